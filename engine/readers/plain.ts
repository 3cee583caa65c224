import type { Block, SourceText, TextEncoding } from '#core/model/document.ts'
import { decodeText } from './decode.ts'

interface TextLine {
  readonly start: number
  readonly end: number
  readonly text: string
}

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = []
  const push = (start: number, end: number): void => {
    if (end > start) lines.push({ start, end, text: text.slice(start, end) })
  }
  let start = 0
  for (const ending of text.matchAll(/\r\n|[\n\r\f]/gu)) {
    push(start, ending.index)
    start = ending.index + ending[0].length
  }
  push(start, text.length)
  return lines
}

/** A text file: each line is a block. A form feed, where printers begin a page, ends a line as well. */
export function readTxt(bytes: Uint8Array, chosen: TextEncoding | null = null): SourceText {
  const { text, encoding, warnings } = decodeText(bytes, chosen)
  const blocks = linesOf(text).map(({ start, end }): Block => ({ start, end, kind: 'body' }))
  return { text, format: 'txt', encoding, blocks, warnings }
}

/** A Markdown file: each line is a block, with headings and table rows told apart. The marks stay in the text. */
export function readMd(bytes: Uint8Array, chosen: TextEncoding | null = null): SourceText {
  const { text, encoding, warnings } = decodeText(bytes, chosen)
  const blocks = linesOf(text).map(({ start, end, text: line }): Block => {
    const marks = /^\s{0,3}(#{1,6})(?=\s|$)/u.exec(line)?.[1]
    if (marks !== undefined) return { start, end, kind: 'heading', outlineLevel: marks.length }
    return { start, end, kind: /^\s*\|.*\|\s*$/u.test(line) ? 'table-row' : 'body' }
  })
  return { text, format: 'md', encoding, blocks, warnings }
}
