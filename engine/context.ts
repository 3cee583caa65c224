import type { About, Notice } from '#core/contract/api.ts'
import type { JournalKeeper } from './journal-keeper.ts'
import type { ComparisonModels } from './comparison-models.ts'
import type { Segmentations } from './segmentations.ts'
import type { VersionModels } from './version-models.ts'
import type { SelfTestResults } from './self-test-results.ts'
import type { SpokenIndexing } from './spoken-indexing.ts'
import type { ComputeClient, StoreClient } from './worker-clients.ts'

/** What every use case works with. */
export interface EngineContext {
  readonly store: StoreClient
  /** Comparing and reading out: what open screens wait for. */
  readonly compute: ComputeClient
  /** Reading and writing whole files, on a thread of its own: a large one keeps no screen waiting. */
  readonly documents: ComputeClient
  readonly journal: JournalKeeper
  readonly models: ComparisonModels
  readonly versions: VersionModels
  readonly segmentations: Segmentations
  /** Makes clauses findable by pinyin. */
  readonly spoken: SpokenIndexing
  readonly selfTests: SelfTestResults
  /** Folder of the judged pairs that ship; null where the host brings none. */
  readonly gold: string | null
  readonly host: About['host']
  readonly workspaceFile: string
  /** Milliseconds that opening the workspace took, 0 while it is not open. */
  readonly openMs: () => number
  /** False while only files have been worked on: asking the store would open the workspace. */
  readonly isWorkspaceOpen: () => boolean
  readonly notify: (notice: Notice) => void
}

/** An instrument is described or segmented anew: what was built of it is built again when it is asked for. */
export function forgetModels({ models, versions }: Pick<EngineContext, 'models' | 'versions'>): void {
  models.forget()
  versions.forget()
}
