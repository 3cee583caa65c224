import { tableDimension } from './dimensions.ts'
import type { IndicatorValue } from './table-model.ts'
import { lastYear } from './value-order.ts'

/**
 * A share of the economy that grows by half within a year was counted anew: 27.2 % for 2021 and 45.4 % for 2022, where
 * the fastest real growth of such shares in either city is some two points a year.
 */
const leastJump = 1.4
const longestJumpYears = 1

/**
 * From which value on one side counts its indicator anew. The answer tells of each value whether it is of the later count;
 * always false where the side shows no break.
 */
export function definitionBreak(values: readonly IndicatorValue[]): (value: IndicatorValue) => boolean {
  const year = values.map((value) => breakYear(value, values)).filter((found) => found !== null)
  const first = Math.min(...year)
  return (value) => {
    if (year.length === 0 || tableDimension(value.unit).name !== 'share') return false
    // A target was set by the count of its day, whatever year it is for.
    const counted =
      isStanding(value) || value.documentDate === null ? lastYear(value) : Number(value.documentDate.slice(0, 4))
    return counted !== null && counted >= first
  }
}

const isStanding = ({ kind }: IndicatorValue): boolean => kind === 'result' || kind === 'baseline'

function breakYear(value: IndicatorValue, values: readonly IndicatorValue[]): number | null {
  const [amount, year] = [value.value, lastYear(value)]
  if (typeof amount !== 'number' || year === null || !isStanding(value) || value.manner !== 'level') return null
  const jumped = values.some((other) => {
    const before = lastYear(other)
    const isComparable = isStanding(other) && other.jurisdiction === value.jurisdiction && other.manner === 'level'
    if (
      !isComparable ||
      before === null ||
      typeof other.value !== 'number' ||
      tableDimension(other.unit).name !== 'share'
    )
      return false
    return year > before && year - before <= longestJumpYears && amount >= other.value * leastJump
  })
  return jumped ? year : null
}
