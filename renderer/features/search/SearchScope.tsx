import { useTranslation } from 'react-i18next'
import type { ComparisonId } from '#core/model/ids.ts'
import { usePreferences } from '../../preferences.ts'
import { useComparisons } from '../../queries.ts'

/** The comparison that a search stays within, by its title; null where it searches everywhere. */
export interface Scope {
  readonly comparison: ComparisonId
  readonly title: string
}

/**
 * What the search stays within, and what it could: the comparison of the address, else the one that was open last, else the
 * only one.
 */
export function useScope(asked: string | null): { readonly scope: Scope | null; readonly offered: Scope | null } {
  const { t } = useTranslation()
  const { lastComparison } = usePreferences()
  const comparisons = useComparisons().data ?? []
  const [only, ...others] = comparisons
  const known = (id: string | null) => comparisons.find((each) => each.id === id)
  const offered = known(asked) ?? known(lastComparison) ?? (others.length === 0 ? only : undefined)
  const scoped = (id: ComparisonId, title: string): Scope => ({ comparison: id, title })
  return {
    scope: asked === null ? null : scoped(asked as ComparisonId, known(asked)?.title ?? t('facets.scope.unknown')),
    offered: offered === undefined ? null : scoped(offered.id, offered.title),
  }
}

/** Switches between the whole library and the current comparison. */
export function ScopeSwitch({
  scope,
  offered,
  onScope,
}: {
  readonly scope: Scope | null
  readonly offered: Scope | null
  readonly onScope: (comparison: ComparisonId | null) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  if (offered === null) return null
  return (
    <label className="scope-switch" title={offered.title}>
      <input
        type="checkbox"
        role="switch"
        checked={scope !== null}
        aria-checked={scope !== null}
        onChange={() => onScope(scope === null ? offered.comparison : null)}
      />
      {t('facets.scope.switch')}
    </label>
  )
}

/** Says in the reading of the query what it stays within; a press leaves it. */
export function ScopeChip({
  scope,
  onLeave,
}: {
  readonly scope: Scope
  readonly onLeave: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <button type="button" className="chip query-chip scope" onClick={onLeave} title={t('facets.scope.leave')}>
      <span>{t('facets.scope.only')}</span> <b className="clip">{scope.title}</b>
      <span aria-hidden="true">×</span>
    </button>
  )
}
