import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzFiles } from './files.ts'
import { fuzz } from './fuzz.ts'
import type { Verdict } from './judge.ts'
import { mutationOf } from './mutation.ts'

/*
 * `npm run fuzz [-- --count N] [--seed N] [--only K] [--threads N] [FOLDER]`: spoils the fixtures of every format, and the
 * files below FOLDER, and reads them. Each must be read with its ledger balanced or refused with a code. What ends badly
 * is kept in test/results/fuzz; --seed and --only make it again.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    threads: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
  },
})
const seed = Number(values.seed)
const [folder] = positionals
const kept = resolve(import.meta.dirname, '../results/fuzz')
const files = fuzzFiles(folder)
const counts = new Map<string, number>()
let bad = 0

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function keep(index: number, what: string): void {
  bad += 1
  const { name, bytes } = mutationOf(files, seed, index)
  const path = join(kept, `${seed}-${index}-${name}`)
  mkdirSync(kept, { recursive: true })
  writeFileSync(path, bytes)
  say(`BAD --seed ${seed} --only ${index}: ${path}\n${what}`)
}

function note(index: number, verdict: Verdict): void {
  const key = verdict.kind === 'refused' ? verdict.code : verdict.kind
  counts.set(key, (counts.get(key) ?? 0) + 1)
  if (verdict.kind === 'bad') keep(index, verdict.what)
}

const indices = values.only === undefined ? Array.from({ length: Number(values.count) }).keys() : [Number(values.only)]
const began = performance.now()
say(`seed ${seed}: ${files.length} files`)
await fuzz({ seed, indices, folder, threads: Number(values.threads), onVerdict: note })
for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1])) say(`${String(count).padStart(8)}  ${key}`)
say(`${bad} bad, ${((performance.now() - began) / 1000).toFixed(1)} s`)
process.exitCode = bad === 0 ? 0 : 1
