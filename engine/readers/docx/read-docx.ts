import { BashuError } from '#core/contract/errors.ts'
import type { BlockKind, SourceText } from '#core/model/document.ts'
import type { BlockWriter } from '../blocks.ts'
import { openBlocks, warningsOfAsides } from '../blocks.ts'
import { readHtml } from '../html/read-html.ts'
import { readTxt } from '../plain.ts'
import type { BodyReader } from './body.ts'
import { readBlocks } from './body.ts'
import { unpackParts } from '../zip.ts'
import { openFields } from './fields.ts'
import { openNumbering } from './numbering.ts'
import type { WordPackage } from './package.ts'
import { openPackage } from './package.ts'
import { readStyles } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { childrenNamed } from '../xml.ts'

/** Bytes of files taken in, in all: one may be taken in again and again, or take in itself. */
const largestChunks = 16 * 1024 * 1024

/** Shared by a file and those that it takes in. */
interface Budget {
  bytes: number
}

/**
 * The text of a Word file as printed: automatic numbers included, tables row by row, tracked insertions kept. Deleted and
 * hidden text stands apart behind its paragraph; footnotes, headers, footers and comments of reviewers are blocks of
 * their own behind the body. Throws docx-damaged, archive-bomb.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const { text, blocks } = readInto(bytes, { bytes: largestChunks })
  return { text, format: 'docx', encoding: null, blocks, warnings: warningsOfAsides(blocks) }
}

function readInto(bytes: Uint8Array, budget: Budget): ReturnType<BlockWriter['result']> {
  const file = openPackage(unpackParts(bytes, 'docx-damaged'))
  const reader: BodyReader = {
    styles: readStyles(file.related('styles')[0] ?? null),
    numbering: openNumbering(file.related('numbering')[0] ?? null),
    fields: openFields(file.body),
    blocks: openBlocks(),
    partById: file.rootById,
    addOther: (chunk, kind) => addChunk(file, chunk, kind, reader.blocks, budget),
    carried: '',
  }
  readBlocks(file.body, reader)
  flushCarried(reader)
  for (const name of ['footnote', 'endnote'] as const)
    for (const root of file.related(`${name}s`)) readNotes(root, name, reader)
  readMargins(file, 'header', 'page-header', reader)
  readMargins(file, 'footer', 'page-footer', reader)
  for (const root of file.related('comments'))
    for (const comment of childrenNamed(root, 'comment')) readPart(comment, 'comment', reader)
  return reader.blocks.result()
}

/** The last paragraph cannot lose its mark; where a damaged file says so, its text is kept all the same. */
function flushCarried(reader: BodyReader): void {
  if (reader.carried !== '') reader.blocks.add(reader.carried, 'body')
  reader.carried = ''
}

const readPart = (part: XmlElement, kind: BlockKind, reader: BodyReader): void =>
  readBlocks(part, { ...reader, fields: openFields(part) }, kind)

/** Notes of a type (separators) print a line, not text. */
function readNotes(root: XmlElement, name: 'footnote' | 'endnote', reader: BodyReader): void {
  for (const note of childrenNamed(root, name)) {
    if (note.attributes['type'] === undefined || note.attributes['type'] === 'normal')
      readPart(note, 'footnote', reader)
  }
}

/** First, even and odd pages and sections often repeat a header; once is enough. */
function readMargins(file: WordPackage, name: string, kind: BlockKind, reader: BodyReader): void {
  const seen = new Set<string>()
  for (const root of file.related(name)) {
    const blocks = openBlocks()
    readPart(root, kind, { ...reader, blocks })
    const { text } = blocks.result()
    if (text.trim() !== '' && !seen.has(text)) reader.blocks.add(text, kind)
    seen.add(text)
  }
}

/** A whole file that is taken in where it stands (`w:altChunk`): a page, a text or another Word file. */
function addChunk(file: WordPackage, chunk: XmlElement, kind: BlockKind, blocks: BlockWriter, budget: Budget): void {
  const part = file.byId(chunk.attributes['id'] ?? '')
  if (part === null) return
  budget.bytes -= part.bytes.length
  if (budget.bytes < 0) throw new BashuError('archive-bomb', { limit: largestChunks })
  const inner = readChunk(part.name, part.bytes, budget)
  for (const block of inner.blocks) {
    const isBody = kind === 'body' || !['body', 'heading', 'table-row'].includes(block.kind)
    blocks.add(
      inner.text.slice(block.start, block.end),
      isBody ? block.kind : kind,
      isBody ? block.outlineLevel : undefined,
    )
  }
}

function readChunk(name: string, bytes: Uint8Array, budget: Budget): Pick<SourceText, 'text' | 'blocks'> {
  if (/\.doc[xm]$/iu.test(name)) return readInto(bytes, budget)
  return /\.txt$/iu.test(name) ? readTxt(bytes) : readHtml(bytes)
}
