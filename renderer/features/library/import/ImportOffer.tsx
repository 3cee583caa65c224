import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { setPreferences, storedPreferences } from '../../../preferences.ts'
import { isComplete, JurisdictionField } from '../JurisdictionField.tsx'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'
import { OfferedFile } from './OfferedFile.tsx'

/** Rows that are drawn; the others are counted below them and imported with them. */
const filesShown = 100

/** Asks where those files hold whose text does not say; the last answer is offered again. */
function DefaultPlace({
  entries,
  value,
  onChange,
}: {
  readonly entries: readonly ImportEntry[]
  readonly value: Jurisdiction
  readonly onChange: (value: Jurisdiction) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const unsaid = entries.filter(({ placeFrom }) => placeFrom === 'last').length
  if (unsaid === 0) return null
  return (
    <div className="offer-place">
      <p className="second">
        {unsaid === entries.length
          ? t('library.offer.belongs', { count: unsaid })
          : t('library.offer.belongsRest', { count: unsaid })}
      </p>
      <JurisdictionField value={value} onChange={onChange} />
    </div>
  )
}

/** Files that were dropped, chosen or pasted: each with its place, imported at once or looked at one by one. */
export function ImportOffer({
  entries,
  queue,
  reviewing,
}: {
  readonly entries: readonly ImportEntry[]
  readonly queue: ImportQueue
  /** The file that is looked at beside the list. */
  readonly reviewing: number | null
}): React.JSX.Element {
  const { t } = useTranslation()
  const [place, setPlace] = useState<Jurisdiction>(() => storedPreferences().importJurisdiction)
  const form = useRef<HTMLFormElement>(null)
  // A file that is pasted opens its preview, which takes the focus.
  const isReviewing = useRef(reviewing !== null)
  useEffect(() => {
    if (!isReviewing.current) form.current?.querySelector<HTMLElement>('input:checked, button[type=submit]')?.focus()
  }, [])
  const isReady = entries.every(({ jurisdiction }) => isComplete(jurisdiction))
  const changePlace = (next: Jurisdiction): void => {
    setPlace(next)
    queue.setDefaultPlace(next)
  }
  return (
    <form
      ref={form}
      className="import-offer"
      aria-label={t('library.offer.title', { count: entries.length })}
      data-region="offer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        if (isComplete(place)) setPreferences({ importJurisdiction: place })
        void queue.start()
      }}
      onKeyDown={(event) => {
        // A menu hangs below the form in React, not in the page: its Esc closes the menu only.
        const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
        if (event.key === 'Escape' && isOwn) queue.withdrawOffer()
      }}
    >
      <h3>{t('library.offer.title', { count: entries.length })}</h3>
      <ul className="offered-files" tabIndex={0} aria-label={t('library.offer.files')}>
        {entries.slice(0, filesShown).map((entry) => (
          <OfferedFile key={entry.id} entry={entry} queue={queue} isReviewed={entry.id === reviewing} />
        ))}
        {entries.length > filesShown && (
          <li className="sub offered-file">{t('library.offer.more', { count: entries.length - filesShown })}</li>
        )}
      </ul>
      <DefaultPlace entries={entries} value={place} onChange={changePlace} />
      <div className="import-offer-foot">
        <Button size="small" onClick={() => queue.withdrawOffer()}>
          {t('common.cancel')}
        </Button>
        <span className="grow" />
        <Button size="small" onClick={() => queue.reviewNext()}>
          {t('library.offer.reviewAll')}
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={!isReady}>
          {t('library.offer.start')}
        </Button>
      </div>
    </form>
  )
}
