import type { Claims } from './claims.ts'
import type { Line } from './line.ts'
import { wholeLine } from './line.ts'

/** A cell of a table of indicators; longer text between bars is prose. */
const longestCell = 60
/** Two bars in a row may be decoration of a page; a table that lost its rows has a bar for every cell. */
const fewestBars = 4
/** Cells between two bars: an empty one leaves none, a cell of two lines two. */
const widestGap = 3

const isBar = ({ text, kind }: Line): boolean => kind === 'body' && (/^\|+$/u.test(text) || /^\|.|.\|$/u.test(text))

/**
 * Finds tables that copying set one cell to a line, with a bar between the cells, and makes rows of the lines, so that
 * a number in a cell begins no clause. Lines of bars alone are claimed as markup and left out.
 */
export function readFlattenedTables(lines: readonly Line[], claims: Claims): Line[] {
  const cells = new Set(cellsUnderCaptions(lines))
  if (lines.filter(isBar).length >= fewestBars) for (const cell of cellsOf(lines)) cells.add(cell)
  if (cells.size === 0) return [...lines]
  return lines.flatMap((line, index): Line[] => {
    if (!cells.has(index)) return [line]
    if (!/^\|+$/u.test(line.text)) return [{ ...line, kind: 'table-row' }]
    claims.claimPiece(wholeLine(line), 'markup')
    return []
  })
}

/** 表1 数字经济发展主要指标: what stands above a table. */
const isCaption = ({ text, kind }: Line): boolean =>
  kind === 'body' && text.length <= 40 && /^表\s*[0-9一二三四五六七八九十]{1,3}(?![0-9.、])[^。；，]*$/u.test(text)
/** What the cells of a table of indicators hold besides names: figures, and whether the aim binds. */
const isValue = (text: string): boolean =>
  /^[<>≤≥＞＜约]?\s*\d[\d.,，]*\s*[%％]?(以上|左右|以内)?$|^(\[\d[\d.]*\]|[—–/-]{1,2}|预期性|约束性)$/u.test(text)
/** Fewer values below a caption may be a list of short lines. */
const fewestValues = 3

/** Cells one to a line below a caption, with nothing between them: to the last value before a sentence or a heading. */
function* cellsUnderCaptions(lines: readonly Line[]): Generator<number> {
  for (const [caption, line] of lines.entries()) {
    if (!isCaption(line)) continue
    let last = caption
    let values = 0
    for (let at = caption + 1; isBareCell(lines[at]); at += 1) {
      if (!isValue(lines[at]?.text ?? '')) continue
      values += 1
      last = at
    }
    if (values >= fewestValues) for (let at = caption + 1; at <= last; at += 1) yield at
  }
}

const isBareCell = (line: Line | undefined): boolean =>
  isCell(line) &&
  line !== undefined &&
  !isCaption(line) &&
  !/[；：，]$|^(第[一二三四五六七八九十]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十])/u.test(line.text)

function cellsOf(lines: readonly Line[]): ReadonlySet<number> {
  const cells = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first !== undefined && last !== undefined && run.length >= fewestBars) {
      for (let at = first - 1; at <= last + 1; at += 1) if (isCell(lines[at])) cells.add(at)
    }
    run = []
  }
  lines.forEach((line, index) => {
    if (!isBar(line)) return
    const before = run.at(-1)
    const between = before === undefined ? [] : lines.slice(before + 1, index)
    if (between.length > widestGap || !between.every(isCell)) close()
    run.push(index)
  })
  close()
  return cells
}

const isCell = (line: Line | undefined): boolean =>
  line !== undefined && line.kind === 'body' && line.text.length <= longestCell && !line.text.endsWith('。')
