import { endsSentence, shortestWrapped } from '#core/clauses/line.ts'
import { joinTexts } from '../layout/join.ts'
import type { PageLine } from './lines.ts'
import { parentOf } from './page.ts'

/*
 * Old pages were pasted from text files and from PDF: each printed line ends in `<br>`, or is a `<p>` of its own, also in
 * mid-sentence. Such lines are full up to the margin, and so are known; paragraphs have lines of every length.
 */

/** Widths in Han characters. Typewriters and mail set 30 to 40 in a line; a longer one is a paragraph. */
const widestLine = 60
/** A line is full where no more than a word with its punctuation would have found room. */
const room = 3
/** Full lines in mid-sentence that make a stretch hard-wrapped: two may be chance. */
const leastBroken = 3

const indented = /^[\u3000\u2002\u2003\u00A0]/u
/** 一、（一）1.: where nothing is set in, such a line is an item of its own. */
const listed = /^[（(]?[\d一二三四五六七八九十]{1,3}(?:[）)、]|[.．](?!\d))/u
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0)

/** Joins the lines that were broken for want of room; the others stay as they are. */
export function joinHardWrapped(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at + 1
    while (end < lines.length && isSameStretch(lines[end - 1], lines[end])) end += 1
    joined.push(...joinStretch(lines.slice(at, end)))
    at = end
  }
  return joined
}

/** Lines of one block, or paragraphs side by side: they are set to the same measure. Empty lines do not part them. */
const isSameStretch = (one: PageLine | undefined, other: PageLine | undefined): boolean =>
  one?.kind === 'body' &&
  other?.kind === 'body' &&
  (one.element === other.element ||
    (one.element.tagName === 'p' && other.element.tagName === 'p' && parentOf(one.element) === parentOf(other.element)))

function joinStretch(lines: readonly PageLine[]): readonly PageLine[] {
  const widths = lines.map(({ text }) => widthOf(text))
  const measure = Math.max(...widths)
  if (measure < shortestWrapped || measure > widestLine) return lines
  const hasIndents = lines.some(({ text }) => indented.test(text))
  /** Where paragraphs are set in, a line that is not goes on, also behind a full stop at the margin. */
  const goesOn = (line: PageLine, at: number): boolean => {
    const before = lines[at - 1]
    if (before === undefined || before.isLast || (widths[at - 1] ?? 0) < measure - room) return false
    return hasIndents ? !indented.test(line.text) : !endsSentence(before.text) && !listed.test(line.text)
  }
  const runs: PageLine[][] = []
  lines.forEach((line, at) => {
    const run = runs.at(-1)
    if (run !== undefined && goesOn(line, at)) run.push(line)
    else runs.push([line])
  })
  const wrapped = new Set(runs.filter((run) => isProse(run, hasIndents)))
  const broken = [...wrapped].reduce((sum, run) => sum + run.length - 1, 0)
  return broken < leastBroken ? lines : runs.flatMap((run) => (wrapped.has(run) ? [joinRun(run)] : run))
}

/** A list of names and a title have full lines as well, but are no sentences. */
function isProse(run: readonly PageLine[], hasIndents: boolean): boolean {
  const [first, last] = [run[0]?.text ?? '', run.at(-1)?.text ?? '']
  return run.length > 1 && endsSentence(last) && (hasIndents ? indented.test(first) : /[，、。；：]/u.test(first))
}

function joinRun(run: readonly PageLine[]): PageLine {
  const [first, ...rest] = run as readonly [PageLine, ...PageLine[]]
  return rest.reduce(
    (line, next) => ({ ...line, text: joinTexts(line.text, next.text, false), linked: line.linked + next.linked }),
    first,
  )
}
