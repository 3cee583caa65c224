import { BashuError } from '#core/contract/errors.ts'
import { checkFileSize, checkTextLength } from '#core/contract/limits.ts'
import type { SourceFormat, SourceText, TextEncoding } from '#core/model/document.ts'
import { trimRange } from '#core/text/blank.ts'
import type { FoundFormat } from './detect.ts'
import { detectFormat, extensionFormats } from './detect.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml } from './html/read-html.ts'
import { readOfd } from './ofd/read-ofd.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readMd, readTxt } from './plain.ts'

export interface SourceBytes {
  /** Name with extension; a path is not needed. */
  readonly fileName: string
  readonly bytes: Uint8Array
  /** Chosen by a person; null where the bytes are to say it. Counts only where the format leaves it open. */
  readonly encoding?: TextEncoding | null
}

/**
 * Bytes to one decoded text with blocks. The extension says what the file claims to be, the bytes what it is.
 * Throws BashuError with `file` and: file-empty, file-too-large, format-unknown, format-unsupported (`format`),
 * format-mismatch (`claimed`, `found`), -damaged and -encrypted of docx, doc, pdf and ofd, -scanned of pdf and ofd, pdf-unmapped,
 * too-many-pages, nesting-too-deep, reading-too-long, archive-bomb, text-undecodable, no-text, text-too-long.
 */
export async function readSource({ fileName, bytes, encoding = null }: SourceBytes): Promise<SourceText> {
  try {
    return await readBytes(fileName, bytes, encoding)
  } catch (error) {
    if (error instanceof BashuError) throw new BashuError(error.code, { file: fileName, ...error.details })
    throw error
  }
}

async function readBytes(fileName: string, bytes: Uint8Array, encoding: TextEncoding | null): Promise<SourceText> {
  if (bytes.length === 0) throw new BashuError('file-empty')
  checkFileSize(fileName, bytes.length)
  const source = await readAs(formatOf(fileName, bytes), bytes, encoding)
  checkTextLength(fileName, source.text.length)
  const [start, end] = trimRange(source.text, 0, source.text.length)
  if (start === end) throw new BashuError('no-text')
  return source
}

async function readAs(format: SourceFormat, bytes: Uint8Array, encoding: TextEncoding | null): Promise<SourceText> {
  switch (format) {
    case 'txt':
      return readTxt(bytes, encoding)
    case 'md':
      return readMd(bytes, encoding)
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
    case 'pdf':
      return readPdf(bytes)
    case 'html':
      return readHtml(bytes, encoding)
    case 'ofd':
      return readOfd(bytes)
  }
}

const extensionOf = (fileName: string): string => /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''

function formatOf(fileName: string, bytes: Uint8Array): SourceFormat {
  const extension = extensionOf(fileName)
  const claimed = extensionFormats.get(extension)
  const found = detectFormat(bytes)
  if (claimed === 'docx') return docxOf(found)
  if (claimed === 'html') return htmlOf(found)
  if (claimed === 'doc' || claimed === 'wps') return docOf(claimed, found)
  if (claimed === 'pdf') return pdfOf(found)
  if (claimed === 'ofd') return ofdOf(found)
  if (claimed === 'txt' || claimed === 'md') {
    if (found !== null) throw new BashuError('format-mismatch', { claimed, found: plainName(found) })
    return claimed
  }
  if (claimed !== undefined) return refuse(claimed, found)
  if (found === 'docx' || found === 'doc' || found === 'html' || found === 'pdf' || found === 'ofd') return found
  if (found !== null) throw new BashuError('format-unsupported', { format: plainName(found) })
  if (extension === '') return 'txt'
  throw new BashuError('format-unknown', { extension })
}

function docxOf(found: FoundFormat | null): SourceFormat {
  if (found === 'docx') return 'docx'
  if (found === 'ole-encrypted' || found === 'ole') throw new BashuError('docx-encrypted')
  if (found === null || found === 'zip') throw new BashuError('docx-damaged')
  throw new BashuError('format-mismatch', { claimed: 'docx', found: plainName(found) })
}

/** A page may begin with anything (a comment, a lone `<div>`); only what is surely something else is refused. */
function htmlOf(found: FoundFormat | null): SourceFormat {
  if (found === null || found === 'html') return 'html'
  throw new BashuError('format-mismatch', { claimed: 'html', found: plainName(found) })
}

/** WPS Writer saves .wps in the container and the layout of old Word files. */
function docOf(claimed: string, found: FoundFormat | null): SourceFormat {
  if (found === 'doc') return 'doc'
  if (found === 'ole-encrypted') throw new BashuError('doc-encrypted')
  if (found === null || found === 'ole') throw new BashuError('doc-damaged')
  throw new BashuError('format-mismatch', { claimed, found: plainName(found) })
}

/** A PDF may begin with other bytes; what nothing speaks for is a damaged one. */
function pdfOf(found: FoundFormat | null): SourceFormat {
  if (found === 'pdf') return 'pdf'
  if (found === null) throw new BashuError('pdf-damaged', { reason: 'header' })
  throw new BashuError('format-mismatch', { claimed: 'pdf', found: plainName(found) })
}

function ofdOf(found: FoundFormat | null): SourceFormat {
  if (found === 'ofd') return 'ofd'
  if (found === null || found === 'zip') throw new BashuError('ofd-damaged')
  throw new BashuError('format-mismatch', { claimed: 'ofd', found: plainName(found) })
}

/** Formats that Bashu cannot read. A Word file that only has the wrong name is said to be one: renaming it helps. */
function refuse(claimed: string, found: FoundFormat | null): never {
  if (found === 'docx') throw new BashuError('format-mismatch', { claimed, found })
  throw new BashuError('format-unsupported', { format: claimed })
}

const plainName = (found: FoundFormat): string => (found === 'ole' || found === 'ole-encrypted' ? 'doc' : found)
