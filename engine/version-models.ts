import { versionPieces } from '#core/clauses/version-pieces.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import type { VersionDifference } from '#core/model/difference.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import type { Segmentations } from './segmentations.ts'
import { SharedRun } from './shared-run.ts'
import type { ComputeClient } from './worker-clients.ts'

/** Two versions and what became of each clause. */
export interface VersionModel {
  readonly old: StoredDocument
  readonly new: StoredDocument
  readonly difference: VersionDifference
}

/** Compared versions kept ready: the pair on the screen and the one before it. */
const keptModels = 2

/** Compares versions in the compute worker and keeps the newest results, since the screen asks for rows piece by piece. */
export class VersionModels {
  readonly #compute: ComputeClient
  readonly #segmentations: Segmentations
  readonly #models = new Map<string, VersionModel>()
  readonly #opening = new Map<string, SharedRun<VersionModel>>()

  constructor(parts: {
    readonly compute: ComputeClient
    readonly segmentations: Segmentations
  }) {
    this.#compute = parts.compute
    this.#segmentations = parts.segmentations
  }

  /** An instrument is described or segmented anew: everything is compared again when it is asked for. */
  forget(): void {
    this.#models.clear()
    this.#opening.clear()
  }

  /** Who asks while the same two are compared waits for the same run. @throws instrument-unknown */
  async *open(old: VersionHash, now: VersionHash): AsyncGenerator<Progress, VersionModel, void> {
    const key = `${old} ${now}`
    const kept = this.#models.get(key)
    if (kept !== undefined) return kept
    const run = this.#opening.get(key) ?? this.#start(key, old, now)
    return yield* run.follow()
  }

  #start(key: string, old: VersionHash, now: VersionHash): SharedRun<VersionModel> {
    const isWanted = (): boolean => this.#opening.get(key) === run
    const run: SharedRun<VersionModel> = new SharedRun(
      this.#load(old, now, (model) => isWanted() && this.#keep(key, model)),
      () => isWanted() && this.#opening.delete(key),
    )
    this.#opening.set(key, run)
    return run
  }

  async *#load(
    oldHash: VersionHash,
    newHash: VersionHash,
    keep: (model: VersionModel) => void,
  ): AsyncGenerator<Progress, VersionModel, void> {
    const [old, now] = [await this.#segmentations.document(oldHash), await this.#segmentations.document(newHash)]
    const pieces = ({ summary, document }: StoredDocument) => versionPieces(summary.version, document)
    const difference = yield* await this.#compute.versionDifference({ old: pieces(old), new: pieces(now) })
    const model = { old, new: now, difference }
    keep(model)
    return model
  }

  #keep(key: string, model: VersionModel): void {
    this.#models.set(key, model)
    const [oldest] = this.#models.keys()
    if (this.#models.size > keptModels && oldest !== undefined) this.#models.delete(oldest)
  }
}
