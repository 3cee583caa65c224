import type { Mark, PairMarks } from '#core/model/difference.ts'
import type { TextPair } from './inputs.ts'
import type { Quality, WordBorders } from './quality.ts'

type Span = readonly [number, number]

/** As for a list of edits: runs are what a side does not share, the mean of both sides. */
export function qualityOfMarks(pair: TextPair, marks: PairMarks, borders: WordBorders): Quality {
  const all = [...(marks.left[0] ?? []), ...(marks.right[0] ?? [])]
  const isShared = marks.differences > 0 && all.every(({ kind }) => kind === 'shared')
  const sides = [marks.left[0] ?? [], marks.right[0] ?? []].map((own, side) =>
    sideOf(pair[side as 0 | 1], isShared ? between(own, pair[side as 0 | 1].length) : own.map(spanOf), borders),
  )
  const sum = (key: keyof Quality): number => sides.reduce((total, side) => total + side[key], 0)
  return {
    runs: sum('runs') / 2,
    kept: sum('kept'),
    whole: sum('whole'),
    borders: sum('borders'),
    insideWord: sum('insideWord'),
    insideToken: sum('insideToken'),
    islands: sum('islands') / 2,
  }
}

const spanOf = ({ start, end }: Mark): Span => [start, end]

function between(marks: readonly Mark[], length: number): Span[] {
  const starts = [0, ...marks.map(({ end }) => end)]
  const ends = [...marks.map(({ start }) => start), length]
  return starts.map((start, at): Span => [start, ends[at] ?? length]).filter(([start, end]) => start < end)
}

function sideOf(text: string, runs: readonly Span[], { words, tokens }: WordBorders): Quality {
  const ends = runs.flat()
  const changed = runs.reduce((sum, [start, end]) => sum + end - start, 0)
  return {
    runs: runs.length,
    kept: text.length - changed,
    whole: text.length,
    borders: ends.length,
    insideWord: ends.filter((place) => !words(text).has(place)).length,
    insideToken: ends.filter((place) => !tokens(text).has(place)).length,
    islands: runs.slice(1).filter(([start], at) => start - (runs[at]?.[1] ?? 0) <= 2).length,
  }
}
