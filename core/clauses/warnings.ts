import type { Clause } from '../model/clause.ts'
import { walkClauses } from '../model/clause.ts'
import type { PlacedCorrection } from '../model/correction.ts'
import type { ElsewhereKind, SecrecyMark, Warning } from '../model/document.ts'
import type { Claims } from './claims.ts'
import type { CompletenessReading } from './completeness.ts'
import { completenessWarnings } from './completeness.ts'
import { damagedDate } from './copying-damage.ts'
import { effectSentence } from './effect.ts'
import type { Label } from './label.ts'
import { findOpenings } from './openings.ts'
import { damagedNumbers, gluedClauses } from './label-warnings.ts'
import type { Line } from './line.ts'
import { sourceOffset } from './line.ts'
import { textWarnings, tornWarning } from './text-warnings.ts'
import { keyedValue } from './wording.ts'

/** 99 of 100 real articles have under 442 characters; beyond this an article has very likely swallowed its neighbours. */
const longArticle = 1500

/** Made labels of 款 and 段 count nothing; one that was read from damage (（一）) does. */
const numbered = ({ labelMade, ordinal, label }: Clause): boolean =>
  ordinal !== null && (labelMade !== true || label.startsWith('（')) && !label.startsWith('专栏')

/** What counts together: numbers of one level and one word (行动一, 任务一 and （一） each for themselves). */
const seriesOf = ({ level, label }: Clause): string =>
  level.startsWith('outline') ? level + (wordOfNumber.exec(label)?.[0] ?? '') : level
const wordOfNumber = /^\p{Script=Han}+?(?=[〇零一二三四五六七八九十百千两\d０-９])/u

/** What warnings are read from. */
export interface WarningReading {
  readonly source: string
  readonly corrections: readonly PlacedCorrection[]
  readonly lines: readonly Line[]
  readonly labels: readonly (Label | null)[]
  readonly roles: ReadonlyMap<number, ElsewhereKind>
  readonly clauses: readonly Clause[]
  readonly secrecy: readonly SecrecyMark[]
}

/** What a person should look at before trusting the tree: marks of secrecy, then the tree, then the characters. */
export function findWarnings(reading: WarningReading): Warning[] {
  const { source, corrections, clauses } = reading
  const ordered = new Set(corrections.map(({ start }) => start))
  return [
    ...reading.secrecy.map(secrecyWarning),
    ...treeWarnings(clauses, startsOfOpenings(reading)),
    ...damagedNumbers(source, clauses),
    ...gluedClauses(source, clauses, ordered),
    ...completenessWarnings(completenessOf(reading)),
    ...textWarnings(source),
    ...tornHeadDates(reading),
  ]
}

/** A date of the head that lost all of 年, 月 and 日 is no date in running text, and is not found there. */
function tornHeadDates({ lines, roles }: WarningReading): Warning[] {
  return lines.flatMap((line, index) => {
    const role = roles.get(index)
    if (role !== 'signature' && role !== 'metadata') return []
    const words = keyedValue(line.text)?.value ?? line.text
    const isTorn = damagedDate(words) !== null && !words.includes('日') && !/^\d{8}$/u.test(words)
    return isTorn ? [tornWarning(words, sourceOffset(line, line.text.lastIndexOf(words)))] : []
  })
}

const secrecyWarning = ({ grade, text, start }: SecrecyMark): Warning => ({
  code: 'secrecy-mark',
  message: `标有密级“${text}”`,
  start,
  details: { grade },
})

/** Loud, because it means that the segmentation lost something. */
export function unexplainedText(claims: Claims): Warning[] {
  const { unexplained } = claims.ledger()
  const start = claims.firstUnexplained()
  if (start === null) return []
  const message = `有${unexplained}字去向不明，请核对切分`
  return [{ code: 'unexplained-text', message, start, details: { characters: unexplained } }]
}

function completenessOf(reading: WarningReading): CompletenessReading {
  const { lines, labels, roles, clauses } = reading
  const contents = labels.flatMap((label, index) =>
    label !== null && roles.get(index) === 'table-of-contents' ? [label] : [],
  )
  const isSigned = [...roles.values()].includes('signature')
  return { lines, clauses, contents, isSigned, carried: carriedTexts(reading) }
}

/** Where numbers begin again because another text does. */
const startsOfOpenings = ({ lines, roles }: WarningReading): number[] =>
  [...findOpenings(lines.length, roles)].flatMap(([index, opening]) =>
    opening === 'title' ? (lines[index]?.start ?? []) : [],
  )

/** Of those, the first and each that has a number between itself and the one before: prose alone is the notice's own. */
function carriedTexts({ lines, labels, roles }: WarningReading): number[] {
  const openings = findOpenings(lines.length, roles)
  const starts: number[] = []
  let isNumbered = false
  lines.forEach(({ start }, index) => {
    if (openings.get(index) === 'title' && (starts.length === 0 || isNumbered)) {
      starts.push(start)
      isNumbered = false
    }
    isNumbered ||= labels[index] !== null && !roles.has(index)
  })
  return starts
}

function treeWarnings(clauses: readonly Clause[], openings: readonly number[]): Warning[] {
  const all = [...walkClauses(clauses)]
  const articles = all.filter(({ level }) => level === 'article')
  const warnings = [...numberWarnings(clauses, openings), ...longArticles(articles)]
  if (all.every(({ ownText }) => ownText.trim() === '')) {
    return [...warnings, { code: 'empty-body', message: '没有读到正文' }]
  }
  if (!all.some(numbered)) warnings.push({ code: 'no-numbering', message: '正文没有编号，只能按自然段切分' })
  if (articles.length > 0 && effectSentence(clauses) === null) {
    warnings.push({ code: 'no-effective-date-clause', message: '没有读到施行日期条款，文本可能不完整' })
  }
  return warnings
}

const longArticles = (articles: readonly Clause[]): Warning[] =>
  articles
    .filter(({ text }) => text.length > longArticle)
    .map(({ label, path, text }) => ({
      code: 'long-article',
      message: `${label}有${text.length}字，可能并入了其他条文`,
      path,
      details: { characters: text.length },
    }))

interface Counter {
  last: Clause | null
}

/**
 * Gaps and repeats. Articles count through the document, an annex from one again; every other level counts among its
 * siblings, where its first number may also go on from the last one of its level anywhere (1. 2. under 一、, 3. under 二、).
 */
function numberWarnings(clauses: readonly Clause[], openings: readonly number[]): Warning[] {
  const warnings: Warning[] = []
  const running = new Map<string, Counter>()
  const counterOf = (level: string): Counter => {
    const counter = running.get(level) ?? { last: null }
    running.set(level, counter)
    return counter
  }
  let passed = 0
  const visit = (siblings: readonly Clause[]): void => {
    const previous = new Map<string, Clause>()
    for (const clause of siblings) {
      if (clause.level === 'annex') running.clear()
      if (clause.start >= (openings[passed] ?? Number.POSITIVE_INFINITY)) {
        running.clear()
        previous.clear()
        passed += 1
      }
      if (numbered(clause)) {
        const series = seriesOf(clause)
        const counter = counterOf(series)
        const before = clause.level === 'article' ? counter.last : (previous.get(series) ?? null)
        warnings.push(...compare(before, clause, counter.last))
        previous.set(series, clause)
        counter.last = clause
      }
      visit(clause.children)
    }
  }
  visit(clauses)
  return warnings
}

/** `before` is what the number should follow; `elsewhere` the last of its level anywhere. */
function compare(before: Clause | null, clause: Clause, elsewhere: Clause | null): Warning[] {
  const number = clause.ordinal ?? 0
  if (before === null) {
    const isFirst = number === 1 || number === 0 || (elsewhere !== null && follows(elsewhere, clause))
    return isFirst
      ? []
      : [{ code: 'number-gap', message: `${clause.label}之前缺少编号`, path: clause.path, details: { found: number } }]
  }
  const last = before.ordinal ?? 0
  const runsOn = elsewhere !== null && clause.level !== 'article' && follows(elsewhere, clause)
  if (follows(before, clause) || runsOn) return []
  const details = { after: last, found: number }
  if (number === last && (clause.insertion ?? 0) === (before.insertion ?? 0)) {
    return [{ code: 'number-repeat', message: `${clause.label}重复出现`, path: clause.path, details }]
  }
  const message = `${before.label}之后是${clause.label}`
  return [{ code: number < last ? 'number-repeat' : 'number-gap', message, path: clause.path, details }]
}

function follows(before: Clause, clause: Clause): boolean {
  const [last, number] = [before.ordinal ?? 0, clause.ordinal ?? 0]
  const [lastInsertion, insertion] = [before.insertion ?? 0, clause.insertion ?? 0]
  if (clause.level === 'annex' && insertion === 1 && number === last + 1) return true
  return insertion === 0 ? number === last + 1 : number === last && insertion === lastInsertion + 1
}
