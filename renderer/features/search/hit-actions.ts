import type { Hit } from './hit.ts'

/** What can be done with a hit. */
export interface HitActions {
  /** In the library, at the clause. */
  readonly open: (hit: Hit) => void
  /** In a comparison, at the row that holds it; asks which where several do. */
  readonly compare: (hit: Hit) => void
  /** What is like it. */
  readonly similar: (hit: Hit) => void
  /** Why it stands where it does, of every hit that is selected from now on, or no more. */
  readonly toggleWhy: () => void
}
