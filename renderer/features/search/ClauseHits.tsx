import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../components/use-keys.ts'
import { useInstruments } from '../../queries.ts'
import { columnNames, columnOf, columnsOf, hitsIn } from './group-hits.ts'
import type { ColumnName } from './group-hits.ts'
import { hitKey, type Hit } from './hit.ts'
import { ColumnHead, HitColumn } from './HitColumn.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import { travel } from './travel.ts'
import { useClauseRows } from './use-clause-rows.ts'
import { useOpenHit } from './use-open-hit.ts'

/** Selects nothing until somebody travels, but the hit that was opened before; a new answer begins anew. */
function useTravel(hits: readonly Hit[], query: string, start: string | null) {
  const columns = useMemo(() => columnsOf(hits), [hits])
  const [selected, setSelected] = useState<string | null>(start)
  const asked = useRef(query)
  useEffect(() => {
    if (asked.current === query) return
    asked.current = query
    setSelected(null)
  }, [query])
  const current = hits.find((hit) => hitKey(hit) === selected) ?? null
  const go = (key: string): boolean => {
    const next = travel(columns, selected, key)
    if (next !== null) setSelected(hitKey(next))
    return next !== null
  }
  return { columns, selected, current, go, select: (hit: Hit) => setSelected(hitKey(hit)) }
}

/**
 * Two columns, one for each city, and below them what belongs to both or to neither. From a list: Enter opens in the
 * library, C in a comparison, S finds what is like it, W says why it stands there, Esc leads back.
 */
export function ClauseHits({
  hits,
  query,
  start,
  onBack,
  onKey,
}: {
  readonly hits: readonly Hit[]
  /** What they answer: with another one nothing is selected. */
  readonly query: string
  /** The key of the hit that was opened before, from the address. */
  readonly start: string | null
  /** Back to where the query is written. */
  readonly onBack: () => void
  /** Other keys of the screen, pressed in a list; true where one was taken. */
  readonly onKey?: (event: React.KeyboardEvent) => boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const { columns, selected, current, go, select } = useTravel(hits, query, start)
  const root = useRef<HTMLDivElement>(null)
  const rows = useClauseRows(hits)
  const instruments = useInstruments().data
  const byVersion = useMemo(() => new Map(instruments?.map((each) => [each.version, each])), [instruments])
  const [explained, setExplained] = useState(false)
  const { open, compare, similar, choosing, stopChoosing } = useOpenHit(rows)
  const actions = { open, compare, similar, toggleWhy: () => setExplained((was) => !was) }
  const withCurrent = (act: (hit: Hit) => void) => (): void => {
    if (current !== null) act(current)
  }
  const keys: Readonly<Record<string, () => void>> = {
    Enter: withCurrent(open),
    c: withCurrent(compare),
    s: withCurrent(similar),
    w: withCurrent(actions.toggleWhy),
  }
  useKeys({ j: () => go('j'), k: () => go('k'), ...keys })
  const focusColumn = (name: ColumnName): void =>
    root.current?.querySelector<HTMLElement>(`.hits-${name}`)?.focus({ preventScroll: true })
  // The focus follows from column to column, so that a reader hears where it is.
  useEffect(() => {
    const isInside = root.current?.contains(document.activeElement) === true
    const isReturn = current !== null && hitKey(current) === start && document.activeElement === document.body
    if (current !== null && (isInside || isReturn)) focusColumn(columnOf(current))
  }, [current, start])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (onKey?.(event) === true) return event.preventDefault()
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (event.key === 'Escape') onBack()
    else if (act !== undefined) act()
    else if (!go(event.key)) return
    event.preventDefault()
  }
  const isOne = hits.every(({ how }) => how === 'similar')
  const shownColumns = columnNames.filter((name) => columns[name].length > 0 || (name !== 'others' && !isOne))
  return (
    <div ref={root} className={`hit-columns${shownColumns.length === 1 ? ' hit-columns-one' : ''}`}>
      {shownColumns.map((name) => (
        <section key={name} className={`hit-column hit-column-${name}`} aria-label={t(`search.column.${name}`)}>
          <ColumnHead name={name} groups={columns[name]} />
          <HitColumn
            name={name}
            groups={columns[name]}
            facts={{ rows, instruments: byVersion, explained }}
            selected={current !== null && hitsIn(columns[name]).includes(current) ? selected : null}
            onSelect={select}
            actions={actions}
            onKeyDown={onKeyDown}
          />
        </section>
      ))}
      {choosing !== null && <PlaceChoice {...choosing} onClose={stopChoosing} />}
    </div>
  )
}
