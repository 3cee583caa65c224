import type { PlacedCorrection, SegmentationCorrection, TextAnchor } from '../model/correction.ts'
import type { SegmentedDocument, SourceText, Warning } from '../model/document.ts'
import { isBlank } from '../text/blank.ts'
import { segment } from './segment.ts'

/** UTF-16 units of surroundings that an anchor begins with; doubled until it fits one place only. */
const firstReach = 30
/** A place that this much text around it does not tell from another is one of many alike; it is found by its offset then. */
const longestReach = 480

/**
 * Remembers a stretch of the source (UTF-16, end exclusive), with as much text around it as tells it from any other
 * stretch with the same words.
 */
export function anchorText(text: string, start: number, end: number): TextAnchor {
  const around = (reach: number): TextAnchor => ({
    start,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - reach), start),
    suffix: text.slice(end, end + reach),
  })
  let reach = firstReach
  while (reach < longestReach && occurrences(text, wholeOf(around(reach)), 2).length > 1) reach *= 2
  return around(reach)
}

const wholeOf = ({ prefix, quote, suffix }: TextAnchor): string => prefix + quote + suffix

/** Where `words` stand in the text, at most `most` of them, those that overlap too. */
function occurrences(text: string, words: string, most: number): number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** The text without white, and where each unit of it stood: another reader may set lines and spaces otherwise. */
interface Solid {
  readonly text: string
  readonly offsets: Uint32Array
}

function solidOf(text: string): Solid {
  const offsets = new Uint32Array(text.length)
  const kept: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    if (isBlank(unit)) continue
    offsets[kept.length] = at
    kept.push(unit)
  }
  return { text: kept.join(''), offsets: offsets.subarray(0, kept.length) }
}

/**
 * Finds the places of corrections in a text. A place is certain where the quote stands at its offset with its
 * surroundings, or where quote and surroundings (white aside) stand in one place only; failing that, where the quote
 * with what stood on one side of it does. It never goes to one of several that look alike: such a correction is
 * orphaned. Order is kept.
 */
export function placeCorrections(
  text: string,
  corrections: readonly SegmentationCorrection[],
): { readonly placed: readonly PlacedCorrection[]; readonly orphaned: readonly SegmentationCorrection[] } {
  const placed: PlacedCorrection[] = []
  const orphaned: SegmentationCorrection[] = []
  let solid: Solid | null = null
  for (const correction of corrections) {
    const { at, ...action } = correction
    const place = standsThere(text, at) ? [at.start, at.start + at.quote.length] : find((solid ??= solidOf(text)), at)
    const [start, end] = place ?? []
    if (start === undefined || end === undefined) orphaned.push(correction)
    else placed.push({ ...action, start, end })
  }
  return { placed, orphaned }
}

/** The quote at its old offset, between the same words, and at the edge of the text if it was there. */
function standsThere(text: string, { start, quote, prefix, suffix }: TextAnchor): boolean {
  const end = start + quote.length
  const before = text.slice(Math.max(0, start - prefix.length), start)
  return quote !== '' && text.startsWith(quote, start) && before === prefix && text.startsWith(suffix, end)
}

/** One side of the surroundings proves a place only if it is longer than a formula (“的，由市人民政府”); white does not count. */
const shortestSide = 12

function find(solid: Solid, { quote, prefix, suffix }: TextAnchor): readonly [number, number] | null {
  const [before, words, after] = [prefix, quote, suffix].map((part) => solidOf(part).text)
  if (before === undefined || words === undefined || after === undefined || words === '') return null
  const tries = [
    [occurrences(solid.text, before + words + after, 2), before.length],
    [before.length >= shortestSide ? occurrences(solid.text, before + words, 2) : [], before.length],
    [after.length >= shortestSide ? occurrences(solid.text, words + after, 2) : [], 0],
  ] as const
  const places = new Set(tries.flatMap(([found, lead]) => (found.length === 1 ? found.map((at) => at + lead) : [])))
  const [only, other] = places
  if (only === undefined || other !== undefined) return null
  const [start, last] = [solid.offsets[only], solid.offsets[only + words.length - 1]]
  return start === undefined || last === undefined ? null : [start, last + 1]
}

const actionNames: Readonly<Record<SegmentationCorrection['action'], string>> = {
  begin: '条款由此开始',
  continue: '与上文相连',
  heading: '标题',
  outside: '非条款',
}

/** What a person is told of a correction that has lost its place. */
function orphanWarning({ action, at }: SegmentationCorrection): Warning {
  const words = at.quote.length > 20 ? `${at.quote.slice(0, 20)}…` : at.quote
  return {
    code: 'correction-orphaned',
    message: `“${words}”处的更正（${actionNames[action]}）在文本中找不到原位`,
    details: { action, quote: at.quote },
  }
}

/** Segments with the corrections that find their place; the others are among the warnings and in `orphaned`. */
export function segmentCorrected(
  source: SourceText,
  corrections: readonly SegmentationCorrection[],
): { readonly document: SegmentedDocument; readonly orphaned: readonly SegmentationCorrection[] } {
  const { placed, orphaned } = placeCorrections(source.text, corrections)
  const document = segment(source, placed)
  return { document: { ...document, warnings: [...document.warnings, ...orphaned.map(orphanWarning)] }, orphaned }
}
