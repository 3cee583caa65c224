import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { isPartialDate } from '../../components/partial-date.ts'

/** The metadata that can be corrected, as a form holds it: empty where unknown. */
export interface DescriptionDraft {
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly documentNumber: string
  readonly documentDate: string
  readonly effectiveOn: string
}

export const draftOf = (summary: InstrumentSummary): DescriptionDraft => ({
  title: summary.title,
  jurisdiction: summary.jurisdiction,
  documentNumber: summary.documentNumber ?? '',
  documentDate: summary.documentDate ?? '',
  effectiveOn: summary.effectiveOn ?? '',
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
  documentNumber?: string | null
  documentDate?: string | null
  effectiveOn?: string | null
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Only what was changed: the rest stays as whoever wrote it last left it. */
export function changesIn(summary: InstrumentSummary, draft: DescriptionDraft): DescriptionChanges {
  const changes: DescriptionChanges = {}
  const title = draft.title.trim()
  if (title !== summary.title) changes.title = title
  if (draft.jurisdiction !== summary.jurisdiction) changes.jurisdiction = draft.jurisdiction
  for (const field of ['documentNumber', 'documentDate', 'effectiveOn'] as const) {
    const value = orNull(draft[field])
    if (value !== summary[field]) changes[field] = value
  }
  return changes
}
