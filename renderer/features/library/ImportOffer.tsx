import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { clipMiddle } from '../../components/formats.ts'
import { setPreferences, storedPreferences } from '../../preferences.ts'
import { isComplete, JurisdictionField } from './JurisdictionField.tsx'

/** Names shown before “and others”. */
const namesShown = 3

/** Asks in place where the offered files come from; the last answer is offered again. */
export function ImportOffer({
  files,
  onStart,
  onCancel,
}: {
  readonly files: readonly File[]
  readonly onStart: (jurisdiction: Jurisdiction) => void
  readonly onCancel: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [place, setPlace] = useState<Jurisdiction>(() => storedPreferences().importJurisdiction)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])
  return (
    <form
      ref={form}
      className="import-offer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isComplete(place)) return
        setPreferences({ importJurisdiction: place })
        onStart(place)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h3>{t('library.offer.title', { count: files.length })}</h3>
      <JurisdictionField value={place} onChange={setPlace} />
      <ul className="import-names">
        {files.slice(0, namesShown).map((file, index) => (
          <li key={`${file.name} ${index}`} className="sub" title={file.name}>
            {clipMiddle(file.name, 44)}
          </li>
        ))}
        {files.length > namesShown && <li className="sub">{t('library.offer.more', { count: files.length })}</li>}
      </ul>
      <div className="import-offer-foot">
        <span className="sub">{t('library.offer.hint')}</span>
        <span className="grow" />
        <Button size="small" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={!isComplete(place)}>
          {t('library.offer.start')}
        </Button>
      </div>
    </form>
  )
}
