import { BashuError } from '#core/contract/errors.ts'
import type { BlockKind, SourceText, Warning } from '#core/model/document.ts'
import { openBlocks } from '../blocks.ts'
import type { BodyReader } from './body.ts'
import { readBlocks } from './body.ts'
import type { Parts } from '../zip.ts'
import { unpackParts } from '../zip.ts'
import { openNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { child, childrenNamed, parseXml } from '../xml.ts'

/**
 * The text of a Word file as printed: automatic numbers included, tables row by row, tracked insertions kept and
 * deletions dropped (with a warning). Headers, footers and footnotes are blocks of their own behind the body. Comments
 * of reviewers are not text of the document. Throws docx-damaged, archive-bomb.
 */
export function readDocx(bytes: Uint8Array): SourceText {
  const parts = unpackParts(bytes, 'docx-damaged')
  const main = mainPart(parts)
  const root = parsePart(parts, main)
  const body = child(root ?? undefined, 'body')
  if (body === undefined) throw new BashuError('docx-damaged', { part: main })
  const related = (name: string): XmlElement | null => parsePart(parts, siblingOf(main, name))
  const reader: BodyReader = {
    styles: readStyles(related('styles.xml')),
    numbering: openNumbering(related('numbering.xml')),
    blocks: openBlocks(),
    dropped: { deletions: 0, characters: 0 },
    carried: '',
  }
  readBlocks(body, reader)
  flushCarried(reader)
  readNotes(related('footnotes.xml'), 'footnote', reader)
  readNotes(related('endnotes.xml'), 'endnote', reader)
  readMargins(parts, main, reader)
  const { text, blocks } = reader.blocks.result()
  const hidden = blocks.filter(({ kind }) => kind === 'hidden').reduce((sum, { start, end }) => sum + end - start, 0)
  return { text, format: 'docx', encoding: null, blocks, warnings: warningsOf(reader, hidden) }
}

const siblingOf = (part: string, name: string): string => part.slice(0, part.lastIndexOf('/') + 1) + name

/** The package names its main part; nearly always it is word/document.xml. */
function mainPart(parts: Parts): string {
  const relationships = parsePart(parts, '_rels/.rels')
  const office = (relationships === null ? [] : childrenNamed(relationships, 'Relationship')).find(({ attributes }) =>
    attributes['Type']?.endsWith('/officeDocument'),
  )
  const target = office?.attributes['Target']?.replace(/^\//u, '') ?? 'word/document.xml'
  return parts.has(target) ? target : 'word/document.xml'
}

function parsePart(parts: Parts, name: string): XmlElement | null {
  const bytes = parts.get(name)
  return bytes === undefined ? null : parseXml(bytes, name, 'docx-damaged')
}

/** The last paragraph cannot lose its mark; where a damaged file says so, its text is kept all the same. */
function flushCarried(reader: BodyReader): void {
  if (reader.carried !== '') reader.blocks.add(reader.carried, 'body')
  reader.carried = ''
}

/** Notes of a type (separators) print a line, not text. */
function readNotes(root: XmlElement | null, name: 'footnote' | 'endnote', reader: BodyReader): void {
  for (const note of root === null ? [] : childrenNamed(root, name)) {
    if (note.attributes['type'] === undefined || note.attributes['type'] === 'normal')
      readBlocks(note, reader, 'footnote')
  }
}

/** Headers and footers in the order of their part names. First, even and odd pages often repeat one; once is enough. */
function readMargins(parts: Parts, main: string, reader: BodyReader): void {
  const folder = siblingOf(main, '')
  for (const [prefix, kind] of [
    ['header', 'page-header'],
    ['footer', 'page-footer'],
  ] as const) {
    const names = [...parts.keys()].filter((name) => name.startsWith(folder + prefix) && /\d*\.xml$/u.test(name)).sort()
    const seen = new Set<string>()
    for (const name of names) {
      const text = marginText(parsePart(parts, name), kind, reader)
      if (text.trim() !== '' && !seen.has(text)) reader.blocks.add(text, kind)
      seen.add(text)
    }
  }
}

function marginText(root: XmlElement | null, kind: BlockKind, reader: BodyReader): string {
  const blocks = openBlocks()
  if (root !== null) readBlocks(root, { ...reader, blocks }, kind)
  return blocks.result().text
}

function warningsOf({ dropped }: BodyReader, hidden: number): Warning[] {
  const warnings: Warning[] = []
  if (dropped.deletions > 0) {
    const { deletions, characters } = dropped
    const message = `有${deletions}处修订标记为删除的文字（共${characters}字）未读入`
    warnings.push({ code: 'deletions-dropped', message, details: { count: deletions, characters } })
  }
  if (hidden > 0) {
    warnings.push({
      code: 'hidden-text',
      message: `有${hidden}字隐藏文字，未作为条文`,
      details: { characters: hidden },
    })
  }
  return warnings
}
