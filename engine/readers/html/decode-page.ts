import type { TextEncoding } from '#core/model/document.ts'
import type { DecodedText } from '../decode.ts'
import { decodeText } from '../decode.ts'

/** Labels of pages by what browsers read them as: every gb2312 and gbk is read as its superset. */
const labels: readonly (readonly [RegExp, TextEncoding])[] = [
  [/^utf-?8$/u, 'utf-8'],
  [/^(?:gb_?2312(?:-80)?|gbk|x-gbk|gb18030|chinese|csgb2312|iso-ir-58)$/u, 'gb18030'],
  [/^(?:big5(?:-hkscs)?|cn-big5|x-x-big5)$/u, 'big5'],
]

/** Browsers look for the declaration in the first 1,024 bytes; some builders put a licence before it. */
const declaredWithin = 8192

/** The encoding that the page declares for itself, null where it says none that is known. */
function declaredEncoding(bytes: Uint8Array): TextEncoding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, declaredWithin)).toString('latin1')
  const label =
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([a-z0-9_-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_-]+)/iu.exec(head)?.[1]
  return labels.find(([pattern]) => pattern.test(label?.toLowerCase() ?? ''))?.[1] ?? null
}

/**
 * Decodes a page: what a person chose, a byte order mark, strict UTF-8 (a page that was saved again often still says
 * gb2312), what it declares, then a guess. Throws text-undecodable.
 */
export const decodePage = (bytes: Uint8Array, chosen: TextEncoding | null): DecodedText =>
  decodeText(bytes, chosen, declaredEncoding(bytes))
