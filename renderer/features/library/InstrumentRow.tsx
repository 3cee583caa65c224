import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { formatDate } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'

/** What is said of an instrument below its title: the date, what it is, its areas. */
function useFacts(): (instrument: InstrumentSummary) => string {
  const { t } = useTranslation()
  return ({ effectiveOn, documentDate, kind, areas }) => {
    const language = currentLanguage()
    const [first] = areas
    const date =
      effectiveOn !== null
        ? t('common.inForceOn', { date: formatDate(effectiveOn, language) })
        : documentDate !== null
          ? t('common.datedOn', { date: formatDate(documentDate, language) })
          : t('library.undated')
    const area =
      first === undefined
        ? ''
        : areas.length === 1
          ? `${first} ${t(`common.area.${first}`)}`
          : t('library.areas', { first: t(`common.area.${first}`), count: areas.length })
    return [date, kind === null ? '' : t(`common.instrumentKind.${kind}`), area]
      .filter((part) => part !== '')
      .join(' · ')
  }
}

export function InstrumentRow({
  instrument,
  id,
  selected,
  onSelect,
}: {
  readonly instrument: InstrumentSummary
  readonly id: string
  readonly selected: boolean
  readonly onSelect: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const facts = useFacts()(instrument)
  return (
    <div id={id} role="option" aria-selected={selected} className="instrument-row" onClick={onSelect}>
      <b className="clip" title={instrument.title} lang="zh-CN">
        {instrument.title}
      </b>
      <span className="second">{t('common.clauses', { count: instrument.units })}</span>
      <p className="sub">
        <span className="clip" title={facts}>
          {facts}
        </span>
        {instrument.sourceKind === 'restated-summary' && <span className="row-tag">{t('common.restatedTag')}</span>}
        {instrument.suggestedVersionOf !== null && (
          <span className="row-tag row-tag-warn">{t('library.version.tag')}</span>
        )}
        {instrument.warnings > 0 && (
          <span className="row-tag row-tag-warn">{t('library.segments.toCheck', { count: instrument.warnings })}</span>
        )}
      </p>
    </div>
  )
}
