import { useEffect, useMemo, useRef, useState } from 'react'
import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import { useKeys } from '../../components/use-keys.ts'
import { navigate } from '../../navigation.ts'
import { columnNames, columnOf, columnsOf, hitKey, hitsIn } from './group-hits.ts'
import type { ColumnName } from './group-hits.ts'
import { ColumnHead, HitColumn } from './HitColumn.tsx'
import { travel } from './travel.ts'

const open = ({ version, path }: SearchHit): void => navigate('library', version, { clause: path })

/** Selects nothing until somebody travels; a new answer begins anew. */
function useTravel(answer: SearchShape) {
  const columns = useMemo(() => columnsOf(answer.hits), [answer.hits])
  const [selected, setSelected] = useState<string | null>(null)
  useEffect(() => setSelected(null), [answer.query])
  const current = answer.hits.find((hit) => hitKey(hit) === selected) ?? null
  const go = (key: string): boolean => {
    const next = travel(columns, selected, key)
    if (next !== null) setSelected(hitKey(next))
    return next !== null
  }
  return { columns, selected, current, go, select: (hit: SearchHit) => setSelected(hitKey(hit)) }
}

/** Two columns, one for each city, and below them what belongs to both or to neither. */
export function ClauseHits({ answer }: { readonly answer: SearchShape }): React.JSX.Element {
  const { columns, selected, current, go, select } = useTravel(answer)
  const root = useRef<HTMLDivElement>(null)
  const shownColumns = columnNames.filter((name) => name !== 'others' || columns.others.length > 0)
  const openCurrent = (): void => {
    if (current !== null) open(current)
  }
  useKeys({ j: () => go('j'), k: () => go('k'), Enter: openCurrent })
  // The focus follows from column to column, so that a reader hears where it is.
  useEffect(() => {
    const name: ColumnName | null = current === null ? null : columnOf(current)
    const isInside = root.current?.contains(document.activeElement) === true
    if (name !== null && isInside)
      root.current?.querySelector<HTMLElement>(`.hits-${name}`)?.focus({ preventScroll: true })
  }, [current])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') openCurrent()
    else if (!go(event.key)) return
    event.preventDefault()
  }
  return (
    <div ref={root} className="hit-columns">
      {shownColumns.map((name) => (
        <section key={name} className={`hit-column hit-column-${name}`}>
          <ColumnHead name={name} groups={columns[name]} />
          <HitColumn
            name={name}
            groups={columns[name]}
            selected={current !== null && hitsIn(columns[name]).includes(current) ? selected : null}
            onSelect={select}
            onOpen={open}
            onKeyDown={onKeyDown}
          />
        </section>
      ))}
    </div>
  )
}
