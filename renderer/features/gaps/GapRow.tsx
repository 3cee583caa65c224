import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import type { ClauseBrief } from '#core/report/comparative-row.ts'
import { formatDate } from '../../components/formats.ts'
import { usePlaceNames } from '../../components/place-names.ts'
import { RelationGlyph } from '../../components/RelationGlyph.tsx'
import { RelationLabel } from '../../components/RelationLabel.tsx'
import { Severity } from '../../components/Severity.tsx'
import { currentLanguage } from '../../i18n.ts'
import { DisagreementGlyph } from './DisagreementGlyph.tsx'
import { entryKey, instrumentsOn } from './gap-sum.ts'
import type { SidesOf } from './gap-sum.ts'
import { otherSide } from './use-gaps.ts'

export const gapRowId = (entry: GapEntry): string => `gap-${entryKey(entry)}`

/** Longest first sentence, in UTF-16 units, that is taken for the clause's lead phrase where it has no heading. */
const leadLength = 24

/** 提升算力支撑能力 of 提升算力支撑能力。到 2027 年……: what outline clauses have instead of a heading. */
function leadOf(text: string): string {
  const end = text.indexOf('。')
  return end > 0 && end <= leadLength ? text.slice(0, end) : ''
}

const nameOf = ({ label, heading }: ClauseBrief, lead: string): string => `${label} ${heading ?? lead}`.trim()

/** 第二十五条 数据权益, or both sides of a pair. The excerpt belongs to the first clause that is named. */
export function matterOf({ row, excerpt }: GapEntry, sign: string): string {
  const [first] = [...row.left, ...row.right]
  const namesOf = (clauses: readonly ClauseBrief[]): string =>
    clauses.map((clause) => nameOf(clause, clause === first ? leadOf(excerpt) : '')).join('、')
  return [namesOf(row.left), namesOf(row.right)].filter((names) => names !== '').join(` ${sign} `)
}

/** The excerpt without the lead phrase that already stands above it. */
function restOf({ row, excerpt }: GapEntry): string {
  const [first] = [...row.left, ...row.right]
  const lead = first?.heading == null ? leadOf(excerpt) : ''
  return lead === '' ? excerpt : excerpt.slice(lead.length + 1)
}

/** The title of the instrument that the clause is from, where its side holds several. */
function sourceOf(entry: GapEntry, sides: SidesOf): string {
  const side = entry.row.left.length > 0 ? 'left' : 'right'
  const instruments = instrumentsOn(entry, side, sides)
  const version = entry.row[side][0]?.ref.version
  return instruments.length < 2 ? '' : (instruments.find((each) => each.version === version)?.title ?? '')
}

export function GapKind({ entry, sides }: { readonly entry: GapEntry; readonly sides: SidesOf }): React.JSX.Element {
  const { t } = useTranslation()
  const placeNames = usePlaceNames()
  if (entry.kind === 'conflict') return <RelationLabel relation="conflict" />
  if (entry.kind === 'disagreement') {
    return (
      <span className="relation-label">
        <DisagreementGlyph />
        <span>{t('gaps.term.disagreement')}</span>
      </span>
    )
  }
  const { presentSide } = entry
  const words =
    presentSide === null
      ? t('gaps.notAnswering')
      : t('gaps.lacking', { place: placeNames(instrumentsOn(entry, otherSide(presentSide), sides)) })
  return (
    <span className="relation-label relation-gap">
      <RelationGlyph relation="gap" present={presentSide ?? 'left'} />
      <span className="gap-words">{words}</span>
    </span>
  )
}

export function WorkState({ entry }: { readonly entry: GapEntry }): React.JSX.Element {
  const { t } = useTranslation()
  const isDone = entry.status === 'confirmed'
  const words = isDone && entry.kind !== 'gap' ? t('gaps.decided') : t(`gaps.status.${entry.status}`)
  return <span className={`work-state${isDone ? ' work-done' : ''}`}>{words}</span>
}

const none = '—'

export function GapRow({
  entry,
  sides,
  index,
  selected,
  onSelect,
}: {
  readonly entry: GapEntry
  readonly sides: SidesOf
  readonly index: number
  readonly selected: boolean
  readonly onSelect: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { confirmed, area } = entry
  const source = sourceOf(entry, sides)
  return (
    <div
      id={gapRowId(entry)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className="table-row gap-row row-grid gap-grid"
      onClick={onSelect}
    >
      <span role="gridcell">
        <GapKind entry={entry} sides={sides} />
      </span>
      <span role="gridcell" lang="zh-CN">
        <b>{matterOf(entry, t('gaps.pairSign'))}</b>
        {source !== '' && <span className="sub gap-title clip">{source}</span>}
        <span className="sub gap-excerpt">{restOf(entry)}</span>
      </span>
      <span role="gridcell">{area === null ? none : `${area} ${t(`common.area.${area}`)}`}</span>
      <span role="gridcell">{confirmed === null ? none : <Severity of={confirmed.severity} />}</span>
      <span role="gridcell" lang="zh-CN">
        {confirmed === null || confirmed.responsibleUnit === '' ? none : confirmed.responsibleUnit}
      </span>
      <span role="gridcell" className="gap-due">
        {confirmed?.dueOn == null ? none : formatDate(confirmed.dueOn, currentLanguage())}
      </span>
      <span role="gridcell">
        <WorkState entry={entry} />
      </span>
    </div>
  )
}
