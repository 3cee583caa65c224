import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { interleaved, median, report } from '../measure.ts'
import type { BenchText } from '../texts.ts'
import type { Measurement } from './alone.ts'
import { clauseMaker } from './made-clauses.ts'
import { shareOfNearestFound } from './nearest.ts'

const many = 10_000
const few = 1_000
const rounds = 3
const factor = (many / few) ** 2

/**
 * The alignment of many clauses beside a sparse index and all pairs, each in a process of its own and from the same texts;
 * and of two short documents, from the start of the command to its answer.
 */
export async function benchScale(texts: readonly BenchText[]): Promise<void> {
  compareContestants()
  const cut = loadWordCutter()
  const make = clauseMaker(texts, cut)
  const share = shareOfNearestFound(make('left', many, 1), make('right', many, 2), createTokeniser(cut))
  process.stdout.write(
    `  The nearest of all by every term is among Bashu’s ten nearest: ${(100 * share).toFixed(1)} %\n`,
  )
  await benchCommand()
}

function compareContestants(): void {
  const measured: Record<'ranked' | 'bashu' | 'index' | 'all', Measurement[]> = {
    ranked: [],
    bashu: [],
    index: [],
    all: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    measured.ranked.push(measure('ranked', many))
    measured.bashu.push(measure('bashu', many))
    measured.index.push(measure('index', many))
    measured.all.push(measure('all', few))
  }
  const heads = ['ms by the clock', 'CPU ms', 'ratio', 'MB before', 'MB at most'].map((head) => head.padStart(16))
  process.stdout.write(
    `\nAligning ${many} × ${many} made clauses, each in a process of its own; the ratio is of CPU time\n` +
      `${''.padEnd(48)}${heads.join('')}\n`,
  )
  printRow('Bashu: candidates of both sides, scored', measured.ranked, measured.ranked)
  printRow('sparse index, terms over 5 % out: ten nearest', measured.index, measured.ranked)
  printRow(`all pairs: ${few} × ${few}, times ${factor}`, measured.all, measured.ranked, factor)
  printRow('Bashu: links, reasons, gaps as well', measured.bashu, measured.ranked)
  process.stdout.write(
    `  Cutting the words, in each of them: ${middle(measured.bashu, 'cuttingCpuMs').toFixed(0)} CPU ms\n`,
  )
}

function measure(name: string, count: number): Measurement {
  const args = [join(import.meta.dirname, 'alone.ts'), name, String(count)]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measurement
}

const middle = (measured: readonly Measurement[], figure: keyof Measurement): number =>
  median(measured.map((one) => one[figure]))

/** Of work that is `times` as much; cutting words grows with the clauses and not with their pairs. */
function totalOf(measured: readonly Measurement[], figure: 'ms' | 'cpuMs', times: number): number {
  const cutting = middle(measured, 'cuttingCpuMs')
  return (middle(measured, figure) - cutting) * times + cutting * Math.sqrt(times)
}

function printRow(title: string, measured: readonly Measurement[], own: readonly Measurement[], times = 1): void {
  const cpu = totalOf(measured, 'cpuMs', times)
  const cells = [
    totalOf(measured, 'ms', times).toFixed(0),
    cpu.toFixed(0),
    `× ${(cpu / totalOf(own, 'cpuMs', 1)).toFixed(2)}`,
    middle(measured, 'mbBefore').toFixed(0),
    middle(measured, 'mbAtMost').toFixed(0),
  ]
  process.stdout.write(`  ${title.padEnd(46)}${cells.map((cell) => cell.padStart(16)).join('')}\n`)
}

const command = resolve(import.meta.dirname, '../../../hosts/bootstrap/bashu.mjs')

const plans = resolve(import.meta.dirname, '../../../data/corpus/gold/action-plans')

/** From the start of the process to its end, beside a command that does nothing. */
async function benchCommand(): Promise<void> {
  const files = ['left-fengzhou-action-plan.txt', 'right-lanjiang-action-scheme.txt'].map((name) => join(plans, name))
  const start = (args: readonly string[]) => () => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const times = await interleaved(5, {
    'bashu align, start to answer': start(['align', ...files, '--json']),
    'bashu --help': start(['--help']),
    'node, doing nothing': () => spawnSync(process.execPath, ['-e', '0']),
  })
  report('Aligning two plans of some 65 clauses from the command line', times)
}
