import type { Contrast, Side } from '../model/correspondence.ts'
import { bodyFunction } from '../text/body-functions.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import { inLargeUnit } from './amount-difference.ts'
import type { TimeUnit } from './deadlines.ts'
import { printedFigures } from './printed-figures.ts'
import { narrow } from './promise-text.ts'

/** A printed value in one unit for both sides: days for a stretch of time, else the base of its unit (元, %, 户). */
export interface PlainValue {
  readonly value: number | readonly [number, number]
  readonly unit: string
  /** True where the days of a stretch are reckoned: 三十个工作日 come to about 42. */
  readonly about: boolean
}

/** Why a side asks more, as far as the values themselves show it. */
export type StricterReason = 'shorter' | 'longer' | 'earlier' | 'higher' | 'lower' | 'binds-more' | 'asks-more'

/** What a reader needs beside two printed values to hold them against each other. */
export interface ContrastReading {
  /** Null at a side whose value can be compared as it is printed, or is no value. */
  readonly hints: Readonly<Record<Side, PlainValue | null>>
  /** Null where neither side is stricter. */
  readonly stricterBy: StricterReason | null
  /** Bodies by other names whose function is the same: 经信局, 经济信息委. */
  readonly isAlike: boolean
}

const time = /([0-9]{1,5}|[一二三四五六七八九十百两]{1,7})(个?工作日|个?自然日|日|天|个月|月|个?小时|周年|年)/u
const timeUnits: readonly (readonly [RegExp, TimeUnit])[] = [
  [/工作日$/u, 'working-days'],
  [/^(?:个?自然日|日|天)$/u, 'days'],
  [/月$/u, 'months'],
  [/年$/u, 'years'],
  [/小时$/u, 'hours'],
]

/** Five working days take a week, without holidays; months and years as a calendar has them on average. */
const daysOf: Readonly<Record<TimeUnit, number>> = {
  hours: 1 / 24,
  days: 1,
  'working-days': 7 / 5,
  months: 30,
  years: 365,
}

interface ReadValue extends PlainValue {
  /** Values of one shape are compared as printed: the same writing, the same scale and unit. */
  readonly shape: string
  /** Printed so already: days, or a number in digits with its unit (800万元). */
  readonly isPlain: boolean
}

const sides = ['left', 'right'] as const

const writing = (number: string): string => (/[0-9]/u.test(number) ? '0' : '一')

/** 2025年底前, 每年3月底前: a day, which is compared as printed. */
const namedDay = /[0-9]{4}年|[0-9]{1,2}月(?:[0-9]{1,2}日|底)|季度/u

function readTime(text: string): ReadValue | null {
  const [, number = '', unit = ''] = namedDay.test(text) || text.startsWith('每') ? [] : (time.exec(text) ?? [])
  const value = parseChineseNumeral(number)
  const read = timeUnits.find(([pattern]) => pattern.test(unit))?.[1]
  if (value === null || read === undefined) return null
  return {
    value: Math.round(value * daysOf[read] * 10) / 10,
    unit: '日',
    about: read !== 'days',
    shape: read,
    isPlain: read === 'days',
  }
}

function readFigure(text: string): ReadValue | null {
  const [figure] = printedFigures(text)
  if (figure === undefined || figure.unit === null) return null
  const printed = text.slice(figure.numberStart, figure.end)
  const scale = /百分之|千分之|分之|成|[十百千]?[万亿]+/u.exec(printed)?.[0] ?? ''
  const shape = `${writing(printed)}${scale}${figure.unit}`
  const isPlain = shape === `0${figure.unit}` || isPrintedSo(text, figure.value, figure.unit)
  return { value: figure.value, unit: figure.unit, about: false, shape, isPlain }
}

/** 超过2万亿元: what it comes to is what stands there. */
function isPrintedSo(text: string, value: PlainValue['value'], unit: string): boolean {
  const shown = inLargeUnit({ value, unit })
  return text.includes(`${[shown.value].flat().join('—')}${shown.unit}`)
}

const readable = (printed: string): string => narrow(printed).replaceAll(/\s/gu, '')

function readValue(kind: Contrast['kind'], printed: string): ReadValue | null {
  const text = readable(printed)
  if (kind === 'deadline') return readTime(text)
  return kind === 'quantity' ? readFigure(text) : null
}

const least = ({ value }: PlainValue): number => (typeof value === 'number' ? value : value[0])

function reasonOf(contrast: Contrast, left: ReadValue | null, right: ReadValue | null): StricterReason | null {
  if (contrast.stricter === null) return null
  if (contrast.kind === 'modality') return 'binds-more'
  if (contrast.kind === 'deadline' && sides.every((side) => namedDay.test(readable(contrast[side])))) return 'earlier'
  if (left === null || right === null || left.unit !== right.unit || least(left) === least(right)) return 'asks-more'
  const isMore = least(left) > least(right) === (contrast.stricter === 'left')
  if (contrast.kind === 'deadline') return isMore ? 'longer' : 'shorter'
  return isMore ? 'higher' : 'lower'
}

function haveOneFunction({ left, right }: Contrast): boolean {
  const own = bodyFunction(left)
  return own !== null && own === bodyFunction(right)
}

/** Reads both values of a contrast: 三十日 against 三十个工作日 is 30 days against about 42. */
export function readContrast(contrast: Contrast): ContrastReading {
  const left = readValue(contrast.kind, contrast.left)
  const right = readValue(contrast.kind, contrast.right)
  const stricterBy = reasonOf(contrast, left, right)
  const isAlike = contrast.kind === 'body' && haveOneFunction(contrast)
  if (left === null || right === null || left.shape === right.shape || left.unit !== right.unit) {
    return { hints: { left: null, right: null }, stricterBy, isAlike }
  }
  const hint = ({ value, unit, about, isPlain }: ReadValue): PlainValue | null =>
    isPlain ? null : { value, unit, about }
  return { hints: { left: hint(left), right: hint(right) }, stricterBy, isAlike }
}
