import { useTranslation } from 'react-i18next'
import type { InstrumentHead } from '#core/model/document.ts'
import { formatDate } from '../../components/formats.ts'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'
import { currentLanguage } from '../../i18n.ts'
import { useInstruments } from '../../queries.ts'
import type { Described } from './describe-changes.ts'
import type { Fact } from './Facts.tsx'

/** What is known, as it is shown: the usual facts always, the rest where the text says something. */
export function useFacts(known: Described, head: InstrumentHead): readonly Fact[] {
  const { t } = useTranslation()
  const nameOf = useJurisdictionName()
  const instruments = useInstruments()
  const date = (value: string | null): string | null => (value === null ? null : formatDate(value, currentLanguage()))
  const list = (values: readonly string[]): string | null =>
    values.length === 0 ? null : values.join(t('common.listSeparator'))
  const parent = instruments.data?.find(({ id }) => id === known.parent)?.title ?? head.parent
  const always: readonly Fact[] = [
    { field: 'jurisdiction', value: nameOf(known.jurisdiction) },
    { field: 'issuingBodies', value: list(known.issuingBodies) },
    { field: 'documentNumber', value: known.documentNumber },
    { field: 'documentDate', value: date(known.documentDate) },
    { field: 'effectiveOn', value: date(known.effectiveOn) },
  ]
  const others: readonly Fact[] = [
    { field: 'kind', value: known.kind === null ? null : t(`common.instrumentKind.${known.kind}`) },
    { field: 'adoptedOn', value: date(head.adoptedOn) },
    { field: 'publishedOn', value: date(head.publishedOn) },
    { field: 'parent', value: parent },
    { field: 'repeals', value: list(head.repeals) },
  ]
  return [...always, ...others.filter(({ value }) => value !== null)]
}
