import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedSearch } from '#core/contract/saved-searches.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useKeys } from '../../components/use-keys.ts'
import type { SavedSearches as Saved } from './use-saved-searches.ts'

/** So many are run with one key. */
export const keyedSearches = 9

/** The search that the key of an event runs: 1 to 9 outside of text fields, Alt 1 to Alt 9 anywhere. */
export function searchOfKey(searches: readonly SavedSearch[], key: string): SavedSearch | null {
  return /^[1-9]$/u.test(key) ? (searches[Number(key) - 1] ?? null) : null
}

/** Asks for a name, in place. */
function NameForm({
  start,
  onName,
  onClose,
}: {
  readonly start: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [name, setName] = useState(start)
  return (
    <form
      className="saved-name"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
    >
      <Input
        size="small"
        autoFocus
        maxLength={40}
        value={name}
        aria-label={t('search.saved.name')}
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
        }}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={name.trim() === ''}>
        {t('search.saved.keep')}
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

function Entry({
  search,
  at,
  isCurrent,
  onRun,
}: {
  readonly search: SavedSearch
  readonly at: number
  readonly isCurrent: boolean
  readonly onRun: () => void
}): React.JSX.Element {
  const signed = search.own ? '' : `\n${search.office} ${search.person}`
  return (
    <button
      type="button"
      className="chip saved-search"
      aria-pressed={isCurrent}
      title={`${search.query}${signed}`}
      onClick={onRun}
    >
      {at < keyedSearches && <kbd>{at + 1}</kbd>} <span className="clip">{search.name}</span>
    </button>
  )
}

/** Searches that offices keep, each run with one press or key; that of the present query can be kept, renamed, removed. */
export function SavedSearches({
  saved,
  query,
  onRun,
}: {
  readonly saved: Saved
  /** The present one; empty where there is none. */
  readonly query: string
  readonly onRun: (query: string) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const { searches, removed, error } = saved
  const current = searches.find((search) => search.query === query) ?? null
  const run = (key: string) => () => {
    const search = searchOfKey(searches, key)
    if (search !== null) onRun(search.query)
  }
  const digits = Array.from({ length: Math.min(searches.length, keyedSearches) }, (_, at) => String(at + 1))
  useKeys(Object.fromEntries(digits.flatMap((key) => [[key, run(key)] as const, [`Alt+${key}`, run(key)] as const])))
  const close = (): void => {
    setNaming(null)
    saved.clearError()
  }
  if (searches.length === 0 && query === '' && removed === null) return null
  return (
    <div className="saved-searches" role="group" aria-label={t('search.saved.title')}>
      {searches.length > 0 && <span className="muted">{t('search.saved.title')}</span>}
      {searches.map((search, at) => (
        <Entry
          key={search.event}
          search={search}
          at={at}
          isCurrent={search === current}
          onRun={() => onRun(search.query)}
        />
      ))}
      {naming !== null ? (
        <NameForm
          key={naming}
          start={naming === 'rename' ? (current?.name ?? '') : query}
          onName={(name) =>
            saved.save(
              naming === 'rename' && current !== null ? { name, query, replaces: current.event } : { name, query },
              close,
            )
          }
          onClose={close}
        />
      ) : current === null ? (
        query !== '' && (
          <button type="button" className="text-button" onClick={() => setNaming('new')}>
            {t('search.saved.save')}
          </button>
        )
      ) : (
        current.own && (
          <>
            <button type="button" className="text-button" onClick={() => setNaming('rename')}>
              {t('search.saved.rename')}
            </button>
            <button type="button" className="text-button" onClick={() => saved.remove(current)}>
              {t('search.saved.remove')}
            </button>
          </>
        )
      )}
      <span role="status" className="second">
        {removed !== null && (
          <>
            {t('search.saved.removed', { name: removed.name })}{' '}
            <button type="button" className="text-button" onClick={saved.undo}>
              {t('search.saved.undo')}
            </button>
          </>
        )}
      </span>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}
