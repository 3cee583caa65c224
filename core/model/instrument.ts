import type { InstrumentId, VersionHash } from './ids.ts'

/**
 * Where an instrument holds: `national`, `sichuan`, `chengdu`, `chongqing`, `joint`, `district:渝北区`, `other:上海市`.
 */
export type Jurisdiction =
  | 'national'
  | 'sichuan'
  | 'chengdu'
  | 'chongqing'
  | 'joint'
  | `district:${string}`
  | `other:${string}`

const plainJurisdictions = ['national', 'sichuan', 'chengdu', 'chongqing', 'joint']

export const isJurisdiction = (value: string): value is Jurisdiction =>
  plainJurisdictions.includes(value) || /^(district|other):.+$/u.test(value)

/** The city whose hue and seal an instrument takes: Sichuan shares Chengdu's hue. */
export type City = 'chengdu' | 'chongqing' | 'both'

export function cityOf(jurisdiction: Jurisdiction): City {
  if (jurisdiction === 'chengdu' || jurisdiction === 'sichuan') return 'chengdu'
  if (jurisdiction === 'chongqing') return 'chongqing'
  return 'both'
}

/** The seven areas of the 2020 pilot-zone plan, 1 to 7. */
export const areas = [1, 2, 3, 4, 5, 6, 7] as const
export type Area = (typeof areas)[number]

export const instrumentKinds = [
  'law',
  'administrative-regulation',
  'departmental-rule',
  'local-regulation',
  'normative-document',
] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

/** How the text came to us. A restated text is our own summary and never the official wording. */
export const sourceKinds = ['official-file', 'restated-summary'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** One stored instrument with its newest version; what lists show. */
export interface InstrumentSummary {
  readonly id: InstrumentId
  readonly version: VersionHash
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly issuingBodies: readonly string[]
  readonly documentNumber: string | null
  readonly documentDate: string | null
  readonly effectiveOn: string | null
  readonly kind: InstrumentKind | null
  readonly sourceKind: SourceKind
  readonly fileName: string
  readonly fileBytes: number
  readonly units: number
  readonly warnings: number
  /** Areas of its clauses, most frequent first; empty where unknown. */
  readonly areas: readonly Area[]
  readonly parent: InstrumentId | null
  /** A stored instrument that this seems to be a newer or older text of; for a person to confirm. */
  readonly suggestedVersionOf: InstrumentId | null
  /** ISO instant. */
  readonly importedAt: string
}
