import type { Clause } from '../model/clause.ts'
import { walkClauses } from '../model/clause.ts'
import type { Warning } from '../model/document.ts'
import { effectSentence } from './effect.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { sourceOffset } from './line.ts'

/** What tells whether a text has all of its parts. */
export interface CompletenessReading {
  readonly lines: readonly Line[]
  readonly clauses: readonly Clause[]
  /** Labels of the table of contents. */
  readonly contents: readonly Label[]
  readonly isSigned: boolean
  /** Where the text begins anew below the title of what a covering notice carries, as UTF-16 offsets into the source. */
  readonly carried: readonly number[]
}

/** Parts that an instrument has and this text lacks. */
export function completenessWarnings(reading: CompletenessReading): Warning[] {
  return [...cutOff(reading), ...abridged(reading.lines), ...severalInstruments(reading)]
}

function cutOff({ clauses, contents, isSigned }: CompletenessReading): Warning[] {
  const all = [...walkClauses(clauses)]
  const missing = missingChapters(contents, all)
  const [first] = missing
  if (first !== undefined) {
    const message = `目录列有${first}${missing.length > 1 ? `等${missing.length}章` : ''}，正文没有，文本可能不完整`
    return [{ code: 'cut-off', message, details: { missing: missing.length } }]
  }
  const last = all.findLast(({ ownText }) => ownText !== '')
  if (last === undefined || isSigned) return []
  const body = clauses.filter(({ level }) => level !== 'annex')
  const hasArticles = [...walkClauses(body)].some(({ level }) => level === 'article')
  if (hasArticles && effectSentence(clauses) !== null) return []
  const isUnfinished = endsOpen(last.ownText, hasArticles)
  const lacksEnd = hasArticles && lacksClosingChapter(clauses)
  if (!isUnfinished && !lacksEnd) return []
  const message = isUnfinished ? `${last.label}的文字没有结束，文本可能不完整` : '没有附则和施行日期，文本可能不完整'
  return [{ code: 'cut-off', message, path: last.path }]
}

const isChapter = ({ kind }: Label): boolean => kind === 'part' || kind === 'chapter'

/** Chapters by their label: headings are worded otherwise in a table of contents now and then, numbers are not. */
function missingChapters(contents: readonly Label[], all: readonly Clause[]): string[] {
  const there = new Set(all.map(({ label }) => label))
  const listed = new Set(contents.filter(isChapter).map(({ text }) => text))
  return [...listed].filter((label) => !there.has(label))
}

/** An article's text that ends without a stop; of other text only what ends with a mark that more must follow (a list of names has no stops). */
const endsOpen = (text: string, inArticle: boolean): boolean =>
  inArticle ? /[\p{Script=Han}，、（“]$/u.test(text) : /[，、（“]$/u.test(text)

/** Chapters that count up and do not come to the one that closes: 附则, or in older texts the last one of another name with the day of effect. */
function lacksClosingChapter(clauses: readonly Clause[]): boolean {
  const chapters = clauses.filter(({ level }) => level === 'chapter' || level === 'part')
  const last = chapters.at(-1)
  return chapters.length >= 2 && last !== undefined && !/附\s*[则則]/u.test(last.label + (last.heading ?? last.ownText))
}

const abridgedLine =
  /^[（(【]?\s*(?:本文|此件|本件|此文|文件|公开时)?[^。；]{0,8}(?:有删减|有删节|已删减|内容有删|节选|摘编)[^。；]{0,6}[）)】]?$/u

function abridged(lines: readonly Line[]): Warning[] {
  const line = lines.find(({ text }) => text.length <= 24 && abridgedLine.test(text))
  const inTitle = lines
    .slice(0, 8)
    .find(({ text }) => text.length <= 80 && /[（(](节选|摘编|摘录|有删减)[）)]$/u.test(text))
  const found = line ?? inTitle
  if (found === undefined) return []
  return [{ code: 'abridged', message: `文本注明“${found.text}”，不是全文`, start: sourceOffset(found, 0) }]
}

/**
 * A second run of articles or of 一、 from one, outside annexes, behind a first one that had come to its end: two texts
 * in one file. A notice that carries an instrument may have 一、 of its own; one that carries several names their titles.
 */
function severalInstruments({ clauses, carried }: CompletenessReading): Warning[] {
  const [, second] = carried
  if (second !== undefined) {
    const message = `通知之下印有${carried.length}份文件的标题，一个文件里可能有多份文件`
    return [{ code: 'several-instruments', message, start: second }]
  }
  for (const level of carried.length > 0 ? (['article'] as const) : (['article', 'outline1'] as const)) {
    const run = topmost(clauses, level)
    const again = run.find(({ ordinal, insertion }, index) => {
      const before = run[index - 1]
      return ordinal === 1 && insertion === undefined && before !== undefined && (before.ordinal ?? 0) >= 3
    })
    if (again !== undefined && (level === 'article' || again.path.includes('#'))) {
      const message = `${again.label}在文中再次从头编起，一个文件里可能有多份文件`
      return [{ code: 'several-instruments', message, path: again.path }]
    }
  }
  return []
}

/** Clauses of the level outside annexes; 一、 only at the top of the document, since chapters count their own. */
function topmost(clauses: readonly Clause[], level: 'article' | 'outline1'): Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.level === level) return [clause]
    const isAbove = level === 'article' && ['part', 'chapter', 'section'].includes(clause.level)
    return isAbove ? topmost(clause.children, level) : []
  })
}
