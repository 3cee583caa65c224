import { signOf } from '#core/report/indicator-texts.ts'
import { useJurisdictionName } from '../../../components/use-jurisdiction-name.ts'
import { formatAmount, formatYear } from '../amounts.ts'
import type { Correctable } from './reading-draft.ts'

/** A value in one line: 成都 2025 5G基站 9 万座. */
export function useValueLine(): (value: Correctable) => string {
  const placeName = useJurisdictionName()
  return (value) =>
    [
      placeName(value.jurisdiction),
      formatYear(value.year),
      value.name,
      `${signOf(value)}${formatAmount(value.shown)} ${value.shown.unit ?? ''}`.trim(),
    ]
      .filter((part) => part !== '')
      .join(' ')
}

/** Chooses one of these values. */
export function ValueSelect({
  label,
  values,
  chosen,
  onChoose,
  size,
}: {
  readonly label: string
  readonly values: readonly Correctable[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  /** Rows that are seen at once; without it one. */
  readonly size?: number
}): React.JSX.Element {
  const lineOf = useValueLine()
  return (
    <label className="word-wide">
      <span>{label}</span>
      <select
        className={size === undefined ? 'select' : 'select select-open'}
        lang="zh-CN"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
        {...(size === undefined ? {} : { size })}
      >
        {values.map((value) => (
          <option key={value.id} value={value.id}>
            {lineOf(value)}
          </option>
        ))}
      </select>
    </label>
  )
}
