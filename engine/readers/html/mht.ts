import { BashuError } from '#core/contract/errors.ts'

/*
 * A web page in one file (.mht): a mail message (RFC 2557) whose first HTML part is the page. Pictures and style sheets
 * are the other parts.
 */

interface Part {
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Parts in parts: the page of a browser is one deep, of a mail program two. */
const deepestParts = 8

/** True for bytes that begin as such a file does. */
export const isMht = (bytes: Uint8Array): boolean =>
  /^\s*(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,20}?(?:mime-version|content-type:\s*multipart\/related)/iu.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1'),
  )

/** The bytes of the page in the file. Throws no-text where it holds none. */
export function pageOfMht(bytes: Uint8Array): Uint8Array {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const page = findPage(readPart(message), 0)
  if (page === null) throw new BashuError('no-text')
  return decodeBody(page)
}

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text)
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/gu, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) }
}

function findPage(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? ''
  if (/^text\/html/iu.test(type)) return part
  const boundary = /boundary="?([^";]+)"?/iu.exec(type)?.[1]
  if (!/^multipart\//iu.test(type) || boundary === undefined || depth > deepestParts) return null
  for (const text of part.body.split(`--${boundary}`).slice(1)) {
    const found = findPage(readPart(text.replace(/^[ \t]*\r?\n/u, '')), depth + 1)
    if (found !== null) return found
  }
  return null
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'))
  if (encoding !== 'quoted-printable') return new Uint8Array(Buffer.from(body, 'latin1'))
  const plain = body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return new Uint8Array(Buffer.from(plain, 'latin1'))
}
