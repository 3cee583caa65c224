import { methodWith } from '#core/alignment/align.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { StoredComparison, StoredDocument } from '#core/contract/workers.ts'
import type { JournalState } from '#core/journal/state.ts'
import { areasInForce } from '#core/annotations/said-areas.ts'
import type { Alignment } from '#core/model/correspondence.ts'
import type { PairMarks } from '#core/model/difference.ts'
import type { ComparisonId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import type { ComparativeInput, ComparedUnit } from '#core/report/comparative-input.ts'
import {
  buildComparativeRows,
  madePairs,
  type ComparativeTable,
  type MadePair,
} from '#core/report/comparative-table.ts'
import { markUnits, type MarkedVersion } from '#core/search/row-marks.ts'
import { comparedUnits } from './compared-units.ts'
import type { ComputeClient, StoreClient } from './worker-clients.ts'
import type { JournalKeeper } from './journal-keeper.ts'
import type { Segmentations } from './segmentations.ts'
import { SharedRun } from './shared-run.ts'
import { resultOf } from './steps.ts'
import { synonymsIn } from './synonyms.ts'
import type { UpstreamSet } from './upstream.ts'
import { findUpstream, loadUpstream } from './upstream.ts'

/** The derived part of a comparison: it changes only with the method and its words, never with what people decide. */
export interface ComparisonModel {
  readonly comparison: StoredComparison
  readonly documents: readonly StoredDocument[]
  readonly left: readonly ComparedUnit[]
  readonly right: readonly ComparedUnit[]
  readonly alignment: Alignment
  readonly marks: readonly PairMarks[]
  /** The instruments that both sides may have copied from. */
  readonly upstream: readonly InstrumentSummary[]
}

export type AlignedComparison = Pick<ComparisonModel, 'left' | 'right' | 'alignment'>

/** Comparisons kept ready. An office works in one or two at a time; a model of 500 rows takes a few MB. */
export const keptModels = 4

/** Builds and keeps comparisons: documents and alignment once, rows again whenever the journal has moved. */
export class ComparisonModels {
  readonly #store: StoreClient
  readonly #compute: ComputeClient
  readonly #journal: JournalKeeper
  readonly #segmentations: Segmentations
  readonly #parts: { readonly store: StoreClient; readonly segmentations: Segmentations }
  /** Counts what made models stale, so that one that was begun before is not kept. */
  #generation = 0
  readonly #models = new Map<ComparisonId, ComparisonModel>()
  readonly #opening = new Map<ComparisonId, SharedRun<ComparisonModel>>()
  readonly #tables = new Map<ComparisonId, Promise<ComparativeTable>>()
  readonly #marks = new Map<ComparisonId, Promise<readonly MarkedVersion[]>>()

  constructor(parts: {
    readonly store: StoreClient
    readonly compute: ComputeClient
    readonly journal: JournalKeeper
    readonly segmentations: Segmentations
  }) {
    this.#store = parts.store
    this.#compute = parts.compute
    this.#journal = parts.journal
    this.#segmentations = parts.segmentations
    this.#parts = parts
  }

  /** Decisions changed: rows are stale, models are not. */
  forgetRows(): void {
    this.#tables.clear()
    this.#marks.clear()
  }

  /** An instrument is described or segmented anew, one that others copy from comes in, or other words are synonyms: everything is built again when it is asked for. */
  forget(): void {
    this.#generation += 1
    this.#models.clear()
    this.forgetRows()
  }

  /** @throws comparison-unknown */
  async comparison(id: ComparisonId): Promise<StoredComparison> {
    const found = (await this.#store.comparisons()).find((comparison) => comparison.id === id)
    if (found === undefined) throw new BashuError('comparison-unknown', { comparison: id })
    return found
  }

  async versions(id: ComparisonId): Promise<VersionHash[]> {
    const { left, right } = await this.comparison(id)
    return [...left, ...right]
  }

  /** Whether it is there without aligning anything. */
  async isReady(id: ComparisonId): Promise<boolean> {
    if (this.#models.has(id)) return true
    const upstream = await findUpstream(this.#parts, await this.comparison(id))
    const method = methodWith(synonymsIn(await this.#journal.state()), upstream)
    return (await this.#store.alignment({ comparison: id, method })) !== null
  }

  /** The model, aligned first where no result of the present method is stored. Who asks meanwhile waits for the same. */
  async *open(id: ComparisonId): AsyncGenerator<Progress, ComparisonModel, void> {
    const kept = this.#models.get(id)
    if (kept !== undefined) {
      this.#keep(kept)
      return kept
    }
    const run = this.#opening.get(id) ?? new SharedRun(this.#load(id), () => this.#opening.delete(id))
    this.#opening.set(id, run)
    return yield* run.follow()
  }

  async *#load(id: ComparisonId): AsyncGenerator<Progress, ComparisonModel, void> {
    const comparison = await this.comparison(id)
    for (;;) {
      const begun = this.#generation
      const left = await this.#side(comparison.left)
      const right = await this.#side(comparison.right)
      const upstream = await findUpstream(this.#parts, comparison)
      const alignment = yield* this.#alignment(id, { left, right, upstream })
      const parts = { comparison, left, right, upstream: upstream.instruments }
      const model = alignment === null ? null : await this.#complete({ ...parts, alignment })
      // A member was corrected meanwhile: paths and units of the two would not fit each other.
      if (model === null || begun !== this.#generation) continue
      this.#keep(model)
      return model
    }
  }

  /** Both sides and what is suggested between them, without what a screen shows besides: less work, and nothing is kept. */
  async *aligned(id: ComparisonId): AsyncGenerator<Progress, AlignedComparison, void> {
    const kept = this.#models.get(id)
    if (kept !== undefined) return kept
    const comparison = await this.comparison(id)
    for (;;) {
      const left = await this.#side(comparison.left)
      const right = await this.#side(comparison.right)
      const upstream = await findUpstream(this.#parts, comparison)
      const alignment = yield* this.#alignment(id, { left, right, upstream })
      if (alignment !== null) return { left: left.units, right: right.units, alignment }
    }
  }

  /** Newest use last; the one whose use is longest ago goes, and its rows with it. */
  #keep(model: ComparisonModel): void {
    const { id } = model.comparison
    this.#models.delete(id)
    this.#models.set(id, model)
    const [oldest] = this.#models.keys()
    if (this.#models.size <= keptModels || oldest === undefined) return
    this.#models.delete(oldest)
    this.#tables.delete(oldest)
  }

  /** A model of documents that are not a stored comparison, by the words that ship; nothing is kept. */
  async *ephemeral(
    comparison: StoredComparison,
    documents: { readonly left: readonly StoredDocument[]; readonly right: readonly StoredDocument[] },
  ): AsyncGenerator<Progress, ComparisonModel, void> {
    const left = { documents: documents.left, units: documents.left.flatMap(comparedUnits) }
    const right = { documents: documents.right, units: documents.right.flatMap(comparedUnits) }
    const alignment = yield* await this.#compute.align({ left: left.units, right: right.units })
    return this.#complete({ comparison, left, right, alignment, upstream: [] })
  }

  /** Rows, totals and orphans as they stand now. */
  table(id: ComparisonId): Promise<ComparativeTable> {
    const kept = this.#tables.get(id)
    if (kept !== undefined) return kept
    const building = this.#build(id)
    this.#tables.set(id, building)
    building.catch(() => this.#tables.delete(id))
    return building
  }

  /** What the rows tell of their clauses. Small, and so kept of every comparison that was asked for, ready or not. */
  marks(id: ComparisonId): Promise<readonly MarkedVersion[]> {
    const kept = this.#marks.get(id)
    if (kept !== undefined) return kept
    const marking = this.table(id).then(({ rows }) => markUnits(rows))
    this.#marks.set(id, marking)
    marking.catch(() => this.#marks.delete(id))
    return marking
  }

  async #build(id: ComparisonId): Promise<ComparativeTable> {
    const model = await resultOf(this.open(id))
    return this.#tableOf(model, await this.#journal.state())
  }

  /** The table of a model that nobody has judged. */
  suggestedTable(model: ComparisonModel): ComparativeTable {
    return buildComparativeRows(comparativeInput(model, { decisions: [], annotations: [], gaps: [], areas: [] }, ''))
  }

  async #tableOf(model: ComparisonModel, state: JournalState): Promise<ComparativeTable> {
    const input = comparativeInput(model, state, (await this.#store.profile())?.office ?? '')
    const made = madePairs(input)
    if (made.length === 0) return buildComparativeRows(input)
    const texts = (clauses: MadePair['left']) => clauses.map(({ text }) => text)
    const [marks, contrasts] = await Promise.all([
      this.#compute.marks({ pairs: made.map(({ left, right }) => ({ left: texts(left), right: texts(right) })) }),
      this.#compute.contrasts({ pairs: made }),
    ])
    const byKey = <Found>(found: readonly Found[]) => new Map(made.map(({ key }, index) => [key, found[index]!]))
    return buildComparativeRows({ ...input, madeMarks: byKey(marks), madeContrasts: byKey(contrasts) })
  }

  async #side(versions: readonly VersionHash[]): Promise<Side> {
    const documents = await this.#segmentations.documents(versions)
    return { documents, units: documents.flatMap(comparedUnits) }
  }

  /** Null where a member was segmented anew while it was aligned. */
  async *#alignment(
    comparison: ComparisonId,
    { left, right, upstream }: { readonly left: Side; readonly right: Side; readonly upstream: UpstreamSet },
  ): AsyncGenerator<Progress, Alignment | null, void> {
    const synonyms = synonymsIn(await this.#journal.state())
    const stored = await this.#store.alignment({ comparison, method: methodWith(synonyms, upstream) })
    if (stored !== null) return stored
    const above = await loadUpstream(this.#parts, upstream)
    const sides = { left: left.units, right: right.units }
    const alignment = yield* await this.#compute.align({ ...sides, synonyms, upstream: above.upstream })
    const of = [...left.documents, ...right.documents, ...above.documents].map(({ summary, method, corrections }) => {
      return { version: summary.version, method, corrections }
    })
    const { saved } = await this.#store.saveAlignment({ comparison, alignment, of })
    return saved ? alignment : null
  }

  async #complete(parts: {
    readonly comparison: StoredComparison
    readonly left: Side
    readonly right: Side
    readonly alignment: Alignment
    readonly upstream: readonly InstrumentSummary[]
  }): Promise<ComparisonModel> {
    const { comparison, left, right, alignment, upstream } = parts
    const texts = (units: readonly ComparedUnit[], indices: readonly number[]) => indices.map((i) => units[i]!.text)
    const pairs = alignment.correspondences.map((pair) => ({
      left: texts(left.units, pair.left),
      right: texts(right.units, pair.right),
    }))
    const marks = await this.#compute.marks({ pairs })
    const documents = [...left.documents, ...right.documents]
    return { comparison, documents, left: left.units, right: right.units, alignment, marks, upstream }
  }
}

interface Side {
  readonly documents: readonly StoredDocument[]
  readonly units: readonly ComparedUnit[]
}

/** What the table is made of: the model and the part of the journal that speaks of this comparison. */
function comparativeInput(
  model: ComparisonModel,
  state: ComparativeInput['journal'] & Pick<JournalState, 'areas'>,
  office: string,
): ComparativeInput {
  const versions = new Set<string>(model.documents.map(({ summary }) => summary.version))
  const here = ({ body }: { readonly body: { readonly comparison: ComparisonId } }): boolean =>
    body.comparison === model.comparison.id
  // A judgement is on clauses, whichever comparison it was made in.
  const onOurClauses = ({ body }: JournalState['decisions'][number]): boolean =>
    [...body.left, ...body.right].every(({ version }) => versions.has(version))
  const inForce = areasInForce([...model.left, ...model.right], state, office)
  const withArea = (unit: ComparedUnit): ComparedUnit =>
    unit.area === null ? unit : { ...unit, area: inForce(unit.ref, unit.area) }
  return {
    left: model.left.map(withArea),
    right: model.right.map(withArea),
    alignment: model.alignment,
    marks: model.marks,
    upstreamTitles: new Map(model.upstream.map(({ version, title }) => [version, title])),
    journal: {
      decisions: state.decisions.filter((decision) => here(decision) || onOurClauses(decision)),
      annotations: state.annotations.filter(here),
      gaps: state.gaps.filter(here),
    },
    viewer: { office },
  }
}
