import { createHash } from 'node:crypto'
import { encodeGbk } from '../../fixtures/make/gb18030.ts'

/** A page by its content stream; sizes in points, A4 where nothing is said. */
export interface PdfPage {
  readonly content: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: number
  /** More entries of the page: `/Annots [20 0 R]`. */
  readonly entries?: string
  /** More resources than the fonts: `/XObject << /P 7 0 R >>`. */
  readonly resources?: string
}

export interface PdfOptions {
  /** More objects, numbered from 20 on. */
  readonly objects?: readonly string[]
  /** Password to open the file, empty where anybody may; undefined where it is not encrypted. */
  readonly password?: string
}

const descriptor =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'
/** Letters and digits are half as wide as a character: the CIDs 1 to 95 and 814 to 939 of Adobe-GB1. */
const widths = '/DW 1000 /W [1 95 500 814 939 500]'
const font = (encoding: string, ordering: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> ${widths} /FontDescriptor 4 0 R >>] >>`

/** Fonts that no file embeds and none has a ToUnicode table; only the names of their encodings tell the characters. */
const fonts = {
  Uni: font('UniGB-UCS2-H', 'GB1'),
  Gbk: font('GBK-EUC-H', 'GB1'),
  Cid: font('Identity-H', 'GB1'),
  Vertical: font('UniGB-UCS2-V', 'GB1'),
  Unknown: font('Identity-H', 'Identity'),
}
export type FontName = keyof typeof fonts

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`

/** A string of a font: characters as the encoding of the font writes them; for `Cid` and `Unknown` glyph numbers. */
export function shown(text: string | readonly number[], name: FontName = 'Uni'): string {
  if (typeof text !== 'string') return hex(Buffer.from(text.flatMap((cid) => [cid >> 8, cid & 255])))
  return hex(name === 'Gbk' ? encodeGbk(text) : Buffer.from(text, 'utf16le').swap16())
}

/** Text that starts at a place; `y` grows upwards from the foot of the page, as in PDF. */
export const textAt = (
  text: string | readonly number[],
  x: number,
  y: number,
  size = 16,
  name: FontName = 'Uni',
): string => `BT /${name} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown(text, name)} Tj ET\n`

/** A paragraph set in lines of `perLine` characters, the first one set in by two; `y` is that of its first line. */
export function paragraphAt(text: string, x: number, y: number, perLine: number, size = 16, leading = 28): string {
  const first = text.slice(0, perLine - 2)
  const rest = text.slice(first.length).match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []
  const lines = rest.map((line, index) => textAt(line, x, y - (index + 1) * leading, size))
  return textAt(first, x + 2 * size, y, size) + lines.join('')
}

export const ruleAt = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S\n`

/** Writes a PDF: catalogue, pages, fonts, and a table of where each object stands. */
export function pdfFile(pages: readonly PdfPage[], { objects = [], password }: PdfOptions = {}): Uint8Array {
  const bodies = new Map<number, { readonly dictionary: string; readonly stream?: Uint8Array }>()
  const firstPage = 20 + objects.length
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`)
  bodies.set(1, { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' })
  bodies.set(2, { dictionary: `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>` })
  const names = Object.keys(fonts).map((name, index) => `/${name} ${5 + index} 0 R`)
  bodies.set(3, { dictionary: `<< ${names.join(' ')} >>` })
  bodies.set(4, { dictionary: descriptor })
  for (const [index, dictionary] of Object.values(fonts).entries()) bodies.set(5 + index, { dictionary })
  for (const [index, dictionary] of objects.entries()) bodies.set(20 + index, { dictionary })
  pages.forEach(({ content, width = 595, height = 842, rotate = 0, resources = '', entries = '' }, index) => {
    const at = firstPage + index * 2
    const place = `/MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${at + 1} 0 R`
    bodies.set(at, {
      dictionary: `<< /Type /Page /Parent 2 0 R ${place} ${entries} /Resources << /Font 3 0 R ${resources} >> >>`,
    })
    bodies.set(at + 1, { dictionary: '', stream: Buffer.from(content, 'latin1') })
  })
  return assemble(bodies, password === undefined ? null : lockFor(password))
}

function assemble(
  bodies: ReadonlyMap<number, { readonly dictionary: string; readonly stream?: Uint8Array }>,
  lock: Lock | null,
): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')]
  const places = new Map<number, number>()
  let length = chunks[0]?.length ?? 0
  const push = (chunk: Uint8Array): void => {
    chunks.push(Buffer.from(chunk))
    length += chunk.length
  }
  for (const [number, { dictionary, stream }] of bodies) {
    places.set(number, length)
    const cipher = (bytes: Uint8Array): Uint8Array => (lock === null ? bytes : lock.encrypt(bytes, number))
    const text = dictionary.replace(/\(([^()]*)\)/gu, (_, inner: string) => hex(cipher(Buffer.from(inner, 'latin1'))))
    const content = stream === undefined ? null : cipher(stream)
    push(Buffer.from(`${number} 0 obj\n${content === null ? text : `<< /Length ${content.length} >>\nstream\n`}`))
    if (content !== null) push(content)
    push(Buffer.from(content === null ? '\nendobj\n' : '\nendstream\nendobj\n'))
  }
  const size = Math.max(...bodies.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `trailer << /Size ${size} /Root 1 0 R ${lock?.trailer ?? ''} >>\nstartxref\n${length}\n%%EOF\n`
  push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}${trailer}`))
  return new Uint8Array(Buffer.concat(chunks))
}

interface Lock {
  readonly encrypt: (bytes: Uint8Array, object: number) => Uint8Array
  readonly trailer: string
}

/** The padding that passwords get (ISO 32000-1, 7.6.3.3). */
const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

/** Standard security handler, revision 2: RC4 with 40 bits. Old, and still what many offices' printers write. */
function lockFor(password: string): Lock {
  const id = Buffer.alloc(16, 7)
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password))
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const key = md5(padded(password), owner, permissions, id).subarray(0, 5)
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, padding))} /P -4 >>`
  return {
    encrypt: (bytes, object) => {
      const salt = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0])
      return rc4(md5(key, salt).subarray(0, 10), bytes)
    },
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt ${dictionary}`,
  }
}

function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number): void => {
    const kept = box[a] ?? 0
    box[a] = box[b] ?? 0
    box[b] = kept
  }
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, other)
  }
  let [first, second] = [0, 0]
  return bytes.map((byte) => {
    first = (first + 1) & 255
    second = (second + (box[first] ?? 0)) & 255
    swap(first, second)
    return byte ^ (box[((box[first] ?? 0) + (box[second] ?? 0)) & 255] ?? 0)
  })
}
