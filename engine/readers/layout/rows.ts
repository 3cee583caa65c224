import { isBlankCharacter, isWordLike, readable } from './characters.ts'
import type { Glyph } from './page.ts'

/** Text on one baseline without a wide gap in it. */
export interface Chunk {
  readonly text: string
  /** Where each UTF-16 unit of the text starts. */
  readonly starts: readonly number[]
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  /** A space is printed behind the last character. */
  readonly endsInSpace: boolean
  /** Where that space ends, `x1` without one. */
  readonly reach: number
}

/** What stands on one baseline of a page, from left to right. */
export interface Row {
  readonly chunks: readonly Chunk[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
}

/** Baselines of one line differ by less where fonts are mixed; lines lie 1.2 sizes apart or more. */
const baselineTolerance = 0.25
/** Wider than any space that justification makes, narrower than the gap between columns of a table; in sizes of type. */
const widestInnerGap = 1.2
/** Typed spaces that are wider than this set things apart: 甲方　　　　乙方. */
const widestTypedGap = 3.2

/** Sorts the glyphs of a page into rows, from top to bottom. */
export function toRows(glyphs: readonly Glyph[]): Row[] {
  const groups = onBaselines(glyphs)
  return withScripts(groups)
    .map(toRow)
    .filter((row): row is Row => row !== null)
    .sort((a, b) => a.y - b.y || a.x0 - b.x0)
}

interface Group {
  readonly y: number
  readonly size: number
  readonly glyphs: Glyph[]
}

function onBaselines(glyphs: readonly Glyph[]): Group[] {
  const groups: Group[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1)
    if (group !== undefined && glyph.y - group.y <= baselineTolerance * Math.min(glyph.size, group.size))
      group.glyphs.push(glyph)
    else groups.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  return groups.map(({ y, glyphs: inside }) => ({ y, size: commonSize(inside), glyphs: inside }))
}

/** The size that most characters have. */
export function commonSize(parts: readonly { readonly size: number; readonly text: string }[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of parts) {
    const key = Math.round(size * 4) / 4
    counts.set(key, (counts.get(key) ?? 0) + (isBlankCharacter(text) ? 0 : text.length) + 0.001)
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** Raised and lowered small type belongs to the line that it touches: marks of footnotes, m². */
function withScripts(groups: readonly Group[]): Group[] {
  const taken = new Set<Group>()
  groups.forEach((small, index) => {
    const host = [groups[index - 1], groups[index + 1]].find(
      (other) => other !== undefined && !taken.has(other) && isScriptOf(small, other),
    )
    if (host === undefined) return
    host.glyphs.push(...small.glyphs)
    taken.add(small)
  })
  return groups.filter((group) => !taken.has(group))
}

/** More than a few raised letters are a line of their own. */
const mostRaised = 60

function isScriptOf(small: Group, host: Group): boolean {
  const raised = host.y - small.y
  if (small.glyphs.length > mostRaised) return false
  if (small.size > host.size * 0.8 || raised > host.size * 0.75 || raised < -host.size * 0.35) return false
  return small.glyphs.every(({ x, advance }) =>
    host.glyphs.some((other) => x - (other.x + other.advance) < host.size && other.x - (x + advance) < host.size),
  )
}

function toRow({ y, size, glyphs }: Group): Row | null {
  const chunks = toChunks(withoutDoubles([...glyphs].sort((a, b) => a.x - b.x)), y, size)
  const [first, last] = [chunks[0], chunks.at(-1)]
  return first === undefined || last === undefined ? null : { chunks, x0: first.x0, x1: last.x1, y, size }
}

/** Bold type is often the same letter printed twice with a small shift. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, at) => {
    for (let before = at - 1; before >= 0 && before >= at - 3; before -= 1) {
      const other = glyphs[before]
      const shift = Math.min(glyph.advance * 0.5, glyph.size * 0.2)
      if (other !== undefined && other.text === glyph.text && glyph.x - other.x < shift)
        return isBlankCharacter(glyph.text) && glyph.text !== '\u3000'
    }
    return true
  })
}

const gapAfter = (glyph: Glyph, next: Glyph): number => next.x - (glyph.x + glyph.advance)

/** The gap that letters of this line have anyhow: justification or letter-spacing makes it more than nothing. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs
    .slice(1)
    .map((next, at) => gapAfter(glyphs[at] ?? next, next))
    .sort((a, b) => a - b)
  return gaps.length < 4 ? 0 : Math.max(0, gaps[gaps.length >> 1] ?? 0)
}

interface OpenChunk {
  text: string
  readonly starts: number[]
  x0: number
  x1: number
  /** Typed spaces behind the last letter, not yet known to be inside. */
  spaces: string
  spacesEnd: number
  readonly parts: Glyph[]
}

function toChunks(glyphs: readonly Glyph[], y: number, size: number): Chunk[] {
  const usual = usualGap(glyphs)
  const chunks: OpenChunk[] = []
  for (const glyph of glyphs) {
    const open = chunks.at(-1)
    const text = readable(glyph.text)
    if (isBlankCharacter(text)) {
      if (open === undefined) continue
      open.spaces += text
      open.spacesEnd = Math.max(open.spacesEnd, glyph.x + glyph.advance)
    } else if (open === undefined || isApart(open, glyph, usual, size)) chunks.push(startChunk(text, glyph))
    else extend(open, text, glyph, usual, size)
  }
  return chunks.map((chunk) => {
    const { text, starts, x0, x1, spaces, spacesEnd, parts } = chunk
    return {
      text,
      starts,
      x0,
      x1,
      y,
      size: commonSize(parts),
      endsInSpace: spaces !== '',
      reach: Math.max(x1, spacesEnd),
    }
  })
}

function startChunk(text: string, glyph: Glyph): OpenChunk {
  const end = glyph.x + glyph.advance
  const starts = Array.from(text, () => glyph.x)
  return { text, starts: pad(starts, text), x0: glyph.x, x1: end, spaces: '', spacesEnd: end, parts: [glyph] }
}

/** One place for each UTF-16 unit, also where a character has two. */
const pad = (starts: number[], text: string): number[] => {
  while (starts.length < text.length) starts.push(starts.at(-1) ?? 0)
  return starts
}

const isApart = ({ x1, spaces, spacesEnd }: OpenChunk, glyph: Glyph, usual: number, size: number): boolean =>
  glyph.x - spacesEnd > widestInnerGap * size + usual || (spaces !== '' && glyph.x - x1 > widestTypedGap * size + usual)

function extend(chunk: OpenChunk, text: string, glyph: Glyph, usual: number, size: number): void {
  const space = chunk.spaces === '' ? inferredSpace(chunk, text, glyph, usual, size) : chunk.spaces
  for (let at = 0; at < space.length; at += 1) chunk.starts.push(chunk.x1)
  for (let at = 0; at < text.length; at += 1) chunk.starts.push(glyph.x)
  chunk.text += space + text
  chunk.x1 = Math.max(chunk.x1, glyph.x + glyph.advance)
  chunk.spacesEnd = chunk.x1
  chunk.spaces = ''
  chunk.parts.push(glyph)
}

/** Words stand a fifth of a size apart at least; between Han only a gap as wide as a letter is a space. */
function inferredSpace(chunk: OpenChunk, text: string, glyph: Glyph, usual: number, size: number): string {
  const gap = glyph.x - chunk.x1 - usual
  const areWords = isWordLike(chunk.text.at(-1) ?? '') && isWordLike(text)
  return gap > (areWords ? 0.18 : 0.6) * size ? ' ' : ''
}

/** The parts of a chunk left and right of each of the places `at`, where letters stand on both sides. */
export function cutChunk(chunk: Chunk, places: readonly number[]): Chunk[] {
  const bounds = places.filter((place) => place > chunk.x0 + 1 && place < chunk.x1 - 1)
  if (bounds.length === 0) return [chunk]
  const sideOf = (at: number): number =>
    bounds.filter((bound) => (chunk.starts[at] ?? 0) + chunk.size / 2 > bound).length
  const parts: Chunk[] = []
  for (let from = 0; from < chunk.text.length; ) {
    let to = from + 1
    while (to < chunk.text.length && sideOf(to) === sideOf(from)) to += 1
    const [start, end] = trimmed(chunk.text, from, to)
    const x1 = end < chunk.text.length ? (chunk.starts[end] ?? chunk.x1) : chunk.x1
    const x0 = chunk.starts[start] ?? chunk.x0
    const [text, starts] = [chunk.text.slice(start, end), chunk.starts.slice(start, end)]
    if (text !== '') parts.push({ ...chunk, text, starts, x0, x1, reach: x1 })
    from = to
  }
  return parts
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to]
  while (start < end && isBlankCharacter(text.charAt(start))) start += 1
  while (end > start && isBlankCharacter(text.charAt(end - 1))) end -= 1
  return [start, end]
}

export const rowOf = (chunks: readonly Chunk[]): Row | null => {
  const [first, last] = [chunks[0], chunks.at(-1)]
  if (first === undefined || last === undefined) return null
  return { chunks, x0: first.x0, x1: last.x1, y: first.y, size: commonSize(chunks) }
}

/** The text of a row; a gap between its chunks is one space. */
export const rowText = ({ chunks }: Row): string => chunks.map(({ text }) => text).join(' ')
