import type { DocumentPreview } from '#core/contract/api.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { SecrecyMark, TextEncoding } from '#core/model/document.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import type { Client } from '../../../transport.ts'
import type { DescriptionChanges } from '../describe-changes.ts'

export type ImportState = 'offered' | 'waiting' | 'reading' | 'stored' | 'known' | 'held' | 'failed'

/** What a person decided of one file before it is stored. */
export interface ImportChoices {
  /** Null: as the program reads it. */
  readonly encoding: TextEncoding | null
  readonly corrections: readonly SegmentationCorrection[]
  readonly description: DescriptionChanges
  /** The stored instrument of which it is a version, or that it is none. Null: nobody has said. */
  readonly version: InstrumentId | 'separate' | null
  /** On whose word a file with a mark of secrecy may be kept here; empty where nobody has given it. */
  readonly basis: string
}
export const noChoices: ImportChoices = { encoding: null, corrections: [], description: {}, version: null, basis: '' }

/** What a first look found. */
export interface Glance extends Pick<DocumentPreview, 'known' | 'versionOf'> {
  readonly title: string
  readonly jurisdiction: Jurisdiction | null
  readonly secrecy: readonly SecrecyMark[]
}

/** One file on its way in, and what came of it. */
export interface ImportEntry {
  readonly id: number
  readonly file: File
  readonly jurisdiction: Jurisdiction
  /** Who says where it holds: the choice for all, its own text, or a person for this file. */
  readonly placeFrom: 'last' | 'text' | 'person'
  readonly state: ImportState
  readonly choices: ImportChoices
  /** Null until somebody has looked. */
  readonly glance: Glance | null
  readonly instrument: InstrumentSummary | null
  /** Marks of secrecy for which it is held back. */
  readonly secrecy: readonly SecrecyMark[]
  /** Why it was refused; null unless `failed`. */
  readonly error: unknown
}

export const newEntry = (id: number, file: File, jurisdiction: Jurisdiction, choices: ImportChoices): ImportEntry => ({
  id,
  file,
  jurisdiction,
  placeFrom: 'last',
  state: 'offered',
  choices,
  glance: null,
  instrument: null,
  secrecy: [],
  error: null,
})

export const isOpen = ({ state }: ImportEntry): boolean => state === 'waiting' || state === 'reading'

/** The import of one file with everything that was decided of it. */
export function requestFor({
  file,
  jurisdiction,
  choices,
}: ImportEntry): Parameters<Client['instruments']['import']>[0] {
  const { encoding, corrections, description, version, basis } = choices
  return {
    sources: [{ file }],
    jurisdiction,
    encoding,
    corrections,
    description,
    versionOf: version === 'separate' ? null : version,
    secrecy: basis.trim() === '' ? null : { basis: basis.trim() },
  }
}
