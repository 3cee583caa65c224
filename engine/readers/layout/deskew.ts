import type { Glyph, PageContent } from './page.ts'

/*
 * Scans lie a little askew, and so does the text that recognition lays over them. Across a page half a degree is already
 * as much as half a line, so that rows would mix. Each line says how it lies: the next glyph begins where the last ends.
 */

/** Degrees are told from glyphs that follow each other this closely, in sizes of the type. */
const closest = 2
/** Slopes below lie within half a line across a page; this is 0.1 degrees. */
const leastSlope = 0.002
/** Three degrees: what is steeper counts as slanted text (`directionOf`). */
const mostSlope = 0.06
/** Steps of as many glyphs say how a page lies; a few words may be set on a slope. */
const fewestSteps = 8

/** The slopes from each glyph to the next one of its line. */
function slopesOf(glyphs: readonly Glyph[]): number[] {
  return glyphs.flatMap((glyph, at) => {
    const next = glyphs[at + 1]
    if (next === undefined) return []
    const [x, y] = [next.x - glyph.x, next.y - glyph.y]
    const isNext = x > glyph.size / 4 && x < Math.max(glyph.advance, glyph.size) * closest
    return isNext && Math.abs(y) < x * mostSlope ? [y / x] : []
  })
}

/** The page with its text turned level, where all of it lies askew. Glyphs stand in the order of the file, upright. */
export function deskew(page: PageContent): PageContent {
  const slopes = slopesOf(page.glyphs).sort((one, other) => one - other)
  const slope = slopes[Math.floor(slopes.length / 2)] ?? 0
  if (slopes.length < fewestSteps || Math.abs(slope) < leastSlope) return page
  const length = Math.hypot(1, slope)
  const [cos, sin] = [1 / length, slope / length]
  const [middleX, middleY] = [page.width / 2, page.height / 2]
  const glyphs = page.glyphs.map((glyph) => {
    const [x, y] = [glyph.x - middleX, glyph.y - middleY]
    return { ...glyph, x: middleX + x * cos + y * sin, y: middleY - x * sin + y * cos }
  })
  return { ...page, glyphs }
}
