import { methodWith } from '#core/alignment/align.ts'
import { segmentationMethod } from '#core/clauses/method.ts'
import { indicatorMethod } from '#core/indicators/method.ts'
import type { StoredComparison } from '#core/contract/workers.ts'
import type { VerifyShape } from '#core/contract/shapes.ts'
import { canonicalJson } from '#core/journal/chain.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SpokenResult } from '#core/search/spoken-segment.ts'
import type { EngineContext } from '../context.ts'
import { unpackSpoken } from '../packed-bytes.ts'
import { resultOf } from '../steps.ts'
import { synonymsIn } from '../synonyms.ts'
import { findUpstream, loadUpstream } from '../upstream.ts'

/**
 * Checks all that is stored. `deep` also makes the derived rows again from the stored bytes, in memory, and compares.
 * Finding a problem is a result, not an error.
 */
export async function verifyWorkspace(context: EngineContext, input: { readonly deep: boolean }): Promise<VerifyShape> {
  const shape = await context.store.verify(input)
  if (!input.deep) return shape
  const versions = [...new Set((await context.store.versions()).map(({ version }) => version))]
  const documents = await problemsOf(versions, (version) => rebuildDocument(context, version))
  const promises = await problemsOf(await context.store.instruments(), (each) => readPromisesAgain(context, each))
  const comparisons = await context.store.comparisons()
  const alignments = await problemsOf(comparisons, (comparison) => rebuildAlignment(context, comparison))
  const problems = [...documents, ...promises, ...alignments, ...(await spokenProblems(context))]
  const checks = shape.checks.map((check) => {
    if (check.name !== 'derived-rows') return check
    const all = [...check.problems, ...problems]
    return { ...check, ok: all.length === 0, problems: all }
  })
  return { ok: checks.every(({ ok }) => ok), checks }
}

async function problemsOf<Entry>(
  entries: readonly Entry[],
  rebuild: (entry: Entry) => Promise<string | null>,
): Promise<string[]> {
  const problems: string[] = []
  for (const entry of entries) {
    const problem = await rebuild(entry)
    if (problem !== null) problems.push(problem)
  }
  return problems
}

/**
 * Reads the stored bytes anew as a person said that they are to be read; null where clauses and units come out as they
 * are stored. What another method made is no damage: it is rebuilt when it is opened.
 */
async function rebuildDocument({ store, documents }: EngineContext, version: VersionHash): Promise<string | null> {
  const stored = await store.document({ version })
  const source = await store.sourceFile({ version })
  if (stored === null || source === null) return `${version}: not stored whole`
  if (stored.method !== segmentationMethod) return null
  try {
    const { file, encoding } = source
    const corrections = source.corrections.map(({ body }) => body.correction)
    const read = await documents.read({ file, encoding, corrections })
    const units = await store.units({ versions: [version] })
    const same = canonicalJson(read.document) === canonicalJson(stored.document) && sameUnits(read.units, units)
    return same ? null : `${version}: reading it again gives other clauses`
  } catch (error) {
    if (error instanceof BashuError) return `${version}: ${error.code}`
    throw error
  }
}

const sameUnits = (a: readonly AlignmentUnit[], b: readonly AlignmentUnit[]): boolean =>
  canonicalJson(a) === canonicalJson(b)

/** Reads again what the units promise, where the present method has read it; null where it is as stored, or is not stored. */
async function readPromisesAgain(
  { store, compute }: EngineContext,
  { version, documentDate }: InstrumentSummary,
): Promise<string | null> {
  const [stored] = await store.promises({ of: [{ version, method: indicatorMethod, documentDate }] })
  if (stored === undefined || stored.promises === null) return null
  const again = await compute.promises({ texts: stored.units.map(({ text }) => text), documentDate })
  return canonicalJson(again) === canonicalJson(stored.promises)
    ? null
    : `${version}: it is read to promise something else`
}

/** Aligns anew where a result of the present method is stored; null where the same comes out. */
async function rebuildAlignment(
  context: EngineContext,
  { id: comparison, left, right }: StoredComparison,
): Promise<string | null> {
  const { store, compute, journal } = context
  const synonyms = synonymsIn(await journal.state())
  const set = await findUpstream(context, { left, right })
  const stored = await store.alignment({ comparison, method: methodWith(synonyms, set) })
  if (stored === null) return null
  const { upstream } = await loadUpstream(context, set)
  const units = async (versions: readonly VersionHash[]) => store.units({ versions })
  const sides = { left: await units(left), right: await units(right) }
  const again = await resultOf(await compute.align({ ...sides, synonyms, upstream }))
  return canonicalJson(again) === canonicalJson(stored) ? null : `${comparison}: aligning again gives another result`
}

/** Reads the listed segments aloud again; what was not read yet is no damage. */
async function spokenProblems({ store, compute }: EngineContext): Promise<string[]> {
  const problems: string[] = []
  for (let segment = 0; ; segment += 1) {
    const found = await store.spokenSegment({ segment })
    if (found === null) return problems
    const stored = await unpackSpoken(found.stored)
    const again = await unpackSpoken(await compute.speak(found.work))
    // The last block may have got more units since; and lists keep what has gone since they were made.
    const same =
      sameBytes(stored.readings.slice(0, -1), again.readings.slice(0, -1)) &&
      (found.work.gone.length > 0 || sameBytes(pageBytes(stored), pageBytes(again)))
    if (!same) problems.push(`pinyin index: segment ${segment} comes out otherwise`)
  }
}

const pageBytes = ({ pages }: SpokenResult): Uint8Array[] => (pages ?? []).map(({ bytes }) => bytes)

const sameBytes = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.length === b.length && a.every((bytes, at) => Buffer.compare(bytes, b[at] ?? new Uint8Array()) === 0)
