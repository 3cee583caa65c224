import type { Tokeniser, WordCutter } from '#core/text/tokeniser.ts'

/** A piece of an answer: deleted, kept or inserted. */
export type Piece = readonly [-1 | 0 | 1, string]

export interface Quality {
  /** Stretches of difference; pieces that touch are one. */
  readonly runs: number
  /** Characters kept, counted on both sides, and all characters of both sides. */
  readonly kept: number
  readonly whole: number
  /** Ends of runs, on the sides where the run has any text, and how many lie within a word of the dictionary or of ours. */
  readonly borders: number
  readonly insideWord: number
  readonly insideToken: number
  /** Kept pieces of at most two characters between two runs. */
  readonly islands: number
}

export function sumOf(all: readonly Quality[]): Quality {
  const sum = (key: keyof Quality): number => all.reduce((total, one) => total + one[key], 0)
  return {
    runs: sum('runs'),
    kept: sum('kept'),
    whole: sum('whole'),
    borders: sum('borders'),
    insideWord: sum('insideWord'),
    insideToken: sum('insideToken'),
    islands: sum('islands'),
  }
}

/** Where words begin and end, of a text of either side; kept from one contestant to the next. */
export interface WordBorders {
  readonly words: (text: string) => ReadonlySet<number>
  readonly tokens: (text: string) => ReadonlySet<number>
}

export function wordBorders(cut: WordCutter, tokeniser: Tokeniser): WordBorders {
  return {
    words: remembering((text) => borders(cut(text))),
    tokens: remembering((text) => borders(tokeniser.tokenise(text).map((token) => token.text))),
  }
}

function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    const result = known.get(text) ?? work(text)
    known.set(text, result)
    return result
  }
}

/** White space has a border before every character: nobody reads one as cut. */
function borders(pieces: readonly string[]): Set<number> {
  const found = new Set<number>()
  let at = 0
  for (const piece of pieces) {
    found.add(at)
    if (piece.trim() === '') for (let inside = 1; inside < piece.length; inside += 1) found.add(at + inside)
    at += piece.length
  }
  return found.add(at)
}

/** The two texts that an answer makes: what it keeps and deletes, what it keeps and inserts. */
export const textsOf = (pieces: readonly Piece[]): readonly [string, string] => {
  const without = (kind: Piece[0]): string => pieces.map((piece) => (piece[0] === kind ? '' : piece[1])).join('')
  return [without(1), without(-1)]
}

export function qualityOf(pieces: readonly Piece[], { words, tokens }: WordBorders): Quality {
  const [old, now] = textsOf(pieces)
  const runs = runsOf(pieces)
  const ends = runs.flatMap((run) => [
    ...placesOf(run.old).map((place) => ({ text: old, place })),
    ...placesOf(run.new).map((place) => ({ text: now, place })),
  ])
  const inside = (bordersOf: WordBorders['words']): number =>
    ends.filter(({ text, place }) => !bordersOf(text).has(place)).length
  const kept = pieces.reduce((sum, piece) => sum + (piece[0] === 0 ? piece[1].length : 0), 0)
  const between = runs.slice(1).map((run, at) => run.old[0] - (runs[at]?.old[1] ?? 0))
  return {
    runs: runs.length,
    kept: 2 * kept,
    whole: old.length + now.length,
    borders: ends.length,
    insideWord: inside(words),
    insideToken: inside(tokens),
    islands: between.filter((length) => length <= 2).length,
  }
}

const placesOf = ([start, end]: readonly [number, number]): number[] => (start === end ? [start] : [start, end])

interface Run {
  readonly old: readonly [number, number]
  readonly new: readonly [number, number]
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  let [oldAt, newAt] = [0, 0]
  let open = false
  for (const [kind, { length }] of pieces) {
    const [oldStart, newStart] = [oldAt, newAt]
    if (kind <= 0) oldAt += length
    if (kind >= 0) newAt += length
    if (kind === 0) open = open && length === 0
    else {
      const begun = open ? runs.pop() : undefined
      runs.push({ old: [begun?.old[0] ?? oldStart, oldAt], new: [begun?.new[0] ?? newStart, newAt] })
      open = true
    }
  }
  return runs
}
