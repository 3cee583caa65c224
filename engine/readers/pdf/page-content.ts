import { directionOf } from '../layout/direction.ts'
import type { Matrix } from '../layout/matrix.ts'
import { apply, multiply, toMatrix } from '../layout/matrix.ts'
import { checkGlyphs } from '../layout/page.ts'
import type { Glyph, PageContent, Rule } from '../layout/page.ts'
import { readPath } from '../layout/paths.ts'
import type { FontMeasures, GraphicsState, TextPosition } from './text-state.ts'
import { advance, moveLine, openPosition, openState, setMatrix } from './text-state.ts'

/** One step of a page as pdf.js gives it: the name of its operator and the operands. */
export interface Operation {
  readonly name: string
  readonly operands: readonly unknown[]
}

export interface PageFrame {
  readonly number: number
  readonly width: number
  readonly height: number
  /** From PDF user space to the page as it is looked at, y downwards. */
  readonly toPage: Matrix
  readonly font: (id: string) => FontMeasures
  /** The file holds pictures. They are not read, so nobody knows what white letters stand on. */
  readonly hasPictures: boolean
}

interface Painter {
  readonly frame: PageFrame
  readonly glyphs: Glyph[]
  readonly rules: Rule[]
  /** What is painted below text, so that white letters on it can be read. */
  readonly areas: Rule[]
  readonly stack: GraphicsState[]
  state: GraphicsState
  position: TextPosition
}

/** More rules than this are a drawing. */
const mostRules = 20_000
const deepestStack = 1000

/** Follows the operators of a page and notes where each glyph and each rule stands. Throws text-too-long. */
export function readPageContent(operations: Iterable<Operation>, frame: PageFrame): PageContent {
  const painter: Painter = {
    frame,
    glyphs: [],
    rules: [],
    areas: [],
    stack: [],
    state: openState(frame.toPage),
    position: openPosition(),
  }
  for (const { name, operands } of operations) {
    checkGlyphs(painter.glyphs.length)
    operators[name]?.(painter, operands)
  }
  const { number, width, height } = frame
  return { number, width, height, glyphs: painter.glyphs, rules: painter.rules }
}

type Operator = (painter: Painter, operands: readonly unknown[]) => void

const numberAt = (operands: readonly unknown[], at: number): number => {
  const value = Number(operands[at])
  return Number.isFinite(value) ? value : 0
}

const save: Operator = ({ stack, state }) => {
  if (stack.length < deepestStack) stack.push({ ...state })
}
const restore: Operator = (painter) => {
  painter.state = painter.stack.pop() ?? painter.state
}
const transform: Operator = ({ state }, operands) => {
  const matrix = toMatrix(operands)
  if (matrix !== null) state.ctm = multiply(state.ctm, matrix)
}
const nextLine: Operator = ({ position, state }) => moveLine(position, 0, -state.leading)

const operators: Readonly<Record<string, Operator>> = {
  save,
  restore,
  transform,
  paintFormXObjectBegin: (painter, operands) => {
    save(painter, [])
    const matrix = toMatrix(operands[0])
    if (matrix !== null) transform(painter, matrix)
  },
  paintFormXObjectEnd: restore,
  beginText: (painter) => {
    painter.position = openPosition()
  },
  setTextMatrix: ({ position }, operands) => {
    const matrix = toMatrix(operands) ?? toMatrix(operands[0])
    if (matrix !== null) setMatrix(position, matrix)
  },
  moveText: ({ position }, operands) => moveLine(position, numberAt(operands, 0), numberAt(operands, 1)),
  setLeadingMoveText: ({ position, state }, operands) => {
    state.leading = -numberAt(operands, 1)
    moveLine(position, numberAt(operands, 0), numberAt(operands, 1))
  },
  nextLine,
  setFont: ({ frame, state }, operands) => {
    state.font = frame.font(String(operands[0]))
    state.fontSize = numberAt(operands, 1)
  },
  setCharSpacing: ({ state }, operands) => {
    state.charSpacing = numberAt(operands, 0)
  },
  setWordSpacing: ({ state }, operands) => {
    state.wordSpacing = numberAt(operands, 0)
  },
  setHScale: ({ state }, operands) => {
    state.horizontalScale = numberAt(operands, 0) / 100
  },
  setLeading: ({ state }, operands) => {
    state.leading = numberAt(operands, 0)
  },
  setTextRise: ({ state }, operands) => {
    state.rise = numberAt(operands, 0)
  },
  setTextRenderingMode: ({ state }, operands) => {
    state.renderMode = numberAt(operands, 0)
  },
  setLineWidth: ({ state }, operands) => {
    state.lineWidth = numberAt(operands, 0)
  },
  setFillRGBColor: ({ state }, operands) => {
    state.fill = String(operands[0])
  },
  showText: (painter, operands) => showText(painter, operands[0]),
  showSpacedText: (painter, operands) => showText(painter, operands[0]),
  nextLineShowText: (painter, operands) => {
    nextLine(painter, [])
    showText(painter, operands[0])
  },
  constructPath: (painter, operands) => drawPath(painter, operands),
}

/** Codes of pdf.js for what is done with a path. */
const strokes = new Set([20, 21])
const fills = new Set([22, 23, 24, 25, 26, 27])

function drawPath({ state, rules, areas }: Painter, operands: readonly unknown[]): void {
  const purpose = numberAt(operands, 0)
  const isStroked = strokes.has(purpose)
  const data = Array.isArray(operands[1]) ? (operands[1][0] as ArrayLike<number> | null) : null
  if (data === null || !(isStroked || fills.has(purpose)) || rules.length >= mostRules) return
  const isWhite = !isStroked && state.fill.toLowerCase() === '#ffffff'
  const drawn = readPath(data, state.ctm, isStroked)
  if (!isWhite) rules.push(...drawn.rules)
  if (!isWhite && areas.length < mostRules) areas.push(...drawn.areas)
}

/** A glyph as pdf.js gives it; widths are in units of the font. */
interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

const isGlyph = (item: unknown): item is ShownGlyph => typeof item === 'object' && item !== null && 'unicode' in item

function showText(painter: Painter, items: unknown): void {
  const { state } = painter
  for (const item of Array.isArray(items) ? items : []) {
    if (typeof item === 'number') shift(painter, (-item * state.fontSize) / 1000)
    else if (isGlyph(item)) {
      const { font, fontSize, charSpacing, wordSpacing } = state
      const width = font.vertical ? (item.vmetric?.[0] ?? -1000) : item.width
      const along = width * font.unit * fontSize
      place(painter, item, along)
      const spacing = charSpacing + (item.isSpace ? wordSpacing : 0)
      shift(painter, font.vertical ? along - spacing : along + spacing)
    }
  }
}

function shift({ state, position }: Painter, by: number): void {
  if (state.font.vertical) advance(position, 0, by)
  else advance(position, by * state.horizontalScale, 0)
}

function place({ state, position, frame, glyphs, areas }: Painter, glyph: ShownGlyph, along: number): void {
  const { font, fontSize, horizontalScale, rise } = state
  const whole = multiply(state.ctm, position.matrix)
  const [x, y] = apply(whole, 0, rise)
  const [endX, endY] = font.vertical ? apply(whole, 0, along + rise) : apply(whole, along * horizontalScale, rise)
  const size = Math.hypot(whole[2], whole[3]) * Math.abs(fontSize) * font.height
  const [alongX, alongY] = font.vertical ? [-whole[2], -whole[3]] : [whole[0], whole[1]]
  const forward = fontSize < 0 ? -1 : 1
  const direction = directionOf(alongX * forward, alongY * forward)
  const isVertical = font.vertical && direction === 90
  if (![x, y, endX, endY, size].every(Number.isFinite)) return
  glyphs.push({
    text: glyph.unicode,
    x,
    y,
    advance: Math.hypot(endX - x, endY - y),
    size,
    direction: isVertical ? 'column' : direction,
    isHidden: isWhite(state) && !frame.hasPictures && !isPainted(areas, x, y),
  })
}

/** White letters, and neither an outline (mode 1) nor the invisible text layer over a scan (mode 3). */
const isWhite = ({ fill, renderMode }: GraphicsState): boolean => fill.toLowerCase() === '#ffffff' && renderMode === 0

const isPainted = (areas: readonly Rule[], x: number, y: number): boolean =>
  areas.some(({ x0, y0, x1, y1 }) => x0 <= x && x <= x1 && y0 <= y && y <= y1)
