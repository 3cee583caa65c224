import { deskew } from './deskew.ts'
import type { Direction, Glyph, PageContent, Rule } from './page.ts'

type Turn = (x: number, y: number) => readonly [x: number, y: number]

/** Into a frame in which text runs to the right and lines follow downwards. Vertical columns follow from right to left. */
function turnFor(direction: Direction, { width, height }: PageContent): Turn | null {
  switch (direction) {
    case 90:
    case 'column':
      return (x, y) => [y, width - x]
    case 180:
      return (x, y) => [width - x, height - y]
    case 270:
      return (x, y) => [height - y, x]
    case 0:
    case 'slanted':
      return null
  }
}

function dominant(glyphs: readonly Glyph[]): Direction {
  const counts = new Map<Direction, number>()
  for (const { direction, text } of glyphs) {
    if (direction !== 'slanted' && text.trim() !== '') counts.set(direction, (counts.get(direction) ?? 0) + 1)
  }
  return [...counts].reduce<readonly [Direction, number]>((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

export interface Oriented {
  /** The page with the text that runs the way most of its text runs, turned upright and level. */
  readonly page: PageContent
  /** Text that runs another way, in the order of the file: stamps and watermarks at an angle, labels on their side. */
  readonly aside: string
}

/** Turns a page the way most of its text runs: wide tables stand on their side on upright pages. */
export function orient(content: PageContent): Oriented {
  const direction = dominant(content.glyphs)
  const along = content.glyphs.filter((glyph) => glyph.direction === direction)
  const aside = content.glyphs.filter((glyph) => glyph.direction !== direction)
  const turn = turnFor(direction, content)
  const page = turn === null ? { ...content, glyphs: along } : turned(content, along, turn, direction !== 180)
  return {
    page: deskew(page),
    aside: aside
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim(),
  }
}

function turned(content: PageContent, glyphs: readonly Glyph[], turn: Turn, swaps: boolean): PageContent {
  const turnRule = ({ x0, y0, x1, y1 }: Rule): Rule => {
    const [ax, ay] = turn(x0, y0)
    const [bx, by] = turn(x1, y1)
    return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
  }
  const turnGlyph = (glyph: Glyph): Glyph => {
    const [x, y] = turn(glyph.x, glyph.y)
    return { ...glyph, x, y, direction: 0 }
  }
  const { width, height, number } = content
  return {
    number,
    width: swaps ? height : width,
    height: swaps ? width : height,
    glyphs: glyphs.map(turnGlyph),
    rules: content.rules.map(turnRule),
  }
}
