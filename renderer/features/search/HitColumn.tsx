import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseRow } from '#core/contract/clause-rows.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { formatDate } from '../../components/formats.ts'
import { Seal, sealOfPlace } from '../../components/Seal.tsx'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import { currentLanguage } from '../../i18n.ts'
import { everyHow, hitsIn, instrumentsIn } from './group-hits.ts'
import type { ColumnName, HitGroup } from './group-hits.ts'
import type { HitActions } from './hit-actions.ts'
import { hitId, hitKey, type Hit } from './hit.ts'
import { HitRow } from './HitRow.tsx'

type Line = { readonly how: Hit['how']; readonly count: number } | { readonly group: HitGroup } | { readonly hit: Hit }

/** Heights before measuring: the head of a way of finding, that of an instrument, and a hit of a label and two lines. */
const [howHeight, groupHeight, hitHeight] = [31, 35, 92]

/** What stands in a column, from top to bottom. A way of finding has its head unless it needs none. */
function linesOf(groups: readonly HitGroup[]): Line[] {
  const isPlain = groups.every(({ how }) => how === 'exact' || how === 'similar')
  return everyHow.flatMap((how): Line[] => {
    const found = groups.filter((group) => group.how === how)
    if (found.length === 0) return []
    const lines = found.flatMap((group): Line[] => [{ group }, ...group.hits.map((hit) => ({ hit }))])
    return isPlain ? lines : [{ how, count: hitsIn(found).length }, ...lines]
  })
}

const keyOfLine = (line: Line): string =>
  'hit' in line ? hitKey(line.hit) : 'group' in line ? `group ${line.group.how} ${line.group.version}` : line.how

const heightOf = (line: Line): number => ('hit' in line ? hitHeight : 'group' in line ? groupHeight : howHeight)

/** Where the hits begin that were found in another way; one mark tells which. */
function HowLine({ how, count }: { readonly how: Hit['how']; readonly count: number }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="hit-how" role="presentation">
      <mark className={`found-${how}`}>{t(`search.reading.how.${how}`)}</mark>
      <span className="muted">{t('search.count', { count })}</span>
    </div>
  )
}

function GroupLine({
  group,
  instrument,
}: {
  readonly group: HitGroup
  readonly instrument: InstrumentSummary | undefined
}): React.JSX.Element {
  const { t } = useTranslation()
  const date = (iso: string): string => formatDate(iso, currentLanguage())
  const { effectiveOn = null, documentDate = null } = instrument ?? {}
  return (
    <div className="hit-group" role="presentation">
      <Seal {...sealOfPlace(group.jurisdiction)} size={16} />
      <b className="clip" title={group.title} lang="zh-CN">
        {group.title}
      </b>
      <span className="sub">
        {effectiveOn !== null
          ? t('search.group.inForce', { date: date(effectiveOn) })
          : documentDate !== null && date(documentDate)}
      </span>
      <span className="grow" />
      <span className="muted">{group.hits.length}</span>
    </div>
  )
}

export function ColumnHead({
  name,
  groups,
}: {
  readonly name: ColumnName
  readonly groups: readonly HitGroup[]
}): React.JSX.Element {
  const { t } = useTranslation()
  const seal = name === 'others' ? 'both' : name
  return (
    <div className={`hit-head hit-head-${name}`}>
      <Seal of={seal} />
      <h2>{t(`search.column.${name}`)}</h2>
      <span className="muted clip">
        {t('search.count', { count: hitsIn(groups).length })} ·{' '}
        {t('common.instruments', { count: instrumentsIn(groups) })}
      </span>
    </div>
  )
}

/** What is known besides of the hits of all columns. */
export interface HitFacts {
  /** By the hits' keys. */
  readonly rows: ReadonlyMap<string, readonly ClauseRow[]>
  /** By version. */
  readonly instruments: ReadonlyMap<string, InstrumentSummary>
  /** Whether the selected hit says why it stands where it does. */
  readonly explained: boolean
}

/** The hits of one city, by instrument. Keys are the screen's: they lead from one column to the next. */
export function HitColumn({
  name,
  groups,
  facts,
  selected,
  onSelect,
  actions,
  onKeyDown,
}: {
  readonly name: ColumnName
  readonly groups: readonly HitGroup[]
  readonly facts: HitFacts
  readonly selected: string | null
  readonly onSelect: (hit: Hit) => void
  readonly actions: HitActions
  readonly onKeyDown: (event: React.KeyboardEvent) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const lines = useMemo(() => linesOf(groups), [groups])
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
      {...(name === 'others' ? { style: { flexBasis: lines.reduce((sum, line) => sum + heightOf(line), 0) } } : {})}
      count={lines.length}
      estimate={(index) => heightOf(lines[index]!)}
      keyOf={(index) => keyOfLine(lines[index]!)}
      render={(index) => {
        const line = lines[index]
        if (line === undefined) return null
        if ('how' in line) return <HowLine {...line} />
        if ('group' in line)
          return <GroupLine group={line.group} instrument={facts.instruments.get(line.group.version)} />
        return (
          <HitRow
            hit={line.hit}
            rows={facts.rows.get(hitKey(line.hit)) ?? []}
            kind={facts.instruments.get(line.hit.version)?.kind ?? null}
            selected={index === at}
            explained={facts.explained}
            onSelect={() => onSelect(line.hit)}
            actions={actions}
          />
        )
      }}
    />
  )
}
