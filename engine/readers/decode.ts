import { BashuError } from '#core/contract/errors.ts'
import type { Warning } from '#core/model/document.ts'

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  readonly warnings: readonly Warning[]
}

const byteOrderMarks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** More than one bad unit in twenty: the bytes are not text in this encoding, and the result would only look like one. */
const mostUndecodable = 0.05
/**
 * A UTF-8 file with a few damaged bytes keeps nearly all of its three-byte characters; GB18030 text read as UTF-8 loses
 * half of its characters or more. One bad unit in a hundred is far from both.
 */
const damagedUtf8 = 0.01

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

const undecodable = (count: number): Warning[] =>
  count === 0
    ? []
    : [{ code: 'undecodable-characters', message: `有${count}个字符无法识别，已用“\uFFFD”代替`, details: { count } }]

/**
 * Decodes the bytes of a text file: strict UTF-8 first, then a byte order mark, then GB18030 (with a warning, since
 * almost any bytes can be read so). Throws `text-undecodable` where too little of it would be text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMarks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return lossy(bytes, marked.encoding, [])
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return accept(utf8, 'utf-8', [])
  const damaged = new TextDecoder('utf-8').decode(bytes)
  if (countUndecodable(damaged) <= damaged.length * damagedUtf8) return accept(damaged, 'utf-8', [])
  return lossy(bytes, 'gb18030', [
    {
      code: 'encoding-guessed',
      message: '文件没有标明编码，已按 GB18030 读取，请核对文字',
      details: { encoding: 'gb18030' },
    },
  ])
}

const lossy = (bytes: Uint8Array, encoding: DecodedText['encoding'], warnings: readonly Warning[]): DecodedText =>
  accept(new TextDecoder(encoding).decode(bytes), encoding, warnings)

function accept(text: string, encoding: DecodedText['encoding'], warnings: readonly Warning[]): DecodedText {
  const bad = countUndecodable(text) + countControls(text)
  if (bad > text.length * mostUndecodable) throw new BashuError('text-undecodable', { encoding, undecodable: bad })
  return { text, encoding, warnings: [...warnings, ...undecodable(countUndecodable(text))] }
}

/** NUL and its like never stand in text: many of them mean that the file is something else, or UTF-16 without a mark. */
const countControls = (text: string): number => text.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0
