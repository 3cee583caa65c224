import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { listStep } from '../../components/list-step.ts'
import { Seal } from '../../components/Seal.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import type { InstrumentGroup } from './group-instruments.ts'
import { InstrumentRow } from './InstrumentRow.tsx'

type Line = { readonly group: InstrumentGroup } | { readonly instrument: InstrumentSummary }

const optionId = ({ version }: InstrumentSummary): string => `instrument-${version}`

/** 成都 26 部 · 四川 14 部: each place with its own count. */
function GroupHead({ group }: { readonly group: InstrumentGroup }): React.JSX.Element {
  const { t } = useTranslation()
  const count = (place: Jurisdiction): number =>
    group.instruments.filter(({ jurisdiction }) => jurisdiction === place).length
  const places =
    group.name === 'chengdu'
      ? (['chengdu', 'sichuan'] as const)
          .filter((place) => count(place) > 0)
          .map((place) => ({ seal: place, name: t(`common.jurisdiction.${place}`), of: count(place) }))
      : [
          {
            seal: group.name === 'chongqing' || group.name === 'national' ? group.name : ('both' as const),
            name: t(`library.group.${group.name}`),
            of: group.instruments.length,
          },
        ]
  return (
    <div className="group-head" role="presentation">
      {places.map(({ seal, name, of }) => (
        <span key={seal} className="group-place">
          <Seal of={seal} size={16} />
          <b>{name}</b>
          <span className="muted">{t('library.count', { count: of })}</span>
        </span>
      ))}
    </div>
  )
}

/** Instruments by city; arrows and J K go through them, what is selected is shown at the right. */
export function InstrumentList({
  groups,
  selected,
  onSelect,
}: {
  readonly groups: readonly InstrumentGroup[]
  readonly selected: string | null
  readonly onSelect: (instrument: InstrumentSummary) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const lines = useMemo(
    () => groups.flatMap((group): Line[] => [{ group }, ...group.instruments.map((instrument) => ({ instrument }))]),
    [groups],
  )
  const instruments = useMemo(() => groups.flatMap((group) => group.instruments), [groups])
  const at = instruments.findIndex(({ version }) => version === selected)
  const current = instruments[at]
  const step = (key: string): boolean => {
    const next = listStep(key, at, instruments.length)
    const instrument = next === null ? undefined : instruments[next]
    if (instrument !== undefined) onSelect(instrument)
    return next !== null
  }
  useKeys({ j: () => step('j'), k: () => step('k') })
  useEffect(() => {
    const line = lines.findIndex((each) => 'instrument' in each && each.instrument.version === selected)
    if (line >= 0) list.current?.scrollTo(line)
  }, [lines, selected])
  return (
    <VirtualList
      ref={list}
      role="listbox"
      tabIndex={0}
      data-region="list"
      aria-label={t('library.list')}
      {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current) })}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.altKey && !event.metaKey && step(event.key)) event.preventDefault()
      }}
      count={lines.length}
      estimate={(index) => ('group' in (lines[index] ?? {}) ? 32 : 53)}
      keyOf={(index) => {
        const line = lines[index]
        return line === undefined ? index : 'group' in line ? line.group.name : line.instrument.version
      }}
      render={(index) => {
        const line = lines[index]
        if (line === undefined) return null
        if ('group' in line) return <GroupHead group={line.group} />
        const { instrument } = line
        return (
          <InstrumentRow
            instrument={instrument}
            id={optionId(instrument)}
            selected={instrument.version === selected}
            onSelect={() => onSelect(instrument)}
          />
        )
      }}
    />
  )
}
