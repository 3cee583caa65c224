import type { Row } from './rows.ts'
import { rowText } from './rows.ts'

/** Notes are set two steps of type below the text: 小五 (9) below 小四 (12), 六号 (7.5) below 五号 (10.5). */
const noteSize = 0.88
/** ① , 1, [1], ［1］, （1）, *, 注：, each at the start of a note. */
const mark =
  /^([\u2460-\u2473*※†]|\d{1,3}(?![\d.．、年月日%％])|[[［【〔]\d{1,3}[\]］】〕]|[(（]\d{1,3}[)）]|注[:：\d])/u

/** The rows at the foot of a page that are footnotes: smaller than the text, below all of it, and marked. */
export function footnoteRows(rows: readonly Row[], bodySize: number): readonly Row[] {
  let from = rows.length
  while (from > 0 && (rows[from - 1]?.size ?? bodySize) <= bodySize * noteSize) from -= 1
  // A page of small type throughout is an annex or a table, not notes to anything.
  if (from === 0) return []
  const start = rows.findIndex((row, at) => at >= from && mark.test(rowText(row)))
  return start < 0 ? [] : rows.slice(start)
}

export const startsNote = (text: string): boolean => mark.test(text)
