import type { Clause } from '../model/clause.ts'
import { walkClauses } from '../model/clause.ts'
import type { Warning } from '../model/document.ts'
import { isBlank } from '../text/blank.ts'
import { formatChineseNumeral } from '../text/numerals.ts'

/* What the printed numbers and their places show. */

const structural = new Set(['part', 'chapter', 'section', 'article'])
const lookAlike = /[－—―–─ー-]/u

const unitOf = ({ label }: Clause): string => /编|篇|部分|章|节|条/u.exec(label)?.[0] ?? ''

/** The label with the white that is printed inside it. */
function printedLabel(source: string, { label, start, end }: Clause): string {
  let at = start
  for (const unit of label) at = source.indexOf(unit, at) + unit.length
  return source.slice(start, Math.min(at, end))
}

/**
 * Numbers with white inside (第三 条) or a dash in the place of 一 (第三十－条). Chapters are set with spaces for the look of it;
 * so are articles where most of them are.
 */
export function damagedNumbers(source: string, clauses: readonly Clause[]): Warning[] {
  const numbered = [...walkClauses(clauses)].filter(
    ({ level, labelMade }) => structural.has(level) && labelMade !== true,
  )
  const articles = numbered.filter(({ level }) => level === 'article')
  const spaced = articles.filter((clause) => /\s/u.test(printedLabel(source, clause)))
  const spacedIsStyle = spaced.length * 2 > articles.length
  return numbered
    .filter(
      (clause) =>
        (clause.level === 'article' && clause.ordinal === null) ||
        lookAlike.test(clause.label) ||
        (!spacedIsStyle && spaced.includes(clause)),
    )
    .map((clause) => {
      const printed = printedLabel(source, clause)
      const message =
        clause.ordinal === null
          ? `编号“${printed}”有损，认不出是第几${unitOf(clause)}`
          : `编号“${printed}”有损，按第${formatChineseNumeral(clause.ordinal)}${unitOf(clause)}读取`
      return { code: 'damaged-number', message, path: clause.path, details: { printed } }
    })
}

const lineEnd = /[\n\r\v\f\u0085\u2028\u2029]/u

/** Articles and chapters that begin inside a paragraph, one warning for each paragraph. `ordered` are starts that a person set. */
export function gluedClauses(source: string, clauses: readonly Clause[], ordered: ReadonlySet<number>): Warning[] {
  const glued = [...walkClauses(clauses)].filter(
    ({ level, labelMade, start }) =>
      structural.has(level) && labelMade !== true && !ordered.has(start) && !beginsLine(source, start),
  )
  return byParagraph(source, glued).map(({ first, clauses: count }) => {
    const more = count === 1 ? '' : `等${count}处`
    const message = `${first.label}${more}与上文连在一段，已分开`
    return { code: 'glued-clause', message, path: first.path, details: { clauses: count } }
  })
}

function byParagraph(source: string, glued: readonly Clause[]): { readonly first: Clause; readonly clauses: number }[] {
  const paragraphs: { first: Clause; last: Clause; clauses: number }[] = []
  for (const clause of glued) {
    const open = paragraphs.at(-1)
    if (open === undefined || lineEnd.test(source.slice(open.last.start, clause.start))) {
      paragraphs.push({ first: clause, last: clause, clauses: 1 })
    } else {
      open.last = clause
      open.clauses += 1
    }
  }
  return paragraphs
}

/** Looks back over white and markup only, so that long paragraphs cost nothing. */
function beginsLine(source: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const unit = source.charAt(at)
    if (lineEnd.test(unit)) return true
    // The > and - of a comment, the # of a heading, the * of emphasis.
    if (!isBlank(unit) && !/[#*|>“-]/u.test(unit)) return false
  }
  return true
}
