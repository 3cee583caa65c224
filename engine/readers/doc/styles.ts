import type { WordStreams } from './fib.ts'
import { sliceOf } from './fib.ts'
import { forEachSprm, sprm } from './sprm.ts'

/** What a paragraph says of itself; undefined where it, or the style, says nothing. */
export interface ParagraphProperties {
  list?: number
  listLevel?: number
  /** From 0; 9 is body text. */
  outlineLevel?: number
  isInTable?: boolean
  isRowEnd?: boolean
  isInnerCellEnd?: boolean
  isInnerRowEnd?: boolean
  tableDepth?: number
}

export interface DocStyle {
  readonly paragraph: ParagraphProperties
  readonly isHidden: boolean
  readonly isTitle: boolean
}

interface RawStyle {
  readonly kind: number
  /** Word's own number of a built-in style: 1 to 9 are the headings, 62 the title. */
  readonly builtIn: number
  readonly basedOn: number
  readonly paragraph: ParagraphProperties
  readonly hidden: boolean | undefined
}

const paragraphStyle = 1
const characterStyle = 2
const title = 62
const noStyle = 0x0fff
/** A chain longer than this is a circle. */
const longestChain = 32

/** Lays a list of properties over what is known. */
export function applyParagraphList(view: DataView, from: number, to: number, into: ParagraphProperties): void {
  forEachSprm(view, from, to, (code, at) => {
    if (code === sprm.list) into.list = view.getInt16(at, true)
    else if (code === sprm.listLevel) into.listLevel = view.getUint8(at)
    else if (code === sprm.outlineLevel) into.outlineLevel = view.getUint8(at)
    else if (code === sprm.inTable) into.isInTable = view.getUint8(at) !== 0
    else if (code === sprm.rowEnd) into.isRowEnd = view.getUint8(at) !== 0
    else if (code === sprm.innerCellEnd) into.isInnerCellEnd = view.getUint8(at) !== 0
    else if (code === sprm.innerRowEnd) into.isInnerRowEnd = view.getUint8(at) !== 0
    else if (code === sprm.tableDepth) into.tableDepth = view.getInt32(at, true)
  })
}

function hidesText(view: DataView, from: number, to: number): boolean | undefined {
  let isHidden: boolean | undefined
  forEachSprm(view, from, to, (code, at) => {
    if (code === sprm.hidden) isHidden = view.getUint8(at) === 1
  })
  return isHidden
}

function readStyle(view: DataView, baseSize: number): RawStyle | null {
  if (view.byteLength < baseSize + 2) return null
  const kind = view.getUint16(2, true) & 0x0f
  const paragraph: ParagraphProperties = {}
  let hidden: boolean | undefined
  const nameLength = view.getUint16(baseSize, true)
  let at = baseSize + 2 + (nameLength + 1) * 2
  // A paragraph style has its paragraph properties (behind its own number) before its character properties. Styles of
  // tables and lists say nothing that is read.
  const parts = kind === paragraphStyle ? 2 : kind === characterStyle ? 1 : 0
  for (let part = 0; part < parts && at + 2 <= view.byteLength; part += 1) {
    const size = view.getUint16(at, true)
    const from = at + 2
    const to = Math.min(from + size, view.byteLength)
    if (kind === paragraphStyle && part === 0) applyParagraphList(view, from + 2, to, paragraph)
    else hidden = hidesText(view, from, to)
    at = from + size + (size % 2)
  }
  return { kind, builtIn: view.getUint16(0, true) & 0x0fff, basedOn: view.getUint16(2, true) >> 4, paragraph, hidden }
}

function readRaw(sheet: DataView): (RawStyle | null)[] {
  if (sheet.byteLength === 0) return []
  const headSize = sheet.getUint16(0, true)
  const count = sheet.getUint16(2, true)
  const baseSize = sheet.getUint16(4, true)
  const styles: (RawStyle | null)[] = []
  let at = 2 + headSize
  for (let index = 0; index < count && at + 2 <= sheet.byteLength; index += 1) {
    const size = sheet.getUint16(at, true)
    styles.push(size === 0 ? null : readStyle(sliceOf(sheet, at + 2, size), baseSize))
    at += 2 + size + (size % 2)
  }
  return styles
}

function resolve(styles: readonly (RawStyle | null)[], index: number): DocStyle {
  const chain: RawStyle[] = []
  for (let at = index; at !== noStyle && chain.length < longestChain; ) {
    const style = styles[at]
    if (style === undefined || style === null) break
    chain.push(style)
    at = style.basedOn
  }
  const heading = chain.find(({ builtIn }) => builtIn >= 1 && builtIn <= 9)?.builtIn
  const given: ParagraphProperties = heading === undefined ? {} : { outlineLevel: heading - 1 }
  return {
    paragraph: Object.assign(given, ...chain.map(({ paragraph }) => paragraph).reverse()),
    isHidden: chain.find(({ hidden }) => hidden !== undefined)?.hidden === true,
    isTitle: chain.some(({ builtIn }) => builtIn === title),
  }
}

/** The style of that index with all that it inherits. Throws RangeError where the sheet is damaged. */
export function readDocStyles(streams: WordStreams): (index: number) => DocStyle {
  const raw = readRaw(streams.tableAt('styles'))
  const known = new Map<number, DocStyle>()
  return (index) => {
    const style = known.get(index) ?? resolve(raw, index)
    known.set(index, style)
    return style
  }
}
