import type { Span } from './promise-text.ts'

/** A text without the spaces that word processors set around numbers, and the way back. */
export interface Squeezed {
  readonly text: string
  /** From a stretch of the squeezed text to its characters in the text. */
  readonly place: (span: Span) => Span
}

const aroundNumbers = /(?<=[0-9０-９])[ \u00A0\u3000]{1,3}|[ \u00A0\u3000]{1,3}(?=[0-9０-９])/gu

/** 到 2025 年建成 5 个 is read as 到2025年建成5个. */
export function squeeze(text: string): Squeezed {
  const cuts = [...text.matchAll(aroundNumbers)].map(({ 0: { length }, index }) => ({ index, length }))
  if (cuts.length === 0) return { text, place: (span) => span }
  const offsets: number[] = []
  let next = 0
  for (let at = 0; at < text.length; at += 1) {
    const cut = cuts[next]
    if (cut?.index === at) {
      at += cut.length - 1
      next += 1
    } else offsets.push(at)
  }
  const place = ({ start, end }: Span): Span => ({
    start: offsets[start] ?? text.length,
    end: end > start ? (offsets[end - 1] ?? text.length) + 1 : (offsets[start] ?? text.length),
  })
  return { text: offsets.map((at) => text.charAt(at)).join(''), place }
}
