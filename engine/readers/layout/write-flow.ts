import type { Block, BlockKind } from '#core/model/document.ts'
import { openBlocks } from '../blocks.ts'
import { startsNote } from './footnotes.ts'
import type { FlowItem, FlowLine, Frame } from './flow.ts'
import type { Habits, PlacedLine } from './paragraphs.ts'
import { paragraphText, placeLine, readHabits, startsParagraph } from './paragraphs.ts'

/** A block that is ready to be written. */
interface Ready {
  readonly text: string
  readonly kind: BlockKind
  readonly page: number
}

/**
 * Joins the lines of the flow to paragraphs and writes all as blocks. What stands between two lines of one paragraph (a
 * header, a footnote) is written behind it.
 */
export function writeFlow(
  items: readonly FlowItem[],
  frameOf: (line: FlowLine) => Frame,
  size: number,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const placed = placeAll(items, frameOf)
  const habits = readHabits(bodyLines(items, placed), size)
  const writer = openBlocks()
  const add = ({ text, kind, page }: Ready): void => {
    if (text !== '') writer.add(text, kind, undefined, page)
  }
  let open: PlacedLine[] = []
  let kind: BlockKind = 'body'
  let waiting: Ready[] = []
  const close = (): void => {
    const [first] = open
    const isLarge = kind === 'body' && first !== undefined && first.row.size >= size * headingSize
    if (first !== undefined) add({ text: paragraphText(open), kind: isLarge ? 'heading' : kind, page: first.page })
    waiting.forEach(add)
    open = []
    waiting = []
  }
  for (const item of withNotes(items, placed, habits)) {
    if ('text' in item) {
      waiting.push(item)
      if (open.length === 0 || item.kind === 'table-row') close()
    } else {
      const line = placed.get(item.line)
      if (line === undefined) continue
      if (kind !== item.kind || startsParagraph(line, open, habits)) close()
      kind = item.kind
      open.push(line)
    }
  }
  close()
  return writer.result()
}

/** Headings are set a step of type above the text at least; the next step above 三号 (16) is 小二 (18). */
const headingSize = 1.1

/** Cells and notes have frames of their own, since their lines are shorter than those of the text. */
function placeAll(items: readonly FlowItem[], frameOf: (line: FlowLine) => Frame): Map<FlowLine, PlacedLine> {
  const placed = new Map<FlowLine, PlacedLine>()
  const others = items.flatMap((item) => ('line' in item && item.kind !== 'body' ? [item.line] : []))
  const otherFrameOf = ownFrames(others)
  for (const item of items) {
    if ('line' in item)
      placed.set(item.line, placeLine(item.line, (item.kind === 'body' ? frameOf : otherFrameOf)(item.line)))
  }
  return placed
}

/** As wide as the lines that stand there. */
function ownFrames(lines: readonly FlowLine[]): (line: FlowLine) => Frame {
  const frames = new Map<string, Frame>()
  for (const { slot, row } of lines) {
    const frame = frames.get(slot)
    const [left, right] = [Math.min(frame?.left ?? row.x0, row.x0), Math.max(frame?.right ?? row.x1, row.x1)]
    frames.set(slot, { left, right })
  }
  return ({ slot, frame }) => frame ?? frames.get(slot) ?? { left: 0, right: 0 }
}

const bodyLines = (items: readonly FlowItem[], placed: ReadonlyMap<FlowLine, PlacedLine>): PlacedLine[] =>
  items.flatMap((item) => {
    const line = 'line' in item && item.kind === 'body' ? placed.get(item.line) : undefined
    return line === undefined ? [] : [line]
  })

type BodyItem = Ready | Extract<FlowItem, { readonly line: FlowLine }>

/** Lines of footnotes joined to whole notes. A note begins with its mark, and goes on where none is. */
function* withNotes(
  items: readonly FlowItem[],
  placed: ReadonlyMap<FlowLine, PlacedLine>,
  habits: Habits,
): Generator<BodyItem> {
  let note: PlacedLine[] = []
  const finished = (): Ready[] => {
    const [first] = note
    const ready: Ready[] =
      first === undefined ? [] : [{ text: paragraphText(note), kind: 'footnote', page: first.page }]
    note = []
    return ready
  }
  for (const item of items) {
    const line = 'line' in item && item.kind === 'footnote' ? placed.get(item.line) : undefined
    if (line === undefined) {
      yield* finished()
      yield item
    } else {
      const isNext = startsNote(line.text) || line.page !== note[0]?.page
      if (isNext || startsParagraph({ ...line, indent: 0 }, note, habits)) yield* finished()
      note.push(line)
    }
  }
  yield* finished()
}
