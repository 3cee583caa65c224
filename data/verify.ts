import type { VerifyShape } from '#core/contract/shapes.ts'
import { canonicalJson, verifyChain } from '#core/journal/chain.ts'
import { areaMethod } from '#core/indicators/areas.ts'
import { foldJournal } from '#core/journal/fold.ts'
import { walkClauses, type Clause } from '#core/model/clause.ts'
import { searchMethod, spokenMethod } from '#core/search/method.ts'
import { sql, type ReadableDb } from './db.ts'
import { versionOf } from './migrate.ts'
import { schemaVersion } from './migrations/index.ts'
import { segmentationOf, unitsOf } from './repositories/clauses.ts'
import { storedComparisons } from './repositories/comparisons.ts'
import { instrumentStates } from './repositories/instruments.ts'
import { allEvents, sha256 } from './repositories/journal.ts'
import { strayUnitAreas } from './repositories/search-areas.ts'
import { indexedUnits, indexState } from './repositories/search-index.ts'
import { spokenState } from './repositories/spoken-index.ts'
import { versionLinks } from './repositories/versions.ts'
import { hashOf, sourceBytes, sourceFileNames } from './repositories/source-files.ts'

type Check = VerifyShape['checks'][number]

const checkOf = (name: Check['name'], checked: number, problems: readonly string[]): Check => ({
  name,
  ok: problems.length === 0,
  checked,
  problems: [...problems],
})

/** Checks all that is stored and changes nothing. What is wrong is in the result, one line each; it never throws for it. */
export function verifyWorkspace(db: ReadableDb, { deep }: { readonly deep: boolean }): VerifyShape {
  const checks = [
    attempt(db, 'sqlite-integrity', integrity),
    attempt(db, 'foreign-keys', foreignKeys),
    attempt(db, 'schema-version', schema),
    attempt(db, 'journal-chain', chain),
    attempt(db, 'stored-hashes', storedHashes),
    attempt(db, 'fold', fold),
    ...(deep ? [attempt(db, 'derived-rows', derivedRows)] : []),
  ]
  return { ok: checks.every(({ ok }) => ok), checks }
}

/** A file so damaged that a check cannot run to its end has failed it. */
function attempt(db: ReadableDb, name: Check['name'], check: (db: ReadableDb) => Check): Check {
  try {
    return check(db)
  } catch (error) {
    return checkOf(name, 0, [String(error)])
  }
}

function integrity(db: ReadableDb): Check {
  const rows = db.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`).map((row) => row.integrity_check)
  const pages = db.get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count ?? 0
  const isSound = rows.length === 1 && rows[0] === 'ok'
  return checkOf('sqlite-integrity', pages, isSound ? [] : rows)
}

function foreignKeys(db: ReadableDb): Check {
  interface Row {
    readonly table: string
    readonly parent: string
    readonly rowid: number | null
  }
  const broken = db.all<Row>(sql`PRAGMA foreign_key_check`)
  const keys = db.get<{ keys: number }>(sql`
    SELECT count(*) AS keys FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) WHERE t.type = 'table'`)
  const problems = broken.map(({ table, parent, rowid }) => `${table} ${rowid ?? ''}: no ${parent}`)
  return checkOf('foreign-keys', keys?.keys ?? 0, problems)
}

function schema(db: ReadableDb): Check {
  const found = versionOf(db)
  return checkOf('schema-version', 1, found === schemaVersion ? [] : [`found ${found}, known ${schemaVersion}`])
}

function chain(db: ReadableDb): Check {
  const events = allEvents(db)
  const problems = verifyChain(events, sha256).map(({ kind, event, device }) => `${kind}: ${event} of ${device}`)
  return checkOf('journal-chain', events.length, problems)
}

/** Every file has the bytes that its name promises, and every imported version has its file. */
function storedHashes(db: ReadableDb): Check {
  const names = sourceFileNames(db)
  const changed = names.filter((name) => hashOf(sourceBytes(db, name) ?? new Uint8Array()) !== name)
  const missing = db.all<{ version: string }>(sql`
    SELECT version FROM instrument_versions WHERE version NOT IN (SELECT sha256 FROM source_files)`)
  const problems = [
    ...changed.map((name) => `changed: ${name}`),
    ...missing.map(({ version }) => `missing: ${version}`),
  ]
  return checkOf('stored-hashes', names.length, problems)
}

/** The projections are what the journal says. */
function fold(db: ReadableDb): Check {
  const state = foldJournal(allEvents(db))
  const instruments = differing('instrument', [...state.instruments.values()], instrumentStates(db))
  const comparisons = differing('comparison', [...state.comparisons.values()], storedComparisons(db))
  const links = versionLinks(db)
  const joins = differing('joined', namedPairs(state.joined), namedPairs(links.joined))
  const declined = state.declined.map(({ body }) => [body.instrument, body.of] as const)
  const declines = differing('declined', namedPairs(declined), namedPairs(links.declined))
  const checked = state.instruments.size + state.comparisons.size + state.joined.size
  return checkOf('fold', checked, [...instruments, ...comparisons, ...joins, ...declines])
}

const namedPairs = (pairs: Iterable<readonly [string, string]>): Identified[] =>
  [...pairs].map(([one, other]) => ({ id: `${one} ${other}` }))

interface Identified {
  readonly id: string
}

function differing(what: string, folded: readonly Identified[], stored: readonly Identified[]): string[] {
  const expected = new Map(folded.map((state) => [state.id, canonicalJson(state)]))
  const found = new Map(stored.map((state) => [state.id, canonicalJson(state)]))
  const ids = new Set([...expected.keys(), ...found.keys()])
  return [...ids].filter((id) => expected.get(id) !== found.get(id)).map((id) => `${what} ${id}`)
}

/** Clauses and units against the source text that they were cut from, and the search index against the units. */
function derivedRows(db: ReadableDb): Check {
  const versions = sourceFileNames(db)
  const results = versions.map((version) => {
    const segmentation = segmentationOf(db, version)
    if (segmentation === null) return { checked: 0, problems: [`not segmented: ${version}`] }
    const clauses = [...walkClauses(segmentation.document.clauses)]
    const astray = clauses.filter((clause) => !standsInSource(clause, segmentation.source.text))
    const paths = new Set(clauses.map(({ path }) => path))
    const orphans = unitsOf(db, version).filter(({ ref }) => !paths.has(ref.path))
    const named = [...astray.map(({ path }) => path), ...orphans.map(({ ref }) => ref.path)]
    return { checked: clauses.length, problems: named.map((path) => `${version}#${path}`) }
  })
  const checked = results.reduce((sum, result) => sum + result.checked, 0)
  return checkOf('derived-rows', checked, [
    ...results.flatMap(({ problems }) => problems),
    ...areaProblems(db),
    ...searchIndexProblems(db),
  ])
}

/** Segmentation only leaves characters out: those that remain stand in the clause's stretch of the source, in order. */
function standsInSource({ text, start, end }: Clause, source: string): boolean {
  let at = start
  for (const character of text.replace(/\s/gu, '')) {
    const found = source.indexOf(character, at)
    if (found === -1 || found + character.length > end) return false
    at = found + character.length
  }
  return true
}

function areaProblems(db: ReadableDb): string[] {
  const stale = db.all<{ version: string }>(sql`
    SELECT version FROM segmentations WHERE area_method IS NOT ${areaMethod}`)
  return stale.map(({ version }) => `areas of another method: ${version}`)
}

function searchIndexProblems(db: ReadableDb): string[] {
  const units = db.get<{ units: number }>(sql`SELECT count(*) AS units FROM units`)?.units ?? 0
  const method = indexState(db)?.method
  const spoken = spokenState(db)?.method
  const strays = strayUnitAreas(db)
  return [
    ...(indexedUnits(db) === units ? [] : [`search index: ${indexedUnits(db)} of ${units} units`]),
    ...(method === searchMethod ? [] : [`search index: built by ${method ?? 'nothing'}`]),
    ...(strays === 0 ? [] : [`search index: the areas of ${strays} units are not those of their clauses`]),
    ...(spoken === spokenMethod ? [] : [`pinyin index: built by ${spoken ?? 'nothing'}`]),
  ]
}
