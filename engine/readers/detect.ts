import { BashuError } from '#core/contract/errors.ts'
import { openCompound } from './doc/compound.ts'
import { isMht } from './html/mht.ts'
import { mapOf } from './map-of.ts'

/** What a file is by its bytes; null where they say nothing (plain text has no mark of its own). */
export type FoundFormat =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'odt'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole-encrypted'
  | 'ole'
  | 'rtf'
  | 'html'
  | 'image'
  | 'archive'

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const marks: readonly (readonly [string, FoundFormat])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'image'],
  ['\u00FF\u00D8\u00FF', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\u00BC\u00AF', 'archive'],
  ['\u001F\u008B', 'archive'],
]

/** Names of the parts that tell one kind of zip from another; they stand unpacked in its directory. */
const zipParts: readonly (readonly [string, FoundFormat])[] = [
  ['word/document', 'docx'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
]

/** Streams that tell one kind of OLE container from another; the names are UTF-16LE. */
const oleStreams: readonly (readonly [string, FoundFormat])[] = [
  ['EncryptedPackage', 'ole-encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

const wide = (text: string): string => [...text].map((character) => `${character}\0`).join('')

/** Offset of a Latin-1 string in the bytes, -1 where it is not. */
const find = (bytes: Uint8Array, text: string): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, 'latin1')

const firstFound = (
  bytes: Uint8Array,
  marked: readonly (readonly [string, FoundFormat])[],
  spelt: (text: string) => string,
): FoundFormat | null => marked.find(([text]) => find(bytes, spelt(text)) >= 0)?.[1] ?? null

/** Tells the format by the bytes alone. */
export function detectFormat(bytes: Uint8Array): FoundFormat | null {
  const head = ascii(bytes, 0, 8)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) {
    return firstFound(bytes, zipParts, (text) => text) ?? 'zip'
  }
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return oleFormat(bytes)
  const marked = marks.find(([mark]) => head.startsWith(mark))
  if (marked !== undefined) return marked[1]
  return isPage(ascii(bytes, 0, 512)) || isMht(bytes) ? 'html' : null
}

/** By the streams at the top, since a file may hold others; a damaged one by any name that stands in it. */
function oleFormat(bytes: Uint8Array): FoundFormat {
  const names = topNames(bytes)
  const found =
    names === null ? firstFound(bytes, oleStreams, wide) : oleStreams.find(([name]) => names.includes(name))?.[1]
  return found ?? 'ole'
}

function topNames(bytes: Uint8Array): readonly string[] | null {
  try {
    return openCompound(bytes).names
  } catch (error) {
    if (error instanceof BashuError || error instanceof RangeError) return null
    throw error
  }
}

/** A page may begin with a declaration and with comments. */
const isPage = (start: string): boolean =>
  /^[\u00EF\u00BB\u00BF\s]*(?:<\?xml[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype html|(?:html|head|body)[\s>])/iu.test(
    start,
  )

/** File name extensions that Bashu knows the meaning of, with the format that is to be expected. */
export const extensionFormats: ReadonlyMap<string, 'txt' | 'md' | FoundFormat | 'wps' | 'ceb'> = mapOf({
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  pdf: 'pdf',
  doc: 'doc',
  dot: 'doc',
  wps: 'wps',
  wpt: 'wps',
  ofd: 'ofd',
  ceb: 'ceb',
  rtf: 'rtf',
  odt: 'odt',
  html: 'html',
  htm: 'html',
  mht: 'html',
  mhtml: 'html',
  xlsx: 'xlsx',
  xls: 'xls',
  et: 'xls',
  pptx: 'pptx',
  ppt: 'ppt',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
  bmp: 'image',
  gif: 'image',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
})
