import { openFieldStack } from '../fields.ts'
import { symbolCharacter, withSymbols } from '../symbols.ts'
import type { WordStreams } from './fib.ts'
import type { FormattedRun } from './formatted.ts'
import { readRuns, runAt } from './formatted.ts'
import type { Piece } from './pieces.ts'
import { readPieces } from './pieces.ts'
import { forEachSprm, sprm } from './sprm.ts'
import type { DocStyle, ParagraphProperties } from './styles.ts'
import { applyParagraphList } from './styles.ts'

/** A paragraph as it is stored; `start` and `end` are positions in the text of the document, its mark included. */
export interface DocParagraph {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly hidden: string
  readonly deleted: string
  /** `\r` of a paragraph, `\u0007` of a cell or row, `\f` of a section. */
  readonly mark: string
  readonly isMarkDeleted: boolean
  readonly properties: ParagraphProperties
  readonly style: DocStyle
}

interface CharacterProperties {
  /** Undefined: as the paragraph style has it. */
  isHidden: boolean | undefined
  isDeleted: boolean
  symbol: string | null
  font: string
}

/** A stretch of one piece in one formatting. */
interface Stretch {
  readonly text: string
  /** Position in the document, and of its bytes. */
  readonly position: number
  readonly offset: number
  readonly unitBytes: number
  readonly properties: CharacterProperties
}

export interface DocText {
  /** The paragraphs between two positions, end exclusive. Ask with rising positions or not: each call stands alone. */
  readonly paragraphs: (from: number, to: number) => DocParagraph[]
}

/** Opens the text of a document. Throws doc-damaged, RangeError. */
export function openText(
  streams: WordStreams,
  styles: (index: number) => DocStyle,
  fontName: (index: number) => string,
): DocText {
  const pieces = readPieces(streams)
  const characterRuns = readRuns(streams, 'character')
  const paragraphRuns = readRuns(streams, 'paragraph')
  const known = new Map<FormattedRun, CharacterProperties>()
  const characterProperties = (run: FormattedRun | undefined, piece: Piece): CharacterProperties => {
    if (piece.changes !== null) return readCharacters(streams.main, run, piece, styles, fontName)
    if (run === undefined) return plain
    const properties = known.get(run) ?? readCharacters(streams.main, run, piece, styles, fontName)
    known.set(run, properties)
    return properties
  }

  function* stretches(from: number, to: number): Generator<Stretch> {
    for (const piece of pieces) {
      if (piece.end <= from || piece.start >= to) continue
      const start = Math.max(piece.start, from)
      const first = piece.offset + (start - piece.start) * piece.unitBytes
      const last = piece.offset + (Math.min(piece.end, to) - piece.start) * piece.unitBytes
      let at = first
      for (let index = runAt(characterRuns, first); at < last; index += 1) {
        const run = characterRuns[index]
        const isInside = run !== undefined && run.start <= at
        const border = isInside ? run.end : (run?.start ?? last)
        const end = Math.min(last, at + units(border - at, piece.unitBytes))
        const position = start + (at - first) / piece.unitBytes
        const properties = characterProperties(isInside ? run : undefined, piece)
        yield {
          text: decode(streams.main, at, end, piece),
          position,
          offset: at,
          unitBytes: piece.unitBytes,
          properties,
        }
        at = end
        if (!isInside) index -= 1
      }
    }
  }

  const paragraphEnd = (offset: number): FormattedRun | undefined => paragraphRuns[runAt(paragraphRuns, offset)]
  const collect = (from: number, to: number, isDamaged: boolean) =>
    collectParagraphs(stretches(from, to), from, paragraphEnd, streams.main, styles, isDamaged)
  return {
    paragraphs: (from, to) => {
      const { paragraphs, isCut } = collect(from, to, false)
      // A field that never ends would swallow what follows: then the marks of fields are not heeded.
      return isCut ? collect(from, to, true).paragraphs : paragraphs
    },
  }
}

const plain: CharacterProperties = { isHidden: undefined, isDeleted: false, symbol: null, font: '' }

/** Borders of formatting lie between whole characters; where a damaged file says otherwise, at least one is taken. */
const units = (bytes: number, unitBytes: number): number => Math.max(Math.floor(bytes / unitBytes), 1) * unitBytes

const windows1252 = new TextDecoder('windows-1252')
const utf16 = new TextDecoder('utf-16le')

function decode(main: DataView, from: number, to: number, { unitBytes }: Piece): string {
  const bytes = new Uint8Array(main.buffer, main.byteOffset + from, to - from)
  return (unitBytes === 1 ? windows1252 : utf16).decode(bytes)
}

function readCharacters(
  main: DataView,
  run: FormattedRun | undefined,
  piece: Piece,
  styles: (index: number) => DocStyle,
  fontName: (index: number) => string,
): CharacterProperties {
  const properties = { ...plain }
  let isStyleHidden: boolean | undefined
  const visit = (view: DataView) => (code: number, at: number) => {
    if (code === sprm.deleted) properties.isDeleted = view.getUint8(at) !== 0
    else if (code === sprm.characterStyle) isStyleHidden = styles(view.getUint16(at, true)).isHidden || undefined
    else if (code === sprm.hidden) properties.isHidden = toggled(view.getUint8(at), isStyleHidden)
    else if (code === sprm.font) properties.font = fontName(view.getUint16(at, true))
    else if (code === sprm.symbol)
      properties.symbol = symbolCharacter(view.getUint16(at + 2, true), fontName(view.getUint16(at, true)))
  }
  if (run !== undefined) forEachSprm(main, run.from, run.to, visit(main))
  if (piece.changes !== null) forEachSprm(piece.changes, 0, piece.changes.byteLength, visit(piece.changes))
  properties.isHidden ??= isStyleHidden
  return properties
}

/** A switch of formatting may also say “as the style” (0x80) and “not as the style” (0x81). */
function toggled(value: number, style: boolean | undefined): boolean | undefined {
  if (value === 0x80) return style
  return value === 0x81 ? style !== true : value !== 0
}

const paragraphMark = '\r'
const cellMark = '\u0007'
const sectionMark = '\f'
const fieldBegin = '\u0013'
const fieldSeparator = '\u0014'
const fieldEnd = '\u0015'

/** What stands for something that is not text: pictures, drawings, marks of notes and comments. */
const marks: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u000e': '\n',
  '\f': '\n',
  '\u001e': '-',
  '\u001f': '',
  '\u0001': '',
  '\u0002': '',
  '\u0003': '',
  '\u0004': '',
  '\u0005': '',
  '\u0008': '',
  '\u0000': '',
}

/** Text of one paragraph while it is read. Hidden is told apart at the end, when its style is known. */
interface Collected {
  start: number
  visible: { text: string; isHidden: boolean | undefined }[]
  deleted: string
}

function collectParagraphs(
  stretches: Iterable<Stretch>,
  start: number,
  paragraphEnd: (offset: number) => FormattedRun | undefined,
  main: DataView,
  styles: (index: number) => DocStyle,
  isDamaged: boolean,
): { readonly paragraphs: DocParagraph[]; readonly isCut: boolean } {
  const paragraphs: DocParagraph[] = []
  const fields = openFieldStack()
  let collected: Collected = { start, visible: [], deleted: '' }

  const close = (mark: string, position: number, run: FormattedRun | undefined, isMarkDeleted: boolean): void => {
    const style = styles(run?.style ?? 0)
    const properties = { ...style.paragraph }
    if (run !== undefined) applyParagraphList(main, run.from, run.to, properties)
    paragraphs.push({
      ...collectedTexts(collected, style.isHidden),
      start: collected.start,
      end: position,
      mark,
      isMarkDeleted,
      properties,
      style,
    })
    collected = { start: position, visible: [], deleted: '' }
  }
  const add = (raw: string, { isHidden, isDeleted, font }: CharacterProperties): void => {
    if (fields.isInstruction()) return fields.instruct(raw)
    if (raw === '') return
    const text = withSymbols(raw, font)
    if (isDeleted) collected.deleted += text
    else collected.visible.push({ text, isHidden })
  }

  let last = start
  for (const { text, position, offset, unitBytes, properties } of stretches) {
    let from = 0
    // Only control characters matter; what stands between them is taken as it is.
    for (const { index, 0: control } of text.matchAll(/[\u0000-\u0008\u000B-\u001F(]/gu)) {
      if (control === '(' && properties.symbol === null) continue
      add(text.slice(from, index), properties)
      from = index + 1
      const byte = offset + index * unitBytes
      if (control === fieldBegin && !isDamaged) fields.begin()
      else if (control === fieldSeparator) fields.separate()
      else if (control === fieldEnd) add(fields.end(), properties)
      else if (control === '(') add(properties.symbol ?? '', properties)
      else if (endsParagraph(control, byte + unitBytes, paragraphEnd(byte)))
        close(control, position + from, paragraphEnd(byte), properties.isDeleted)
      else add(marks[control] ?? '', properties)
    }
    add(text.slice(from), properties)
    last = position + text.length
  }
  if (collected.visible.length > 0 || collected.deleted !== '') close(paragraphMark, last, undefined, false)
  return { paragraphs, isCut: fields.isInstruction() }
}

/** A page break is the same character as the end of a section; only the end of a section ends the paragraph. */
const endsParagraph = (control: string, end: number, run: FormattedRun | undefined): boolean =>
  control === paragraphMark || control === cellMark || (control === sectionMark && run?.end === end)

function collectedTexts({ visible, deleted }: Collected, isStyleHidden: boolean) {
  const of = (hidden: boolean): string =>
    visible
      .filter(({ isHidden }) => (isHidden ?? isStyleHidden) === hidden)
      .map(({ text }) => text)
      .join('')
  return { text: of(false), hidden: of(true), deleted }
}
