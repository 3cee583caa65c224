import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import type { Task } from '#core/indicators/tasks.ts'
import { tokeniser } from '../core/tokenisers.ts'
import type { Half } from './judged-promises.ts'

interface JudgedTask {
  readonly act: string
  readonly object: string | null
  readonly deadline?: string
}

interface Read {
  readonly judged: readonly JudgedTask[]
  readonly found: readonly Task[]
}

async function readClauses(half: Half): Promise<Read[]> {
  const file = await readFile(join(import.meta.dirname, 'areas', `${half}.json`), 'utf8')
  const clauses = JSON.parse(file) as { readonly text: string; readonly tasks: readonly JudgedTask[] }[]
  return clauses.map(({ text, tasks }) => ({ judged: tasks, found: promisesOf(text, tokeniser).tasks }))
}

/** What a deadline is counted from may be read with it: 收到申请后十日内 for 十日内. */
const sameDeadline = (judged: string | undefined, found: string | undefined): boolean =>
  judged === found || (judged !== undefined && found !== undefined && found.includes(judged))

type Likeness = (judged: JudgedTask, found: Task) => boolean
const sameAct: Likeness = (judged, found) => found.act.text === judged.act
const sameTask: Likeness = (judged, found) => sameAct(judged, found) && (found.object?.text ?? null) === judged.object
const sameDate: Likeness = (judged, found) =>
  sameAct(judged, found) && sameDeadline(judged.deadline, found.deadline?.text)

/** Each found task answers one judged task at most. */
function right({ judged, found }: Read, alike: Likeness): number {
  const left = [...found]
  return judged.filter((task) => {
    const at = left.findIndex((other) => alike(task, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function measured(clauses: readonly Read[], alike: Likeness) {
  const sum = (count: (clause: Read) => number): number => clauses.reduce((total, clause) => total + count(clause), 0)
  const hits = sum((clause) => right(clause, alike))
  return { precision: hits / sum(({ found }) => found.length), recall: hits / sum(({ judged }) => judged.length) }
}

/*
 * Floors below what was seen, of precision and recall: develop .92 and .96, held-out .88 and .91 for the act; with the object
 * .92 and .96, .87 and .89. Lists and rules were written on `develop`. Most that is wrong is a deadline of procedure
 * (十日内答复) that the reader of the set passed over, or a figure of what was done that looks like what is to be done.
 */
const floors = [
  ['act', sameAct, { develop: [0.88, 0.92], 'held-out': [0.84, 0.87] }],
  ['act with its object', sameTask, { develop: [0.88, 0.92], 'held-out': [0.83, 0.85] }],
  ['act with its deadline', sameDate, { develop: [0.85, 0.88], 'held-out': [0.8, 0.82] }],
] as const

describe.each(['develop', 'held-out'] as const)(
  'what clauses ask to be done, against what a person read: %s',
  async (half) => {
    const clauses = await readClauses(half)

    test('the set is large enough to say something', () => {
      expect(clauses.length).toBeGreaterThan(110)
      expect(clauses.filter(({ judged }) => judged.length === 0).length).toBeGreaterThan(40)
      expect(clauses.reduce((sum, { judged }) => sum + judged.length, 0)).toBeGreaterThan(70)
    })

    test.each(floors)('%s', (_what, alike, floor) => {
      const { precision, recall } = measured(clauses, alike)
      expect(precision).toBeGreaterThanOrEqual(floor[half][0])
      expect(recall).toBeGreaterThanOrEqual(floor[half][1])
    })
  },
)
