import type { SimilarHit, SimilarScope, SimilarShape } from '#core/contract/similar.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SimilarUnit } from '#core/alignment/similar.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { AlignmentUnit, ClauseRef } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { cityOf, type InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import { findMatches } from '#core/search/matches.ts'
import type { SynonymTable } from '#core/text/synonym-table.ts'
import { foldCharacters } from '#core/text/fold-characters.ts'
import type { EngineContext } from '../context.ts'
import { synonymsIn } from '../synonyms.ts'

/**
 * Clauses measured at most: as long as aligning one instrument with so many the first time, then next to nothing for each
 * clause of the same instrument. Where there are more, the index of search says which instruments are worth it.
 */
const measuredAtMost = 2000

/** Below one chance in twenty two clauses are not alike; the nearest few are shown all the same, with their small number. */
const leastChance = 0.05
const nearestShown = 3

/** @throws clause-unknown, instrument-unknown */
export async function* findSimilarClauses(
  context: EngineContext,
  input: { readonly clause: ClauseRef; readonly scope: SimilarScope; readonly limit: number },
): AsyncGenerator<Progress, SimilarShape, void> {
  const startedAt = performance.now()
  const asked = await readAsked(context, input.clause)
  const scope = cityOf(asked.instrument.jurisdiction) === 'both' ? 'everywhere' : input.scope
  const { chosen, leftOut } = await instrumentsToMeasure(context, asked, scope)
  const versions = chosen.map(({ version }) => version)
  const right = await context.store.units({ versions })
  const synonyms = synonymsIn(await context.journal.state())
  const key = await nameOfSides(context, input.clause, asked, versions, synonyms)
  const found: readonly SimilarUnit[] =
    right.length === 0
      ? []
      : yield* await context.compute.similar({
          key,
          left: asked.left,
          right,
          unit: asked.unit,
          limit: input.limit,
          synonyms,
        })
  const alike = found.filter(({ score }, at) => score >= leastChance || at < nearestShown)
  return {
    of: describe(asked.left[asked.unit]!, asked.instrument),
    scope,
    hits: alike.map((similar) => hitOf(similar, right, chosen)),
    examined: right.length,
    instruments: versions.length,
    leftOut,
    tookMs: performance.now() - startedAt,
  }
}

/** Everything that both sides are made of; a clause that is no unit is a side of its own. */
async function nameOfSides(
  { store }: EngineContext,
  { version, path }: ClauseRef,
  { isUnit }: Asked,
  versions: readonly VersionHash[],
  synonyms: SynonymTable,
): Promise<string> {
  const made = await store.segmentations({ versions: [version, ...versions] })
  return JSON.stringify([version, isUnit ? null : path, versions, made, synonyms.name])
}

interface Asked {
  readonly instrument: InstrumentSummary
  /** The units of its version, the clause among them. */
  readonly left: readonly AlignmentUnit[]
  readonly unit: number
  /** False where the clause is none of the units that are aligned: a paragraph, a chapter. */
  readonly isUnit: boolean
}

async function readAsked({ store }: EngineContext, clause: ClauseRef): Promise<Asked> {
  const instrument = (await store.versions()).find(({ version }) => version === clause.version)
  if (instrument === undefined) throw new BashuError('instrument-unknown', { instrument: clause.version })
  const units = await store.units({ versions: [clause.version] })
  const at = units.findIndex(({ ref }) => ref.path === clause.path)
  if (at >= 0) return { instrument, left: units, unit: at, isUnit: true }
  const document = await store.document({ version: clause.version })
  const part = [...walkClauses(document?.document.clauses ?? [])].find(({ path }) => path === clause.path)
  if (part === undefined) throw new BashuError('clause-unknown', { clause: clause.path })
  const { label, heading, text } = part
  return {
    instrument,
    left: [...units, { ref: clause, label, heading, text, sections: [] }],
    unit: units.length,
    isUnit: false,
  }
}

/** The newest text of each other instrument in scope; of many those that the index says are nearest. */
async function instrumentsToMeasure(context: EngineContext, asked: Asked, scope: SimilarScope) {
  const city = cityOf(asked.instrument.jurisdiction)
  const inScope = (await context.store.instruments()).filter(
    ({ id, jurisdiction }) =>
      id !== asked.instrument.id && (scope === 'everywhere' || isOther(city, cityOf(jurisdiction))),
  )
  const all = inScope.reduce((sum, { units }) => sum + units, 0)
  if (all <= measuredAtMost) return { chosen: inScope, leftOut: 0 }
  const { text } = asked.left[asked.unit]!
  const nearest = await context.store.versionsLike({ text, of: inScope.map(({ version }) => version) })
  const chosen = withinLimit(nearest, new Map(inScope.map((each) => [each.version, each])))
  return { chosen, leftOut: inScope.length - chosen.length }
}

const isOther = (one: string, other: string): boolean => other !== 'both' && other !== one

function withinLimit(
  versions: readonly VersionHash[],
  instruments: ReadonlyMap<VersionHash, InstrumentSummary>,
): InstrumentSummary[] {
  const chosen: InstrumentSummary[] = []
  let free = measuredAtMost
  for (const version of versions) {
    const instrument = instruments.get(version)
    if (instrument === undefined || (instrument.units > free && chosen.length > 0)) continue
    chosen.push(instrument)
    free -= instrument.units
  }
  return chosen
}

const describe = ({ ref, label, heading, text }: AlignmentUnit, { id, title, jurisdiction }: InstrumentSummary) => ({
  instrument: id,
  version: ref.version,
  title,
  jurisdiction,
  path: ref.path,
  label,
  heading,
  text,
})

function hitOf(
  { unit, score, reasons }: SimilarUnit,
  right: readonly AlignmentUnit[],
  instruments: readonly InstrumentSummary[],
): SimilarHit {
  const found = right[unit]
  const instrument = instruments.find(({ version }) => version === found?.ref.version)
  if (found === undefined || instrument === undefined) throw new Error(`A similar clause that is no unit: ${unit}`)
  return {
    ...describe(found, instrument),
    score,
    how: 'similar',
    reasons,
    matches: findMatches(found.text, wordsOf(reasons)),
  }
}

/** The words of the reasons as they stand in the clause that was found. */
const wordsOf = (reasons: SimilarUnit['reasons']): string[] =>
  reasons.flatMap((reason) => {
    switch (reason.kind) {
      case 'shared-terms':
        return reason.terms.map(foldCharacters)
      case 'synonyms':
      case 'bodies':
        return reason.pairs.map(({ right }) => foldCharacters(right))
      default:
        return []
    }
  })
