import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { searchClauses } from '#engine/search-clauses.ts'
import { soundAlike } from '#engine/sounds.ts'
import { openForReading } from '#data/open.ts'
import { benchClauses, keptOrMade } from './corpus.ts'
import { bigramsOver, fuseOver, likeOver, miniSearchOver, trigramsOver, type Contestant } from './peers.ts'
import { buildSpoken, spokenBytes, spokenQueries } from './pinyin.ts'
import { errorKinds, errorQueries, haystackOf, phrases, type Query } from './queries.ts'
import { cpuMs, filledWorkspace, indexBytes, type FilledWorkspace } from './workspace.ts'

/** Beyond these fuse.js takes 20 s for a query, and MiniSearch some gigabytes. */
const peersAtMost = 200_000

/**
 * Clauses searched by us and by others, the same queries in turn: exact phrases, and distinctive ones with one error; by us
 * also distinctive ones typed in pinyin.
 * `--clauses N`, `--corpus DIR` for texts to start from, `--queries N` of each kind, `--peers none` for ours alone,
 * `--keep DIR` to leave clauses and workspace there and to use them again.
 */
export async function benchClauseSearch(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clauses: { type: 'string', default: '20000' },
      corpus: { type: 'string' },
      queries: { type: 'string', default: '20' },
      peers: { type: 'string', default: 'all' },
      keep: { type: 'string' },
    },
  })
  const kept = values.keep ?? null
  const clauses = await keptOrMade(kept, Number(values.clauses), (count) => benchClauses(values.corpus ?? null, count))
  const bytes = clauses.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const asksPeers = values.peers !== 'none' && clauses.length <= peersAtMost
  const contestants = contestantsOver(clauses, asksPeers, kept)
  printBuilds(contestants, bytes, clauses.length)
  const haystack = haystackOf(clauses)
  const count = Number(values.queries)
  for (const length of [2, 4, 8])
    compare(`exact, ${length} characters`, contestants, phrases(haystack, length, count), haystack.texts)
  const all: Measured[][] = contestants.map(() => [])
  for (const kind of errorKinds) {
    const measured = compare(`one error: ${kind}`, contestants, errorQueries(haystack, kind, count), haystack.texts)
    for (const [at, one] of measured.entries()) all[at]?.push(...one)
  }
  printTable('one error of any kind', contestants, all)
  for (const [title, make] of Object.entries(spokenQueries))
    compare(title, contestants.slice(0, 1), make(haystack, count), haystack.texts)
  for (const { close } of contestants) close()
}

function contestantsOver(clauses: readonly string[], asksPeers: boolean, kept: string | null): Contestant[] {
  const file = (name: string) => join(tmpdir(), `bashu-bench-${process.pid}-${name}`)
  const own = ownSearch(clauses, kept)
  if (!asksPeers) return [own]
  return [
    own,
    fuseOver(clauses),
    bigramsOver(clauses, file('bigrams')),
    trigramsOver(clauses, file('trigrams')),
    likeOver(clauses, file('like')),
    miniSearchOver(clauses),
  ]
}

function ownSearch(clauses: readonly string[], kept: string | null): Contestant {
  const workspace = filledWorkspace(clauses, kept)
  const deps = { now: () => performance.now(), soundAlike }
  const ask = (query: string) => searchClauses(workspace.db, { query, limit: 10, versions: null }, deps)
  ask('预热一次')
  printFirst(workspace.file)
  printSpoken(workspace)
  return {
    name: 'Bashu',
    buildMs: workspace.indexCpuMs,
    indexBytes: indexBytes(workspace.db),
    search: (query) =>
      ask(query).hits.map(({ version, path }) => Number.parseInt(version, 16) + Number(path.slice(1, -1)) - 1),
    close: () => {
      workspace.close()
      workspace.remove()
    },
  }
}

/** Opening for reading and the first exact answer, in a process that has searched before. */
function printFirst(file: string): void {
  const began = cpuMs()
  const { db, close } = openForReading(file)
  const opened = cpuMs()
  searchClauses(db, { query: '数据', limit: 10, versions: null }, { now: () => performance.now(), soundAlike })
  const answered = cpuMs()
  close()
  process.stdout.write(
    `Opened in ${(opened - began).toFixed(1)} CPU ms; first exact answer ${(answered - opened).toFixed(1)} CPU ms later\n`,
  )
}

/** What pinyin costs beside what is exact and fuzzy. */
function printSpoken({ db }: FilledWorkspace): void {
  const [ms, bytes] = [buildSpoken(db), spokenBytes(db)]
  process.stdout.write(
    `Pinyin built in ${(ms / 1000).toFixed(2)} CPU s; ${(bytes / 1e6).toFixed(1)} MB, × ${(bytes / indexBytes(db)).toFixed(2)} of the exact index\n`,
  )
}

interface Measured {
  readonly ms: number
  /** Of the processor alone. The system counts it in steps of up to 4 ms; waiting for a busy machine is not in it. */
  readonly cpuMs: number
  readonly isFound: boolean
}

/** Each query is given to all, one after the other: a busy machine is busy for all. The first query warms up. */
function compare(
  title: string,
  contestants: readonly Contestant[],
  queries: readonly Query[],
  texts: readonly string[],
): Measured[][] {
  const measured: Measured[][] = contestants.map(() => [])
  for (const { text, meant, source } of queries) {
    for (const [at, { search }] of contestants.entries()) {
      const [began, beganCpu] = [performance.now(), cpuMs()]
      const hits = search(text)
      const [ms, ofCpu] = [performance.now() - began, cpuMs() - beganCpu]
      const isFound = text === meant ? holdsAll(hits, meant, texts) : hits.includes(source)
      measured[at]?.push({ ms, cpuMs: ofCpu, isFound })
    }
  }
  printTable(`${title} (${queries.length})`, contestants, measured)
  return measured
}

/** As many of the ten as there are hold the phrase, before any that does not. */
function holdsAll(hits: readonly number[], phrase: string, texts: readonly string[]): boolean {
  let wanted = 0
  for (const text of texts) if (text.includes(phrase) && ++wanted === 10) break
  return hits.length >= wanted && hits.slice(0, wanted).every((hit) => texts[hit]?.includes(phrase))
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

function printTable(
  title: string,
  contestants: readonly Contestant[],
  measured: readonly (readonly Measured[])[],
): void {
  const times = measured.map((all) => all.map(({ ms }) => ms))
  // The ratio is to fuse.js, which comes second where it takes part.
  const [p50, p95] = [percentile(times[1] ?? [], 0.5), percentile(times[1] ?? [], 0.95)]
  process.stdout.write(
    `\n${title.padEnd(36)}${['p50 ms', 'p95 ms', 'fuse/p50', 'fuse/p95', 'CPU p50', 'CPU p95', 'found'].map((head) => head.padStart(10)).join('')}\n`,
  )
  for (const [at, { name }] of contestants.entries()) {
    const own = times[at] ?? []
    const ofCpu = (measured[at] ?? []).map((one) => one.cpuMs)
    const found = (measured[at] ?? []).filter(({ isFound }) => isFound).length / Math.max(1, own.length)
    const cells = [
      percentile(own, 0.5).toFixed(2),
      percentile(own, 0.95).toFixed(2),
      (p50 / percentile(own, 0.5)).toFixed(0),
      (p95 / percentile(own, 0.95)).toFixed(0),
      percentile(ofCpu, 0.5).toFixed(1),
      percentile(ofCpu, 0.95).toFixed(1),
      found.toFixed(3),
    ]
    process.stdout.write(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(10)).join('')}\n`)
  }
}

function printBuilds(contestants: readonly Contestant[], bytes: number, count: number): void {
  process.stdout.write(`\n${count} clauses, ${(bytes / 1e6).toFixed(1)} MB in UTF-8\n`)
  for (const { name, buildMs, indexBytes: size } of contestants) {
    const sized = size === null ? 'in memory' : `${(size / 1e6).toFixed(1)} MB, × ${(size / bytes).toFixed(2)}`
    const built = buildMs === null ? 'built before' : `built in ${(buildMs / 1000).toFixed(2).padStart(6)} CPU s`
    process.stdout.write(`  ${name.padEnd(34)} ${built}   ${sized}\n`)
  }
}
