import { randomBytes } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, relative, resolve, sep } from 'node:path'

/* The built screen as hosts hand it out: which file, with which headers. How it travels is the host's business. */

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface PageOptions {
  /** Folder of the built screen. */
  readonly root: string
  /** Where the page may connect to, as CSP sources. */
  readonly connect: readonly string[]
  /** Handed to the page for its socket; empty where none is needed. */
  readonly token: string
}

/**
 * What the page may load: itself and nothing else. Styles carry a nonce because the components write theirs at run
 * time; inline scripts never run.
 */
function contentSecurityPolicy(nonce: string, connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Headers of every answer, found or not. */
export function pageHeaders(nonce: string, connect: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, connect),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

/**
 * The answer to a request for `path`, as it stands in the address (still percent-encoded, from `/`). Only files that
 * really lie below `root` are ever read: a path that leads out of it, by dots, encoded dots, backslashes or a link,
 * is answered like one that does not exist.
 */
export async function pageAnswer(options: PageOptions, path: string): Promise<PageAnswer> {
  const nonce = randomBytes(18).toString('base64')
  const headers = pageHeaders(nonce, options.connect)
  const file = await fileBelow(options.root, path === '/' ? '/index.html' : path)
  const type = file === null ? undefined : mimeTypes[extname(file).toLowerCase()]
  if (file === null || type === undefined) return notFound(headers)
  const bytes = await readFile(file)
  const body = type.startsWith('text/html') ? fillIn(bytes.toString('utf8'), nonce, options.token) : bytes
  return { status: 200, headers: { ...headers, 'Content-Type': type }, body }
}

function notFound(headers: Readonly<Record<string, string>>): PageAnswer {
  const body = Buffer.from('Not found. 没有这个文件。\n')
  return { status: 404, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body }
}

async function fileBelow(root: string, path: string): Promise<string | null> {
  const decoded = decode(path)
  // A backslash parts folders on Windows, a colon names drives and streams there; no built file has either.
  if (decoded === null || /[\0\\:]/.test(decoded)) return null
  try {
    const base = await realpath(root)
    const file = await realpath(resolve(base, `.${decoded}`))
    if (!isInside(base, file) || !(await stat(file)).isFile()) return null
    return file
  } catch {
    return null
  }
}

function isInside(base: string, file: string): boolean {
  const way = relative(base, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(base, way) === file
}

function decode(path: string): string | null {
  try {
    return path.startsWith('/') ? decodeURIComponent(path) : null
  } catch {
    return null
  }
}

/** Fills the two empty `<meta>` of the page. Both values are base64 of our own: nothing in them needs escaping. */
function fillIn(html: string, nonce: string, token: string): Uint8Array {
  const filled = html
    .replace(/(<meta name="csp-nonce" content=")(?=")/, `$1${nonce}`)
    .replace(/(<meta name="bashu-token" content=")(?=")/, `$1${token}`)
  return Buffer.from(filled)
}
