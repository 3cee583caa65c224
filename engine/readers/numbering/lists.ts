import { formatNumber } from './format.ts'

/** One level of a list, as Word defines it. */
export interface ListLevel {
  readonly start: number
  /** Name of the number format as in `w:numFmt`. */
  readonly format: string
  /** `第%1条`: %n is the number of level n, from 1. */
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Restarts after a level of this depth or above, counted from 1; 0 never. Undefined: after any level above. */
  readonly restart: number | undefined
  /** All numbers of the label as 1, 2, 3. */
  readonly isLegal: boolean
}

/** A list that paragraphs name. Lists made from one `base` go on counting together. */
export interface NumberedList {
  readonly base: { readonly levels: ReadonlyMap<number, ListLevel> }
  /** Start and level replaced for this list alone, by depth from 0. */
  readonly overrides: ReadonlyMap<number, { readonly start: number | undefined; readonly level: ListLevel | undefined }>
}

/** Word has nine levels. */
const depths = 9
/** UTF-16 units of a pattern and of what it prints; Word allows no more, and it stands before every paragraph. */
const longestPattern = 255

const levelOf = (list: NumberedList, depth: number): ListLevel | undefined =>
  list.overrides.get(depth)?.level ?? list.base.levels.get(depth)

const startOf = (list: NumberedList, depth: number): number =>
  list.overrides.get(depth)?.start ?? levelOf(list, depth)?.start ?? 1

/**
 * Counts through a document: ask once for each numbered paragraph, in order. Gives the number as printed before the
 * paragraph, with a space where Word sets a tab or a space; empty where the level prints none.
 */
export function openCounter(): (list: NumberedList, depth: number) => string {
  /** Last number of each depth, by base. */
  const counters = new Map<NumberedList['base'], (number | undefined)[]>()
  /** Depths at which a list has begun: a start set for one list counts at its first paragraph only. */
  const begun = new Map<NumberedList, Set<number>>()

  const isFirst = (list: NumberedList, depth: number): boolean => {
    const known = begun.get(list) ?? new Set()
    begun.set(list, known)
    const isNew = !known.has(depth)
    known.add(depth)
    return isNew
  }

  const advance = (list: NumberedList, depth: number): readonly (number | undefined)[] => {
    const counts = counters.get(list.base) ?? []
    counters.set(list.base, counts)
    const isAnew = isFirst(list, depth) && list.overrides.get(depth)?.start !== undefined
    const last = isAnew ? undefined : counts[depth]
    counts[depth] = last === undefined ? startOf(list, depth) : last + 1
    for (let lower = depth + 1; lower < depths; lower += 1) {
      const restart = levelOf(list, lower)?.restart
      if (restart === undefined || (restart > 0 && depth < restart)) counts[lower] = undefined
    }
    return counts
  }

  return (list, depth) => {
    const level = levelOf(list, depth)
    return level === undefined ? '' : printNumber(list, level, advance(list, depth))
  }
}

function printNumber(list: NumberedList, level: ListLevel, counts: readonly (number | undefined)[]): string {
  // A bullet is a picture of a font, not a number; it says nothing in the text.
  if (level.format === 'bullet') return ''
  const whole = level.text.slice(0, longestPattern).replace(/%([1-9])/gu, (_, digit: string) => {
    const depth = Number(digit) - 1
    const format = levelOf(list, depth)?.format ?? 'decimal'
    return formatNumber(counts[depth] ?? startOf(list, depth), level.isLegal ? 'decimal' : format)
  })
  const label = whole.slice(0, longestPattern)
  if (label === '') return ''
  return level.suffix === 'nothing' ? label : `${label} `
}
