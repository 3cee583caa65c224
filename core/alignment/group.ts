import type { Coverage } from './relation.ts'
import type { Link } from './select.ts'

/** Units that answer each other as sets: every left one every right one. */
export interface LinkGroup {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Of its strongest link. */
  readonly score: number
}

/**
 * How much more of the single clause several must cover together than the best of them alone, to be shown as one
 * row: they divide its matter between them. Where they do not, each link stays a row of its own.
 */
const dividedGain = 0.08

/**
 * Joins links that share one unit on one side and have no other on the other (1 : n and n : 1) where the several
 * divide the one between them. Sets with several on both sides are never made: a set means its full product, and so
 * many people would have to judge at once what is really several questions.
 */
export function groupLinks(
  links: readonly Link[],
  coverage: (left: readonly number[], right: readonly number[]) => Coverage,
): LinkGroup[] {
  const ofLeft = stars(
    links,
    ({ left }) => left,
    ({ right }) => right,
  )
  const ofRight = stars(
    links,
    ({ right }) => right,
    ({ left }) => left,
  )
  const joined = [
    ...ofLeft.filter((star) => divides(star, ({ left, right }) => coverage(left, right).left)),
    ...ofRight.filter((star) => divides(star, ({ left, right }) => coverage(left, right).right)),
  ]
  const taken = new Set(joined.flat())
  const single = links.filter((link) => !taken.has(link)).map((link) => [link])
  return [...joined, ...single]
    .map(groupOf)
    .sort((a, b) => (a.left[0] ?? 0) - (b.left[0] ?? 0) || (a.right[0] ?? 0) - (b.right[0] ?? 0))
}

type Star = readonly Link[]

/** Links of one unit to several that have no other link. */
function stars(links: readonly Link[], centre: (link: Link) => number, ray: (link: Link) => number): Star[] {
  const linksOfRay = Map.groupBy(links, ray)
  return [...Map.groupBy(links, centre).values()].filter(
    (star) => star.length > 1 && star.every((link) => linksOfRay.get(ray(link))?.length === 1),
  )
}

function divides(star: Star, covered: (group: LinkGroup) => number): boolean {
  const best = Math.max(...star.map((link) => covered(groupOf([link]))))
  return covered(groupOf(star)) >= best + dividedGain
}

const rising = (units: readonly number[]): number[] => [...new Set(units)].sort((a, b) => a - b)

const groupOf = (star: Star): LinkGroup => ({
  left: rising(star.map(({ left }) => left)),
  right: rising(star.map(({ right }) => right)),
  score: Math.max(...star.map(({ score }) => score)),
})
