import { BashuError } from '#core/contract/errors.ts'
import { checkFileSize, checkTextLength } from '#core/contract/limits.ts'
import type { SourceFormat, SourceText } from '#core/model/document.ts'
import { trimRange } from '#core/text/blank.ts'
import type { FoundFormat } from './detect.ts'
import { detectFormat, extensionFormats } from './detect.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import { readMd, readTxt } from './plain.ts'

export interface SourceBytes {
  /** Name with extension; a path is not needed. */
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Bytes to one decoded text with blocks. The extension says what the file claims to be, the bytes what it is.
 * Throws BashuError with `file` and: file-empty, file-too-large, format-unknown, format-unsupported (`format`), format-mismatch
 * (`claimed`, `found`), docx-damaged, docx-encrypted, archive-bomb, text-undecodable, no-text, text-too-long.
 */
export async function readSource({ fileName, bytes }: SourceBytes): Promise<SourceText> {
  try {
    return readBytes(fileName, bytes)
  } catch (error) {
    if (error instanceof BashuError) throw new BashuError(error.code, { file: fileName, ...error.details })
    throw error
  }
}

function readBytes(fileName: string, bytes: Uint8Array): SourceText {
  if (bytes.length === 0) throw new BashuError('file-empty')
  checkFileSize(fileName, bytes.length)
  const source = readAs(formatOf(fileName, bytes), bytes)
  checkTextLength(fileName, source.text.length)
  const [start, end] = trimRange(source.text, 0, source.text.length)
  if (start === end) throw new BashuError('no-text')
  return source
}

function readAs(format: SourceFormat, bytes: Uint8Array): SourceText {
  switch (format) {
    case 'txt':
      return readTxt(bytes)
    case 'md':
      return readMd(bytes)
    case 'docx':
      return readDocx(bytes)
    case 'doc':
      return readDoc(bytes)
    case 'pdf':
    case 'html':
    case 'ofd':
      throw new BashuError('format-unsupported', { format })
  }
}

const extensionOf = (fileName: string): string => /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''

function formatOf(fileName: string, bytes: Uint8Array): SourceFormat {
  const extension = extensionOf(fileName)
  const claimed = extensionFormats[extension]
  const found = detectFormat(bytes)
  if (claimed === 'docx') return docxOf(found)
  if (claimed === 'doc' || claimed === 'wps') return docOf(claimed, found)
  if (claimed === 'txt' || claimed === 'md') {
    if (found !== null) throw new BashuError('format-mismatch', { claimed, found: plainName(found) })
    return claimed
  }
  if (claimed !== undefined) return refuse(claimed, found)
  if (found === 'docx' || found === 'doc') return found
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

/** WPS Writer saves .wps in the container and the layout of old Word files. */
function docOf(claimed: string, found: FoundFormat | null): SourceFormat {
  if (found === 'doc') return 'doc'
  if (found === 'ole-encrypted') throw new BashuError('doc-encrypted')
  if (found === null || found === 'ole') throw new BashuError('doc-damaged')
  throw new BashuError('format-mismatch', { claimed, found: plainName(found) })
}

/** Formats that Bashu cannot read. A Word file that only has the wrong name is said to be one: renaming it helps. */
function refuse(claimed: string, found: FoundFormat | null): never {
  if (found === 'docx') throw new BashuError('format-mismatch', { claimed, found })
  throw new BashuError('format-unsupported', { format: claimed })
}

const plainName = (found: FoundFormat): string => (found === 'ole' || found === 'ole-encrypted' ? 'doc' : found)
