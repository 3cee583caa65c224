import { areas, type Area } from '../model/instrument.ts'
import { foldText } from '../text/fold.ts'
import { areaWords } from './area-words.ts'
import type { Span } from './promise-text.ts'
import { responsibleUnitsOf } from './responsible-units.ts'

/** Raised when results change: stored areas of another method are told anew. */
export const areaMethod = 'areas-1'

/** A clause with what stands around it, as far as it tells the area. */
export interface AreaQuestion {
  readonly text: string
  readonly heading: string | null
  /** Headings above it, outermost first. */
  readonly sections: readonly string[]
  /** Of the instrument. */
  readonly title: string
}

/** A word that spoke for the area. UTF-16, end exclusive, into the part where it stands. */
export interface AreaWord extends Span {
  readonly text: string
  readonly where: Place
}

export interface AreaReading {
  /** Null: of none of the seven areas. */
  readonly area: Area | null
  /** The chance, 0 to 1, that `area` is what a person would say; of no area as well. */
  readonly confidence: number
  /** What decided it, weightiest first; at most `mostWords`. Empty where nothing speaks for an area. */
  readonly words: readonly AreaWord[]
}

const mostWords = 5

/** Longest first, so that 数据中心 is found before 数据. */
const anyWord = new RegExp([...areaWords.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gu')

/**
 * How much a word counts by its place, and how many points of one area a place gives at most. A clause speaks for itself:
 * the headings above it and the title decide only where it says little, so that 《…成渝地区双城经济圈…合作协议》 does not
 * make each of its clauses one of area 5.
 */
const places = {
  text: { weight: 1, most: Number.POSITIVE_INFINITY },
  heading: { weight: 1, most: Number.POSITIVE_INFINITY },
  section: { weight: 0.5, most: 1.2 },
  title: { weight: 0.5, most: 1 },
} as const
type Place = keyof typeof places

/**
 * What no area has before a word is read, and how fast chance grows with points (softmax of `slope` × points). With the
 * weights of words fitted to the least log loss on half of the judged clauses; the slope then made an eighth flatter, since
 * the words were found on the same half. `test/gold/areas.test.ts` guards what comes out on the other.
 */
const noArea = 0.9
const slope = 1.4

type Scored = AreaWord & { readonly area: Area | null; readonly points: number }

/**
 * Tells which of the seven areas of the plan a clause belongs to, by words of the field in its text, its heading, the
 * headings above it and the title of its instrument: points are summed for each area and for none, each word once in a
 * place, and the softmax of the sums is the confidence.
 */
export function areaOf(source: AreaQuestion): AreaReading {
  const found = [
    ...wordsIn([withoutUnits(source.text)], 'text'),
    ...wordsIn([source.heading ?? ''], 'heading'),
    ...wordsIn(source.sections, 'section'),
    ...wordsIn([source.title], 'title'),
  ]
  // Where as much speaks for none as for an area, it is none.
  const candidates = [null, ...areas]
  const sums = candidates.map((area) => pointsFor(area, found) + (area === null ? noArea : 0))
  const chances = softmax(sums.map((points) => slope * points))
  const best = chances.indexOf(Math.max(...chances))
  const area = candidates[best] ?? null
  return { area, confidence: chances[best]!, words: decisive(found.filter((word) => word.area === area)) }
}

/** Who has to do it does not say what it is about: 市卫生健康委 supports a clause on data. As long as the text. */
const withoutUnits = (text: string): string =>
  responsibleUnitsOf(text).reduce(
    (kept, { start, end }) => kept.slice(0, start) + '\u3000'.repeat(end - start) + kept.slice(end),
    text,
  )

function wordsIn(parts: readonly string[], where: Place): Scored[] {
  const seen = new Set<string>()
  return parts.flatMap((part) =>
    [...foldText(part).matchAll(anyWord)].flatMap(({ 0: word, index: start }) => {
      if (seen.has(word)) return []
      seen.add(word)
      const end = start + word.length
      const { weight } = places[where]
      return (areaWords.get(word) ?? []).map(({ area, points }) => {
        return { text: part.slice(start, end), start, end, where, area, points: points * weight }
      })
    }),
  )
}

const pointsFor = (area: Area | null, found: readonly Scored[]): number =>
  Object.entries(places).reduce((total, [where, { most }]) => {
    const here = found.filter((word) => word.area === area && word.where === where)
    return (
      total +
      Math.min(
        most,
        here.reduce((sum, { points }) => sum + points, 0),
      )
    )
  }, 0)

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - most))
  const total = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / total)
}

/** Each word once, weightiest first. */
function decisive(words: readonly Scored[]): AreaWord[] {
  const once = words.filter(({ text }, at) => words.findIndex((other) => other.text === text) === at)
  return once
    .toSorted((a, b) => b.points - a.points)
    .slice(0, mostWords)
    .map(({ text, start, end, where }) => ({ text, start, end, where }))
}
