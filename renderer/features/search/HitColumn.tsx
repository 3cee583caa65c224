import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#core/contract/shapes.ts'
import { Seal, sealOf } from '../../components/Seal.tsx'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import { hitKey, hitsIn } from './group-hits.ts'
import type { ColumnName, HitGroup } from './group-hits.ts'
import { hitId, HitRow } from './HitRow.tsx'

type Line = { readonly group: HitGroup } | { readonly hit: SearchHit }

/** Heights before measuring: the head of an instrument, and a hit of a label and two lines. */
const groupHeight = 35
const hitHeight = 92

function GroupLine({ group }: { readonly group: HitGroup }): React.JSX.Element {
  return (
    <div className="hit-group" role="presentation">
      <Seal of={sealOf(group.jurisdiction)} size={16} />
      <b className="clip" title={group.title} lang="zh-CN">
        {group.title}
      </b>
      <span className="muted">{group.hits.length}</span>
    </div>
  )
}

export function ColumnHead({
  name,
  groups,
  children,
}: {
  readonly name: ColumnName
  readonly groups: readonly HitGroup[]
  readonly children?: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const seal = name === 'others' ? 'both' : name
  return (
    <div className={`hit-head hit-head-${name}`}>
      <Seal of={seal} />
      <h2>{t(`search.column.${name}`)}</h2>
      <span className="muted">
        {t('search.count', { count: hitsIn(groups).length })} · {t('common.instruments', { count: groups.length })}
      </span>
      {children}
    </div>
  )
}

/** The hits of one city, by instrument. Keys are the screen's: they lead from one column to the next. */
export function HitColumn({
  name,
  groups,
  selected,
  onSelect,
  onOpen,
  onKeyDown,
}: {
  readonly name: ColumnName
  readonly groups: readonly HitGroup[]
  readonly selected: string | null
  readonly onSelect: (hit: SearchHit) => void
  readonly onOpen: (hit: SearchHit) => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const lines = useMemo(
    () => groups.flatMap((group): Line[] => [{ group }, ...group.hits.map((hit) => ({ hit }))]),
    [groups],
  )
  const at = lines.findIndex((line) => 'hit' in line && hitKey(line.hit) === selected)
  const current = lines[at]
  useEffect(() => {
    if (at >= 0) list.current?.scrollTo(at)
  }, [at])
  const place = t(`search.column.${name}`)
  if (lines.length === 0) return <p className="panel-note">{t('search.column.empty', { place })}</p>
  return (
    <VirtualList
      ref={list}
      role="listbox"
      tabIndex={0}
      className={`hits hits-${name}`}
      data-region={`hits-${name}`}
      aria-label={t('search.hit.list', { place })}
      {...(current !== undefined && 'hit' in current ? { 'aria-activedescendant': hitId(current.hit) } : {})}
      onKeyDown={onKeyDown}
      // Below the two columns the list is no higher than it needs to be.
      {...(name === 'others'
        ? { style: { flexBasis: groups.length * groupHeight + hitsIn(groups).length * hitHeight } }
        : {})}
      count={lines.length}
      estimate={(index) => ('group' in (lines[index] ?? {}) ? groupHeight : hitHeight)}
      keyOf={(index) => {
        const line = lines[index]
        return line === undefined ? index : 'group' in line ? `group ${line.group.version}` : hitKey(line.hit)
      }}
      render={(index) => {
        const line = lines[index]
        if (line === undefined) return null
        return 'group' in line ? (
          <GroupLine group={line.group} />
        ) : (
          <HitRow
            hit={line.hit}
            selected={index === at}
            onSelect={() => onSelect(line.hit)}
            onOpen={() => onOpen(line.hit)}
          />
        )
      }}
    />
  )
}
