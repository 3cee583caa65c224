import type { EventId } from './ids.ts'
import type { Area } from './instrument.ts'

/** The area of a clause as it was told without a person of the workspace. */
export interface ToldArea {
  /** Null: of none of the seven areas. */
  readonly area: Area | null
  /** The chance, 0 to 1, that `area` is right; null where it came with the document and nobody has to guess. */
  readonly confidence: number | null
  /** The words that decided it, weightiest first; empty where it came with the document or nothing spoke for an area. */
  readonly words: readonly string[]
}

/** `corpus`: it came with the document, as in the starter corpus. */
export const areaSources = ['program', 'corpus', 'person'] as const
export type AreaSource = (typeof areaSources)[number]

/** The area of a clause that holds now, and who says so. */
export interface ClauseArea extends ToldArea {
  readonly by: AreaSource
  /** Where a person says so: what they wrote into the journal. */
  readonly said: { readonly event: EventId; readonly office: string; readonly person: string } | null
}

/** What holds where no person has said otherwise. */
export const unsaid = (told: ToldArea): ClauseArea => ({
  ...told,
  by: told.confidence === null ? 'corpus' : 'program',
  said: null,
})
