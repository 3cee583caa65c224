import type { InstrumentId } from '#core/model/ids.ts'
import type { InstrumentKind, InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { isPartialDate } from '../../components/partial-date.ts'

/** What is known of an instrument and can be corrected. */
export type Described = Pick<
  InstrumentSummary,
  'title' | 'jurisdiction' | 'issuingBodies' | 'documentNumber' | 'documentDate' | 'effectiveOn' | 'kind' | 'parent'
>

/** The same as a form holds it: empty where unknown. */
export interface DescriptionDraft {
  readonly title: string
  readonly jurisdiction: Jurisdiction
  /** Several are parted by 、 */
  readonly issuingBodies: string
  readonly documentNumber: string
  readonly documentDate: string
  readonly effectiveOn: string
  readonly kind: InstrumentKind | ''
  readonly parent: InstrumentId | ''
}

export const draftOf = (known: Described): DescriptionDraft => ({
  title: known.title,
  jurisdiction: known.jurisdiction,
  issuingBodies: known.issuingBodies.join('、'),
  documentNumber: known.documentNumber ?? '',
  documentDate: known.documentDate ?? '',
  effectiveOn: known.effectiveOn ?? '',
  kind: known.kind ?? '',
  parent: known.parent ?? '',
})

export type DraftFault = 'title' | 'jurisdiction' | 'documentDate' | 'effectiveOn'

export function faultsOf({ title, jurisdiction, documentDate, effectiveOn }: DescriptionDraft): readonly DraftFault[] {
  const faults: DraftFault[] = []
  if (title.trim() === '') faults.push('title')
  if (/^(district|other):\s*$/u.test(jurisdiction)) faults.push('jurisdiction')
  if (documentDate !== '' && !isPartialDate(documentDate)) faults.push('documentDate')
  if (effectiveOn !== '' && !isPartialDate(effectiveOn)) faults.push('effectiveOn')
  return faults
}

export interface DescriptionChanges {
  title?: string
  jurisdiction?: Jurisdiction
  issuingBodies?: readonly string[]
  documentNumber?: string | null
  documentDate?: string | null
  effectiveOn?: string | null
  kind?: InstrumentKind | null
  parent?: InstrumentId | null
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const bodiesIn = (text: string): readonly string[] =>
  text
    .split(/[、,，;；\n]/u)
    .map((body) => body.trim())
    .filter((body) => body !== '')

/** Only what was changed: the rest stays as whoever wrote it last left it. */
export function changesIn(known: Described, draft: DescriptionDraft): DescriptionChanges {
  const changes: DescriptionChanges = {}
  const title = draft.title.trim()
  if (title !== known.title) changes.title = title
  if (draft.jurisdiction !== known.jurisdiction) changes.jurisdiction = draft.jurisdiction
  const bodies = bodiesIn(draft.issuingBodies)
  if (bodies.join('、') !== known.issuingBodies.join('、')) changes.issuingBodies = bodies
  for (const field of ['documentNumber', 'documentDate', 'effectiveOn'] as const) {
    const value = orNull(draft[field])
    if (value !== known[field]) changes[field] = value
  }
  const kind = draft.kind === '' ? null : draft.kind
  if (kind !== known.kind) changes.kind = kind
  const parent = draft.parent === '' ? null : draft.parent
  if (parent !== known.parent) changes.parent = parent
  return changes
}
