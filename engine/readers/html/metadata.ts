import { isDocumentNumber, keyedValue } from '#core/clauses/wording.ts'
import type { PageLine } from './lines.ts'

/*
 * Pages of offices print 索引号, 发文字号, 成文日期 as a table, as a list or as pairs of lines. Each becomes one line
 * `发文字号：渝府发〔2024〕9号`, as segmentation reads them.
 */

/** UTF-16 units; the longest key is 规范性文件编号, set with spaces at the most. */
const longestKey = 40

/** A key in a cell or a line of its own, with or without a colon. */
const keyIn = (text: string): string | null => {
  if (text.length > longestKey) return null
  const bare = text.replace(/[\s:：】\]]+$/u, '').replace(/^[\s【[]+/u, '')
  const keyed = keyedValue(`${bare}：`)
  return keyed !== null && keyed.value === '' && bare !== '' ? bare : null
}

/** True where the whole text is a key with a value: `发文字号：渝府发〔2024〕9号`. */
const isKeyed = (text: string): boolean => (keyedValue(text)?.value ?? '') !== ''

/** The pairs of a row, `索引号 | 1150… | 主题分类 | 科技`, as lines; null where it is no such row. */
export function pairsOfRow(cells: readonly string[]): string[] | null {
  const filled = cells.map((cell) => cell.trim())
  const pairs: string[] = []
  let keys = 0
  for (let at = 0; at < filled.length; at += 1) {
    const cell = filled[at] ?? ''
    if (cell === '') continue
    if (keyIn(cell) !== null) {
      keys += 1
      pairs.push(`${keyIn(cell) ?? ''}：${filled[at + 1] ?? ''}`)
      at += 1
    } else if (isKeyed(cell)) {
      keys += 1
      pairs.push(cell)
    } else return null
  }
  return keys > 0 ? pairs : null
}

/** What the lines from `at` on say as metadata, and how many of them it took; null where they say none. */
export function pairAt(
  lines: readonly PageLine[],
  at: number,
): { readonly texts: string[]; readonly taken: number } | null {
  const line = lines[at]
  if (line === undefined) return null
  if (line.cells !== null) {
    const pairs = pairsOfRow(line.cells)
    return pairs === null ? null : { texts: pairs, taken: 1 }
  }
  // Some print the number of the document above it without saying so.
  if (isKeyed(line.text) || isDocumentNumber(line.text)) return { texts: [line.text], taken: 1 }
  const key = keyIn(line.text)
  const next = lines[at + 1]
  const hasValue = next !== undefined && next.cells === null && keyIn(next.text) === null && !isKeyed(next.text)
  return key === null || !hasValue ? null : { texts: [`${key}：${next.text}`], taken: 2 }
}

/** True where the line alone is metadata by its form. */
export const isMetadata = ({ text, cells }: PageLine): boolean =>
  cells === null ? isKeyed(text) || keyIn(text) !== null : pairsOfRow(cells) !== null
