import { domainTerms, modalGuards, modalWords, termGuards } from './domain-terms.ts'

/* What is cut before any word cutter sees the text. All patterns are written for Chinese law, none for prose. */

const digits = '[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?'
const chineseDigit = '〇零一二两三四五六七八九'
/** A numeral must not begin with 百千万亿: 百年, 千家万户, 万元 are words. */
const chinese = `[${chineseDigit}十][${chineseDigit}十百千万亿点]*`
const scaled = `${digits}[十百千万亿]*[余多]?[万亿]*`
const to = '(?:[至到~～—–-]{1,2})'

/** Units longest first, so that 个工作日 is not cut after 个. */
const timeUnits = '个工作日|工作日|个自然日|自然日|个月|个小时|小时|分钟|周年|年|月|日|天|周|个季度|季度|秒'
const moneyUnits = '元人民币|美元|元'
const shareUnits = '个百分点|百分点|%|％|‰|成|倍'
const countUnits =
  '平方公里|平方千米|平方米|公里|千米|公顷|亩|吨|标准机架|机架|万户|户|家|人次|人|名|个|项|件|批次|次|座|台|辆|套|处|所|种|类|期|届|款|条|份|页|米'
const measureUnits = 'EFLOPS|PFLOPS|TFLOPS|Gbps|Mbps|Tbps|千瓦时|千瓦|兆瓦|GB|TB|PB|EB|EOPS'
const units = `(?:${timeUnits}|${moneyUnits}|${shareUnits}|${measureUnits}|${countUnits})`

const bound = '(?:不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|最多|超过)?'
const year = '(?:[0-9０-９]{4}|[〇零一二三四五六七八九]{4})'
const oneOrTwo = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})'

/** 统一年度 holds no 一年, 统一项目 no 一项: a lone 一 after these belongs to the word before it. */
const notInsideWord = '(?<![统同唯划归如专逐万进之其任某每])'

const quantity = [
  `${bound}${scaled}(?:${to}${scaled})?(?:[^\\S\\n]?${units})?`,
  `${bound}百分之${chinese}(?:${to}(?:百分之)?${chinese})?`,
  `${chinese}分之${chinese}`,
  // 一个, 一家 … are articles rather than counts: they stay words. 项目 is a word, 三项目标 is rare enough.
  `${bound}${notInsideWord}(?!一(?:个(?!工作日|月|小时|自然日|季度|百分点)|家|人|名|种|类|条|份|件|批|次|款|处|期|套|所|成|倍|项))${chinese}[余多]?[万亿]*(?:${to}${chinese})?(?:${units}(?!体化)|(?<=[${chineseDigit}十百千万亿]{2})万?元)`,
].join('|')

const bracketed = `[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]`

/** 第十二条, 第一次; and （二） within a sentence, where it refers: 第（二）项. 第三方, 第一产业 are words. */
const ordinal = `第(?:[0-9０-９]+|[${chineseDigit}十百千]+)(?:[编章节条款项目](?:之[${chineseDigit}十]+)?|[届次批期轮季位])(?!者)|${bracketed}`

const date = [
  `${year}年${oneOrTwo}月(?:${oneOrTwo}日)?`,
  `${year}${to}${year}年`,
  `${year}年`,
  `[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}`,
  `${oneOrTwo}月${oneOrTwo}日`,
].join('|')

/** 国发〔2024〕1号. The letters before 〔 end at a word that introduces a reference. */
const documentNumber =
  '(?:(?!根据|据|按照|按|依据|依照|照|参照|的|和|及|与|见|以|由)\\p{Script=Han}){1,8}[〔［\\[（(【][0-9]{4}[〕］\\]）)】][0-9]{1,5}号'

/** One level of nesting: 《关于修改〈…〉的决定》 and 《关于贯彻《…》的意见》. Never over a line end. */
const quotation = '《(?:[^《》\\n]|《[^《》\\n]*》){1,120}》'

/** （一）, 一、 and 1. at the beginning of a line. */
const label = `(?<=(?:^|\\n)[^\\S\\n]*)(?:${bracketed}|(?:[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)(?![0-9](?![0-9]{3}年)))`

/** As an expression reads it literally. */
export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

function guarded(words: readonly string[], guards: typeof termGuards): string {
  const longestFirst = [...new Set(words)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return longestFirst
    .map((word) => {
      const { notAfter, notBefore } = guards[word] ?? {}
      const before = notAfter === undefined ? '' : `(?<![${notAfter}])`
      const after = notBefore === undefined ? '' : `(?![${notBefore}])`
      return before + escaped(word) + after
    })
    .join('|')
}

const latin = '[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９+#]*(?:[.\\-_][A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+)*'

/** Earlier names win where two patterns begin at one place. */
const named = [
  ['quotation', quotation],
  ['document-number', documentNumber],
  ['label', label],
  ['ordinal', ordinal],
  ['date', date],
  ['term', guarded(domainTerms, termGuards)],
  ['quantity', quantity],
  ['modal', guarded(modalWords, modalGuards)],
  ['latin', latin],
  ['space', '\\n|[^\\S\\n]+'],
  ['punctuation', '[\\p{P}\\p{S}]'],
] as const

export type TokenPattern = (typeof named)[number][0]

interface PatternSet {
  readonly kinds: readonly TokenPattern[]
  /** One group for each kind, in order: groups with names would cost an object for every match. */
  readonly expression: RegExp
}

const setOf = (parts: readonly (typeof named)[number][]): PatternSet => ({
  kinds: parts.map(([kind]) => kind),
  expression: new RegExp(parts.map(([, source]) => `(${source})`).join('|'), 'gu'),
})

const everyPattern = setOf(named)

/** A document number may begin at any character, so looking for one takes half of all the time: only where one ends. */
const withoutDocumentNumber = setOf(named.filter(([kind]) => kind !== 'document-number'))
const endOfDocumentNumber = /[0-9][〕］\])）】][0-9]{1,5}号/u

/** A stretch that a pattern has matched; UTF-16, end exclusive. */
export interface PatternMatch {
  readonly start: number
  readonly end: number
  readonly kind: TokenPattern
}

/** What the patterns match in a text, in order and apart. */
export function matchPatterns(text: string): PatternMatch[] {
  const { kinds, expression } = endOfDocumentNumber.test(text) ? everyPattern : withoutDocumentNumber
  const found: PatternMatch[] = []
  // The expression is shared and carries its position with it.
  expression.lastIndex = 0
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    found.push({ start: match.index, end: expression.lastIndex, kind: kindOf(match, kinds) })
  }
  return found
}

function kindOf(match: RegExpExecArray, kinds: readonly TokenPattern[]): TokenPattern {
  const at = kinds.findIndex((_, place) => match[place + 1] !== undefined)
  const kind = kinds[at]
  if (kind !== undefined) return kind
  throw new Error('A match belongs to one of the patterns')
}
