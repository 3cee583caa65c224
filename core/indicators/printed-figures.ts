import { parseChineseNumeral } from '../text/numerals.ts'
import type { Span } from './promise-text.ts'

/** How a value binds: at least (不低于, 以上), above (超过, 突破, 余), about (左右, 约, 近), reach (达到) … */
export const comparators = ['at-least', 'above', 'at-most', 'below', 'about', 'reach'] as const
export type Comparator = (typeof comparators)[number]

/** A number as a clause prints it, in the base of its unit. Offsets hold its bounds (不低于, 以上) too. */
export interface PrintedFigure extends Span {
  /** A range has both its ends. */
  readonly value: number | readonly [number, number]
  /** As printed, without its scale (万亿元 → 元, 万座 → 座, 四成 → %); null for a bare number. */
  readonly unit: string | null
  readonly comparator: Comparator | null
  /** Where the number itself begins, behind 不低于. */
  readonly numberStart: number
  /** 翻一番 is the multiple 2; 全覆盖 and 过半 are shares. */
  readonly form: 'plain' | 'multiple'
}

/* Bounded, so that a page of digits is read in a time that grows with its length only. */
const arabic = '[0-9]{1,15}(?:,[0-9]{3}){0,5}(?:\\.[0-9]{1,9})?'
const chinese = '[一二三四五六七八九十百千两〇零]{1,12}'
const scale = '(?:[百千]?万亿|[百千]?亿|[十百千]?万|千|百)?'
const dash = '(?:[—–~～-]{1,2}|至|到)'

const units =
  '亿?美元|元人民币|元|个百分点|百分点|%|‰|倍|平方公里|平方千米|平方米|公里|千米|公顷|亩|吨|毫秒|标准机架|机架|架' +
  '|EFLOPS|PFLOPS|TFLOPS|EOPS|Tbps|Gbps|Mbps|千瓦时|千瓦|兆瓦|EB|PB|TB|GB' +
  '|(?<!千家万)户|家(?!万户)|人次|人|名|个(?!工作日|自然日|月|小时|百分点)|项|件|批|次|座|台|辆|套|处|所|种|类|条|份|款|枚|张|支|篇|场|宗|笔|门|只|对(?!于)'

/** Longest first, or 不低于 is read as 低于. */
const before: readonly (readonly [string, Comparator])[] = [
  [
    '最高不超过|最多不超过|不得超过|不超过|不高于|不多于|不大于|最高不|最[高多]可?(?:领取|申领|享受)|最高|最多|上限为?|至多',
    'at-most',
  ],
  ['不得低于|不得少于|不低于|不少于|不小于|至少|最低', 'at-least'],
  ['突破|超过|逾|超', 'above'],
  ['低于|少于|小于', 'below'],
  ['大约|(?<![签合制公条契预])约|接近|(?<![邻附临])近', 'about'],
  ['分别达到|达到|已达|达', 'reach'],
]
const after: readonly (readonly [string, Comparator])[] = [
  ['(?:及|或者?)?以上', 'at-least'],
  ['(?:及|或者?)?以下|以内|之内|封顶|上限', 'at-most'],
  ['左右|上下', 'about'],
]

const anyOf = (words: typeof before): string => words.map(([source]) => source).join('|')
const comparatorOf = (words: typeof before, printed: string): Comparator | null =>
  words.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(printed))?.[1] ?? null

/** Between a bound and its share stands at most what it is a share of: 不低于采购预算总额的40%, 最多抵扣购买费用的60%. */
const base = '(?:[^，。；：、0-9]{0,14}?的(?=[0-9]+(?:\\.[0-9]+)?%|百分之|[一二三四五六七八九]成))?'
const one = `(?:(?:${arabic}|${chinese})${scale})`
const number =
  `(?<share>百分之|千分之|万分之)(?<parts>${chinese}|${arabic})` +
  `|(?<whole>[一二三四五六七八九十])分之(?<piece>[一二三四五六七八九])|(?<over>[1-9])/(?<under>[2-9])(?![0-9/])` +
  `|(?<tenths>[一二三四五六七八九])成` +
  `|(?<low>${one})(?:(?:[万亿]?元|%|倍)?${dash}(?<high>${one}))?(?<more>[余多])?(?<moreScale>[万亿]*)(?<unit>${units})?`

const figure = new RegExp(
  `(?<before>(?:${anyOf(before)})(?:人民币)?${base})?(?:${number})(?<after>${anyOf(after)})?`,
  'gu',
)

/** 千亿级, 万亿级: about that many yuan. 亿级 alone is a size of firms. */
function orders(): (readonly [RegExp, Omit<PrintedFigure, 'start' | 'end' | 'numberStart'>])[] {
  const sizes = { 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 }
  return Object.entries(sizes).map(([printed, value]) => [
    new RegExp(`(?<![一二三四五六七八九十百千])${printed}级(?!以上)`, 'gu'),
    { value, unit: '元', comparator: 'about', form: 'plain' },
  ])
}

/** Written without a number. */
const wordFigures: readonly (readonly [RegExp, Omit<PrintedFigure, 'start' | 'end' | 'numberStart'>])[] = [
  [/全覆盖/gu, { value: 100, unit: '%', comparator: null, form: 'plain' }],
  [
    /(?<=占比|比重|比例|率|GDP|生产总值)(?:已)?(?:过半|超过?一?半)/gu,
    { value: 50, unit: '%', comparator: 'above', form: 'plain' },
  ],
  [/翻一?番/gu, { value: 2, unit: '倍', comparator: null, form: 'multiple' }],
  ...orders(),
  [/翻两番/gu, { value: 4, unit: '倍', comparator: null, form: 'multiple' }],
]

/** 一万元以上十万元以下, 一倍以上五倍以下: a range. */
const enclosed = new RegExp(`(?<low>${one})(?<lowUnit>元|倍|%)以上(?<high>${one})(?<unit>元|倍|%)以下`, 'gu')

const scales: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
const shares: Readonly<Record<string, number>> = { 百分之: 1, 千分之: 0.1, 万分之: 0.01 }

/** Floating sums of figures are cut to what a clause can print. */
const clean = (value: number): number => Number(value.toPrecision(12))

/** 1.5万亿 → 1.5e12, 五百万 → 5e6, 百 → 100; null for what is no number. */
export function readNumber(printed: string): number | null {
  const [, digits = '', signs = ''] = /^([0-9.,]*)(.*)$/u.exec(printed) ?? []
  if (digits === '') {
    const [, head = '', large = ''] = /^(.*?)(万亿|亿|万)?$/u.exec(printed) ?? []
    if (/^[百千]$/u.test(head)) return clean((scales[head] ?? 1) * scaleOf(large))
    const value = parseChineseNumeral(head)
    return value === null ? null : clean(value * scaleOf(large))
  }
  return clean(Number(digits.replaceAll(',', '')) * scaleOf(signs))
}

const scaleOf = (signs: string): number => [...signs].reduce((value, sign) => value * (scales[sign] ?? 1), 1)

/** Every number of a folded text that may measure something, in order and apart. */
export function printedFigures(text: string): PrintedFigure[] {
  const taken: PrintedFigure[] = []
  const add = (found: PrintedFigure): void => {
    if (taken.every(({ start, end }) => found.end <= start || found.start >= end)) taken.push(found)
  }
  for (const match of text.matchAll(enclosed)) {
    const [low, high] = [readNumber(match.groups?.['low'] ?? ''), readNumber(match.groups?.['high'] ?? '')]
    if (low === null || high === null) continue
    const unit = match.groups?.['unit'] ?? null
    add({ ...spanOf(match), numberStart: match.index, value: [low, high], unit, comparator: null, form: 'plain' })
  }
  for (const [pattern, read] of wordFigures) {
    for (const match of text.matchAll(pattern)) add({ ...spanOf(match), numberStart: match.index, ...read })
  }
  for (const match of text.matchAll(figure)) {
    const read = readFigure(match)
    if (read !== null) add(read)
  }
  return carryBounds(
    taken.toSorted((a, b) => a.start - b.start),
    text,
  )
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })

function readFigure(match: RegExpExecArray): PrintedFigure | null {
  const groups = match.groups ?? {}
  const value = valueOf(groups)
  if (value === null) return null
  const leading = groups['before'] ?? ''
  const bound = new RegExp(`^(?:${anyOf(before)})`, 'u').exec(leading)?.[0] ?? ''
  const trailing = groups['after'] ?? ''
  const comparator =
    strongest(comparatorOf(before, bound), trailing === '' ? null : comparatorOf(after, trailing)) ??
    (groups['more'] === undefined ? null : 'above')
  const numberStart = match.index + leading.length
  return { ...spanOf(match), numberStart, value, unit: unitOf(groups), comparator, form: 'plain' }
}

/** 达到10%以上 is at least: only what says no more gives way. */
const strongest = (first: Comparator | null, second: Comparator | null): Comparator | null =>
  first === null || first === 'reach' ? (second ?? first) : first

function valueOf(groups: Readonly<Record<string, string | undefined>>): PrintedFigure['value'] | null {
  const { share, parts, whole, piece, over, under, tenths, low, high, unit, moreScale = '' } = groups
  const part = (value: number | null, of: number | null): number | null =>
    value === null || of === null ? null : Math.round((10_000 * value) / of) / 100
  if (share !== undefined) {
    const value = readNumber(parts ?? '')
    return value === null ? null : clean(value * (shares[share] ?? 1))
  }
  if (whole !== undefined) return part(parseChineseNumeral(piece ?? ''), parseChineseNumeral(whole))
  if (over !== undefined) return part(Number(over), Number(under))
  if (tenths !== undefined) return (parseChineseNumeral(tenths) ?? 0) * 10
  return lowAndHigh(low ?? '', high, moreScale, unit === '亿美元' ? 1e8 : 1)
}

function lowAndHigh(low: string, high: string | undefined, moreScale: string, factor: number) {
  const more = scaleOf(moreScale) * factor
  const first = readNumber(low)
  if (first === null) return null
  if (high === undefined) return clean(first * more)
  const second = readNumber(high)
  if (second === null) return null
  // 500—1000万元: the scale is printed once.
  const shared = /[万亿]/u.test(low) ? 1 : scaleOf(/[万亿]+$/u.exec(high)?.[0] ?? '')
  return [clean(first * shared * more), clean(second * more)] as const
}

function unitOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups['share'] ?? groups['whole'] ?? groups['over'] ?? groups['tenths']) return '%'
  const unit = groups['unit']
  if (unit === undefined) return null
  if (unit === '个百分点') return '百分点'
  if (unit === '亿美元') return '美元'
  return unit === '元人民币' ? '元' : unit
}

/** 突破10亿元、50亿元: a bound that stands before a list holds for each of it. */
function carryBounds(figures: readonly PrintedFigure[], text: string): PrintedFigure[] {
  let carried: Comparator | null = null
  return figures.map((found, at) => {
    const last = figures[at - 1]
    const joined = last !== undefined && listMarks.test(text.slice(last.end, found.start)) && last.unit === found.unit
    if (!joined || found.comparator !== null) carried = found.numberStart > found.start ? found.comparator : null
    return carried === null || found.comparator !== null ? found : { ...found, comparator: carried }
  })
}

const listMarks = /^(?:、|和|及|以及|与|或者?)$/u
