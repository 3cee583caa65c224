import { numeralCharacters } from '../text/numerals.ts'
import type { Line } from './line.ts'
import { sourceOffset } from './line.ts'

/** An article number with white around it behind a full stop: it stood on a line of its own once. */
const lostArticle = new RegExp(
  `[。！？”）]\\s+第[${numeralCharacters}\\s]{1,12}条(之[一二三四五六七八九十]{1,3})?\\s`,
  'u',
)
/** Chinese sentences have no white between them: where there is some behind a stop, a line ended. */
const lostEnd = /[。；：！？”）]\s+(?=\S)/gu

/**
 * Gives lines back to a paragraph that lost them: some copies hold a whole chapter in one paragraph, with a space for
 * every line end. Only where an article begins inside the line; a space alone proves nothing.
 */
export const restoreLines = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => (line.kind === 'body' && lostArticle.test(line.text) ? cut(line) : [line]))

function cut(line: Line): Line[] {
  const starts = [0, ...[...line.text.matchAll(lostEnd)].map((match) => match.index + match[0].length)]
  return starts.map((from, index): Line => {
    const text = line.text.slice(from, starts[index + 1]).trimEnd()
    const offsets = line.offsets?.slice(from, from + text.length) ?? null
    const printed = line.printed?.slice(from, from + text.length)
    return {
      ...line,
      text,
      ...(printed === undefined ? {} : { printed }),
      start: sourceOffset(line, from),
      offsets,
      afterBreak: index > 0 || line.afterBreak,
    }
  })
}
