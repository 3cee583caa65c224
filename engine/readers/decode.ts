import { isUtf8 } from 'node:buffer'
import { BashuError } from '#core/contract/errors.ts'
import type { TextEncoding, Warning } from '#core/model/document.ts'

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string
  readonly encoding: TextEncoding
  readonly warnings: readonly Warning[]
}

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
] as const

/** More than one bad unit in twenty: the bytes are not text in this encoding, and the result would only look like one. */
const mostUndecodable = 0.05
/**
 * A UTF-8 file with a few damaged bytes keeps nearly all of its three-byte characters; GB18030 text read as UTF-8 loses
 * half of its characters or more. One bad unit in a hundred is far from both.
 */
const damagedUtf8 = 0.01
/** Bytes of a file that are looked at for UTF-16. */
const sampled = 65_536

const countUndecodable = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1
  return count
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** White, western characters, and Chinese ones with their punctuation. */
const plausible = /[\t\n\r\f\u0020-\u007E\u00A0-\u00FF\u2010-\u2026\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF65]/gu
/** Text of an office has nearly no other characters; read with its bytes swapped it keeps about a third. */
const mostlyPlausible = 0.9

/**
 * UTF-16 without a mark: no other text has NUL bytes, and western characters, line ends and 一 (U+4E00) bring many. Which
 * byte comes first is told by which text comes out.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampled)
  if (sample.length % 2 === 1) return null
  const share = (encoding: TextEncoding): number => {
    const text = new TextDecoder(encoding).decode(sample)
    return (text.match(plausible)?.length ?? 0) / text.length
  }
  const little = share('utf-16le')
  const big = share('utf-16be')
  if (Math.max(little, big) < mostlyPlausible) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** The signs of Big5 (，。「」) lie where GB18030 has its private use area, which no text uses. */
const big5Signs = /[\uE4C6-\uE765]/gu
/** A sign in fifty characters; a text with sentences has twice as many. */
const leastSigns = 0.02

function decodeBig5(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, sampled)
  const asGb = new TextDecoder('gb18030').decode(sample)
  if ((asGb.match(big5Signs)?.length ?? 0) < asGb.length * leastSigns) return null
  const text = new TextDecoder('big5').decode(sample)
  return countUndecodable(text) <= text.length * damagedUtf8 ? decodeAs(bytes, 'big5', [guessed('big5')]) : null
}

/** Chinese characters of a line that only UTF-8 gives: chance makes one or two of bytes in GB18030. */
const surelyUtf8 = /(?:\p{Script=Han}[^\p{Script=Han}]*){4}/u
/** Bytes of four such characters. */
const shortestSure = 12
const lineFeed = 10

/** Lines side by side in one encoding; null as long as both would read them. */
interface Run {
  readonly start: number
  end: number
  encoding: 'utf-8' | 'gb18030' | null
}

function encodingOf(line: Uint8Array): Run['encoding'] {
  const either = isUtf8(line) ? null : 'gb18030'
  if (line.length < shortestSure) return either
  const text = new TextDecoder().decode(line)
  // A line with a damaged byte is still in its encoding.
  return surelyUtf8.test(text) && countUndecodable(text) <= text.length * mostUndecodable ? 'utf-8' : either
}

function runsOf(bytes: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found < 0 ? bytes.length : found + 1
    const encoding = encodingOf(bytes.subarray(start, end))
    const run = runs.at(-1)
    if (run === undefined || (encoding !== null && run.encoding !== null && encoding !== run.encoding))
      runs.push({ start, end, encoding })
    else {
      run.end = end
      run.encoding ??= encoding
    }
    start = end
  }
  return runs
}

/**
 * A paragraph in one encoding that was pasted into a file in the other: line by line, UTF-8 where that is strict. Null
 * where all lines are in one.
 */
function decodeMixed(bytes: Uint8Array): DecodedText | null {
  const runs = runsOf(bytes)
  if (runs.length < 2) return null
  const texts = runs.map(({ start, end, encoding }) =>
    new TextDecoder(encoding ?? 'utf-8').decode(bytes.subarray(start, end)),
  )
  const utf8 = runs.reduce((sum, { start, end, encoding }) => sum + (encoding === 'utf-8' ? end - start : 0), 0)
  return mixedText(texts.join(''), utf8 > bytes.length / 2 ? 'utf-8' : 'gb18030', runs.length)
}

function mixedText(text: string, encoding: TextEncoding, stretches: number): DecodedText {
  const message = `文件中混有 UTF-8 和 GB18030 两种编码，已分${stretches}段读取，请核对文字`
  return withDamage({
    text,
    encoding,
    warnings: [{ code: 'encoding-guessed', message, details: { encoding, stretches } }],
  })
}

const guessed = (encoding: TextEncoding): Warning => ({
  code: 'encoding-guessed',
  message: `文件没有标明编码，已按 ${encoding.toUpperCase()} 读取，请核对文字`,
  details: { encoding },
})

/**
 * Decodes the bytes of a text file: a byte order mark, strict UTF-8, UTF-16 by its NUL bytes, what the file declares, both
 * UTF-8 and GB18030, Big5 by its signs, then GB18030 (with a warning, since almost any bytes can be read so). What a person `chose` is not weighed. Throws
 * `text-undecodable` where too little of it would be text.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen: TextEncoding | null = null,
  declared: TextEncoding | null = null,
): DecodedText {
  if (chosen !== null) return decodeAs(bytes, chosen)
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return accept(decodeAs(bytes, marked.encoding))
  const utf8 = strictUtf8(bytes)
  const utf16 = bytes.includes(0) ? unmarkedUtf16(bytes) : null
  if (utf16 !== null) return accept(decodeAs(bytes, utf16, [guessed(utf16)]))
  if (utf8 !== null) return accept({ text: utf8, encoding: 'utf-8', warnings: [] })
  if (declared !== null && declared !== 'utf-8') return accept(decodeAs(bytes, declared))
  const damaged = decodeAs(bytes, 'utf-8')
  if (countUndecodable(damaged.text) <= damaged.text.length * damagedUtf8) return accept(damaged)
  return accept(decodeMixed(bytes) ?? decodeBig5(bytes) ?? decodeAs(bytes, 'gb18030', [guessed('gb18030')]))
}

/** The encoding as chosen: characters that cannot be read are counted, not refused. */
const decodeAs = (bytes: Uint8Array, encoding: TextEncoding, warnings: readonly Warning[] = []): DecodedText =>
  withDamage({ text: new TextDecoder(encoding).decode(bytes), encoding, warnings })

function withDamage({ text, encoding, warnings }: DecodedText): DecodedText {
  const count = countUndecodable(text)
  if (count === 0) return { text, encoding, warnings }
  const message = `有${count}个字符无法识别，已用“\uFFFD”代替`
  return { text, encoding, warnings: [...warnings, { code: 'undecodable-characters', message, details: { count } }] }
}

function accept(decoded: DecodedText): DecodedText {
  const bad = countUndecodable(decoded.text) + countControls(withoutFill(decoded.text))
  if (bad > decoded.text.length * mostUndecodable)
    throw new BashuError('text-undecodable', { encoding: decoded.encoding, undecodable: bad })
  return decoded
}

/** Old programs fill the last block of a file with NUL, or end it with U+001A. */
function withoutFill(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === '\0' || text.charAt(end - 1) === '\u001A') end -= 1
  return text.slice(0, end)
}

/** NUL and its like never stand in text: many of them mean that the file is something else. */
const countControls = (text: string): number => text.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0
