import { isBlankCharacter } from './characters.ts'
import type { FlowLine, Frame } from './flow.ts'
import { firstUnitWidth, joinTexts } from './join.ts'
import { endsParagraph, leadsToPage, lineLabel } from './line-starts.ts'
import type { Row } from './rows.ts'
import { rowText } from './rows.ts'

/** A line with what its place says. Lengths in points. */
export interface PlacedLine extends FlowLine {
  readonly frame: Frame
  readonly text: string
  /** From the left edge of the frame. */
  readonly indent: number
  readonly label: string | null
  /** Where the words behind the label start; null without a label. */
  readonly textStart: number | null
  readonly isCentred: boolean
}

/** What the whole document says about how its paragraphs begin. */
export interface Habits {
  readonly size: number
  /** From baseline to baseline of lines that follow each other. */
  readonly pitch: number
  /** Kinds of labels that stand at the left edge, without an indent. */
  readonly flushLabels: ReadonlySet<string>
}

/** Less is the play of a printer; the indent of a paragraph is two characters, of a list at least one. */
const leastIndent = 0.8
/** More than this much of the usual distance is a space between paragraphs. */
const widestPitch = 1.4
/** Type that differs by more begins something new: 小三 (15) and 四号 (14) differ by 7 %. */
const sameSize = 0.06
/** Justification leaves lines this much short of the edge, in characters. */
const play = 0.35

/** Measures a line against the edges of its column. */
export function placeLine(line: FlowLine, frame: Frame): PlacedLine {
  const { row } = line
  const text = rowText(row)
  const label = lineLabel(text)
  const indent = row.x0 - frame.left
  const tail = frame.right - row.x1
  const isCentred = indent > row.size * 1.5 && Math.abs(indent - tail) < row.size * 1.2
  const textStart = label === null ? null : startOf(row, label.length)
  return { ...line, frame, text, indent, label: label?.kind ?? null, textStart, isCentred }
}

/** Where the character at an offset of the row's text starts. */
function startOf({ chunks }: Row, offset: number): number | null {
  let at = offset
  for (const chunk of chunks) {
    if (at < chunk.text.length) return chunk.starts[at] ?? null
    at -= chunk.text.length + 1
  }
  return null
}

/** The line has room for no more: the first word of the next one would not have fitted. */
function isFull(line: PlacedLine, next: PlacedLine): boolean {
  const room = line.frame.right - (line.row.chunks.at(-1)?.reach ?? line.row.x1)
  return room < firstUnitWidth(next.row) + play * line.row.size
}

/** Signatures and dates end at the right edge and so are always full. No paragraph is set in as far. */
const isSetRight = ({ indent, row }: PlacedLine): boolean => indent > 6 * row.size

const isIndented = ({ indent, row }: PlacedLine): boolean => indent > leastIndent * row.size

/** Same column, and not the next page: the distance between the lines says something. */
const isBelow = (line: PlacedLine, next: PlacedLine): boolean => line.page === next.page && line.slot === next.slot

/** From all lines of the body in reading order; `size` is that of the text, in points. */
export function readHabits(lines: readonly PlacedLine[], size: number): Habits {
  const distances: number[] = []
  const flush = new Map<string, number>()
  lines.forEach((line, at) => {
    const previous = lines[at - 1]
    if (previous !== undefined && isBelow(previous, line) && isBody(line, size) && isBody(previous, size))
      distances.push(line.row.y - previous.row.y)
    const isStart = previous === undefined || !isFull(previous, line)
    if (isStart && line.label !== null)
      flush.set(line.label, (flush.get(line.label) ?? 0) + (isIndented(line) ? -1 : 1))
  })
  const sorted = distances.filter((distance) => distance > 0).sort((a, b) => a - b)
  const flushLabels = new Set([...flush].filter(([, count]) => count > 0).map(([kind]) => kind))
  return { size, pitch: sorted[sorted.length >> 1] ?? size * 1.5, flushLabels }
}

const isBody = ({ row }: PlacedLine, size: number): boolean => Math.abs(row.size - size) < size * 0.1

/** Lines of one paragraph, in order. */
export type ParagraphLines = readonly PlacedLine[]

/** True where a line begins a paragraph and does not go on with the one above. */
export function startsParagraph(line: PlacedLine, above: ParagraphLines, habits: Habits): boolean {
  const previous = above.at(-1)
  if (previous === undefined || leadsToPage(previous.text)) return true
  if (Math.abs(line.row.size / previous.row.size - 1) > sameSize) return true
  if (isBelow(previous, line) && isApart(previous, line, habits)) return true
  if (goesOnWithTitle(line, previous, habits)) return false
  if (!isFull(previous, line)) return true
  if (goesOnCentred(line, previous)) return false
  if (isSetRight(line) || isSetRight(previous)) return true
  if (line.indent < -leastIndent * line.row.size) return true
  return isIndented(line) ? !goesOnIndented(line, above) : beginsAtEdge(line, previous, habits)
}

function isApart(previous: PlacedLine, line: PlacedLine, { pitch, size }: Habits): boolean {
  const distance = line.row.y - previous.row.y
  // Big type has lines further apart.
  const usual = Math.max(pitch, pitch * (line.row.size / size))
  return distance <= 0 || distance > usual * widestPitch
}

/** A title in large type that is broken over lines, each set in the middle. */
function goesOnWithTitle(line: PlacedLine, previous: PlacedLine, { size }: Habits): boolean {
  const isLarge = line.row.size >= size * 1.15
  if (!isLarge || line.label !== null || previous.label !== null || line.page !== previous.page) return false
  const isSet = ({ isCentred, indent, row }: PlacedLine): boolean => isCentred || indent < row.size * 1.5
  return isSet(line) && isSet(previous) && !endsTitle(previous.text) && !/^[（(〔[—－-]/u.test(line.text)
}

/** A line in the middle that was too long for one: （2024年……第\n十二次会议通过）. A title and the number of its document are two. */
const goesOnCentred = (line: PlacedLine, previous: PlacedLine): boolean =>
  line.isCentred &&
  line.label === null &&
  previous.indent < line.row.size * 1.5 &&
  !endsParagraph(previous.text) &&
  !endsTitle(previous.text) &&
  !/〔\d{4}〕/u.test(line.text)

const endsTitle = (text: string): boolean =>
  /(法|条例|办法|规定|细则|方案|规划|纲要|计划|意见|通知|决定|公告|措施|政策|清单|目录|令|文件|报告|函)$|[）)〕\]】号。]$/u.test(
    text,
  )

/** An indented line goes on with a full one above where the paragraph hangs, or stands in as a whole. */
function goesOnIndented(line: PlacedLine, above: ParagraphLines): boolean {
  const [first, previous] = [above[0], above.at(-1)]
  if (first === undefined || previous === undefined || line.isCentred) return false
  const near = (a: number, b: number): boolean => Math.abs(a - b) < line.row.size * 0.5
  // Left edges of pages may differ: indents are compared.
  const textIndent = first.textStart === null ? null : first.textStart - first.frame.left
  const hangs = textIndent !== null && near(line.indent, textIndent) && !near(line.indent, first.indent)
  if (hangs) return above.length > 1 || !isFirstLineIndent(line, first) || line.label === null
  if (above.length > 1) return near(line.indent, previous.indent)
  return near(line.indent, first.indent) && line.label === null && !endsParagraph(previous.text)
}

/** Two characters in, with the line above at the edge: how paragraphs begin, also behind a heading of full width. */
const isFirstLineIndent = (line: PlacedLine, first: PlacedLine): boolean =>
  Math.abs(line.indent - 2 * line.row.size) < line.row.size * 0.5 && first.indent < line.row.size * 0.5

/** At the left edge behind a full line: the rest of its sentence, unless labels of its kind stand at the edge. */
function beginsAtEdge(line: PlacedLine, previous: PlacedLine, { flushLabels }: Habits): boolean {
  return line.label !== null && flushLabels.has(line.label) && endsParagraph(previous.text)
}

/** The text of a paragraph, its lines joined. */
export function paragraphText(lines: ParagraphLines): string {
  let text = ''
  lines.forEach((line, at) => {
    const typedSpace = lines[at - 1]?.row.chunks.at(-1)?.endsInSpace === true
    text = at === 0 ? line.text : joinTexts(text, line.text, typedSpace)
  })
  return isBlankCharacter(text) ? '' : text
}
