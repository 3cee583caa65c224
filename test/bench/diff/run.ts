import { pairMarks } from '#core/diff/pair-marks.ts'
import type { Tokeniser } from '#core/text/tokeniser.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import type { Contestant } from './contestants.ts'
import { contestantsWith } from './contestants.ts'
import { gitContestant, gitName } from './git.ts'
import type { TextPair } from './inputs.ts'
import { clausePairs, madeVersions, realVersions, replacedThroughout } from './inputs.ts'
import { limited } from './limited.ts'
import { qualityOfMarks } from './marked.ts'
import type { Quality, WordBorders } from './quality.ts'
import { qualityOf, sumOf, textsOf, wordBorders } from './quality.ts'
import type { Row } from './table.ts'
import { printTable } from './table.ts'

/*
 * Differences beside those of other programs, in one run: how many times as long they take, and what a reader gets. `kept` is
 * the share of both texts that stands; `in a word` the share of the ends of edits that lie within a word of the dictionary,
 * `in a token` within one of ours; islands are kept pieces of at most two characters between two edits.
 */
export async function benchDiff(): Promise<void> {
  const cut = loadWordCutter()
  const tokeniser = createTokeniser(cut)
  const borders = wordBorders(cut, tokeniser)
  const contestants = contestantsWith(cut)
  const git = gitContestant()
  if (git === null) process.stdout.write('\nLeft out: git word-diff (there is no git)\n')
  const all = git === null ? contestants : { ...contestants, [gitName]: git.compare }
  const start = git === null ? null : startOf(git.compare)

  const compare = (title: string, pairs: readonly TextPair[], more: readonly Row[] = []): void => {
    if (pairs.length === 0) return
    const rows = Object.entries(interleavedRows(all, pairs, borders)).map(([name, row]): Row => {
      const own =
        start === null || name !== gitName ? '' : `of these about ${(start * pairs.length).toFixed(0)} ms start`
      return { name, ...row, note: [own, row.note].filter((text) => text !== '').join('; ') }
    })
    printTable(`${title}: ${pairs.length} pairs, ${lengthOf(pairs)} characters`, [...rows, ...more])
  }
  compare('Two versions of a real regulation', realVersions())
  compare('Two versions of a plan of our own', madeVersions(tokeniser))
  const clauses = await clausePairs()
  compare('Clauses of two real regulations', clauses.real, markedRow(clauses.real, tokeniser, borders))
  compare('Clauses of two plans of our own', clauses.own, markedRow(clauses.own, tokeniser, borders))
  await compareApart(
    'half of the words replaced',
    [1000, 5000, 20_000, 100_000],
    50,
    Object.keys(contestants),
    tokeniser,
  )
  await compareApart('a twentieth of the words replaced', [350_000], 5, Object.keys(contestants), tokeniser)
  git?.close()
}

const lengthOf = (pairs: readonly TextPair[]): number => pairs.flat().reduce((sum, { length }) => sum + length, 0)

/** Milliseconds that a process needs which has nothing to do; the least of five. */
const startOf = (compare: Contestant): number =>
  Math.min(...[1, 2, 3, 4, 5].map(() => timed(() => compare('甲', '乙')).ms))

interface Outcome {
  readonly ms: number | null
  readonly quality: Quality | null
  readonly note: string
}

const rounds = 5
/** Two rounds warm up the compiler and do not count. */
const warmUps = 2
/** Who takes longer for a round has one round only. */
const slowMs = 2500

/** Each round gives every contestant its turn, so that a busy machine is busy for all. Times are medians. */
function interleavedRows(
  contestants: Readonly<Record<string, Contestant>>,
  pairs: readonly TextPair[],
  borders: WordBorders,
): Record<string, Outcome> {
  const times = new Map<string, number[]>()
  const outcomes: Record<string, Outcome> = {}
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, compare] of Object.entries(contestants)) {
      const known = times.get(name) ?? []
      if (known[0] !== undefined && known[0] > slowMs) continue
      const { ms, result } = timed(() => pairs.map(([old, now]) => compare(old, now)))
      if (round === -warmUps) outcomes[name] = judged(result, pairs, borders)
      if (round >= 0 || ms > slowMs) times.set(name, [...known, ms])
    }
  }
  for (const [name, outcome] of Object.entries(outcomes)) {
    const own = (times.get(name) ?? []).toSorted((a, b) => a - b)
    outcomes[name] = { ...outcome, ms: own[Math.floor(own.length / 2)] ?? null }
  }
  return outcomes
}

function judged(
  answers: readonly ReturnType<Contestant>[],
  pairs: readonly TextPair[],
  borders: WordBorders,
): Omit<Outcome, 'ms'> & { readonly ms: null } {
  const given = answers.filter((answer) => answer !== null)
  const notes = [
    { what: 'gave up on', count: answers.length - given.length },
    { what: 'changes white space of', count: wrongAnswers(answers, pairs, (text) => text) },
    { what: 'changes the texts of', count: wrongAnswers(answers, pairs, (text) => text.replaceAll(/\s/gu, '')) },
  ]
  return {
    ms: null,
    quality: sumOf(given.map((answer) => qualityOf(answer, borders))),
    note: notes.flatMap(({ what, count }) => (count === 0 ? [] : [`${what} ${count}`])).join(', '),
  }
}

/** How many answers do not make the two texts that were given, by what `read` sees of them. */
function wrongAnswers(
  answers: readonly ReturnType<Contestant>[],
  pairs: readonly TextPair[],
  read: (text: string) => string,
): number {
  return answers.filter((answer, at) => {
    const [old, now] = pairs[at] ?? ['', '']
    const made = answer === null ? [old, now] : textsOf(answer)
    return read(made[0] ?? '') !== read(old) || read(made[1] ?? '') !== read(now)
  }).length
}

function timed<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const began = performance.now()
  const result = work()
  return { ms: performance.now() - began, result }
}

/** What the screen shows of a pair: differences, or where there is little in common what is shared. */
function markedRow(pairs: readonly TextPair[], tokeniser: Tokeniser, borders: WordBorders): Row[] {
  const { ms, result } = timed(() => pairs.map(([old, now]) => pairMarks([old], [now], tokeniser)))
  const quality = sumOf(result.map((marks, at) => qualityOfMarks(pairs[at] ?? ['', ''], marks, borders)))
  return [{ name: 'Bashu, as the screen marks them', ms, quality }]
}

/** How long anything may take here: the bench has to end. */
const limitMs = 20_000

/** Each contestant in a process of its own for each length, shortest first; who once took too long is not asked again. */
async function compareApart(
  what: string,
  lengths: readonly number[],
  percent: number,
  names: readonly string[],
  tokeniser: Tokeniser,
): Promise<void> {
  const tired = new Set<string>()
  for (const length of lengths) {
    const pair = replacedThroughout(length, percent, tokeniser)
    const rows: Row[] = []
    for (const name of names) {
      const outcome = tired.has(name) ? null : await limited(name, pair, limitMs)
      const note = tired.has(name) ? 'not asked: took too long before' : `no answer in ${limitMs / 1000} s`
      if (outcome === null) tired.add(name)
      rows.push(outcome === null ? { name, ms: null, quality: null, note } : { name, ...outcome })
    }
    printTable(`${length} characters with ${what}`, rows)
  }
}
