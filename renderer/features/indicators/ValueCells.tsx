import { useTranslation } from 'react-i18next'
import type { IndicatorEntry, IndicatorValue } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { useOfficeName } from '../../components/OfficeSeal.tsx'
import { WarnMark } from '../../components/StateMarks.tsx'
import { signOf } from '#core/report/indicator-texts.ts'
import { formatAmount } from './amounts.ts'
import { leadingOf } from './entry-filter.ts'
import { Unseen } from './SidedTable.tsx'
import type { GapWords } from './use-value-words.ts'
import { useValueNote } from './use-value-words.ts'

export const shownForms = ['normalised', 'printed'] as const
/** A value as the program reads it, or as its clause prints it. */
export type ShownForm = (typeof shownForms)[number]

/** The figure itself, in the hue of its side. */
export function Figure({
  value,
  form,
}: {
  readonly value: IndicatorValue
  readonly form: ShownForm
}): React.JSX.Element {
  const { shown, text, side } = value
  return (
    <span className={`figure figure-${side}`} lang="zh-CN">
      {form === 'printed' ? (
        text
      ) : (
        <>
          {signOf(value)}
          {formatAmount(shown)}
          {shown.unit !== null && <small> {shown.unit}</small>}
        </>
      )}
    </span>
  )
}

export function ValueCell({
  entry,
  side,
  form,
  looked,
}: {
  readonly entry: IndicatorEntry
  readonly side: Side
  readonly form: ShownForm
  /** Instruments of this side that were looked through. */
  readonly looked: number
}): React.JSX.Element {
  const noteOf = useValueNote()
  const value = leadingOf(entry)[side]
  if (value === null) return <Unseen looked={looked} />
  const note = noteOf(value, entry[side].length - 1)
  return (
    <>
      <Figure value={value} form={form} />
      <span className="sub value-note" title={note}>
        {note}
      </span>
    </>
  )
}

export function NameCell({ entry: { name, area, joined } }: { readonly entry: IndicatorEntry }): React.JSX.Element {
  const { t } = useTranslation()
  const officeName = useOfficeName()
  return (
    <>
      <b title={name} lang="zh-CN">
        {name}
      </b>
      <span className="sub value-note">
        {[
          area === null ? '' : `${area} ${t(`common.area.${area}`)}`,
          ...new Set(joined.map(({ office }) => t('indicators.words.joinedBy', { office: officeName(office) }))),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </>
  )
}

/** The difference, or with a triangle and a sentence why there is none. */
export function GapCell({ gap: { isWarning, words, note } }: { readonly gap: GapWords }): React.JSX.Element {
  return (
    <>
      {isWarning ? (
        <span className="warn-mark gap-warning">
          <WarnMark /> {words}
        </span>
      ) : (
        words
      )}
      <span className="sub value-note" title={note}>
        {note}
      </span>
    </>
  )
}
