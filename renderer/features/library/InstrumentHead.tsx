import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { clipMiddle, formatBytes, formatDate } from '../../components/formats.ts'
import { Seal, sealOf } from '../../components/Seal.tsx'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'
import { currentLanguage } from '../../i18n.ts'
import { routeHref } from '../../navigation.ts'
import { useInstruments } from '../../queries.ts'
import { DescriptionForm } from './DescriptionForm.tsx'

/** Number, dates, bodies and place, as far as they are known. */
function Details({
  summary,
  onEdit,
}: {
  readonly summary: InstrumentSummary
  readonly onEdit: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useJurisdictionName()
  const date = (value: string | null): string =>
    value === null ? t('library.details.unknown') : formatDate(value, currentLanguage())
  const facts = [
    [t('library.details.jurisdiction'), nameOf(summary.jurisdiction)],
    [t('library.details.documentNumber'), summary.documentNumber ?? t('library.details.unknown')],
    [t('library.details.documentDate'), date(summary.documentDate)],
    [t('library.details.effectiveOn'), date(summary.effectiveOn)],
    ...(summary.issuingBodies.length === 0
      ? []
      : [[t('library.details.issuedBy'), summary.issuingBodies.join(t('common.listSeparator'))] as const]),
  ] as const
  return (
    <div className="details-line">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} title={value}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" type="text" onClick={onEdit}>
        {t('library.details.edit')}
      </Button>
    </div>
  )
}

function VersionTag({ summary }: { readonly summary: InstrumentSummary }): React.JSX.Element | null {
  const { t } = useTranslation()
  const instruments = useInstruments()
  const other = instruments.data?.find(({ id }) => id === summary.suggestedVersionOf)
  if (other === undefined) return null
  return (
    <a className="tag tag-warn clip" href={routeHref('library', other.version)} title={other.title}>
      {t('library.versionOf', { title: other.title })}
    </a>
  )
}

/** Title with its seal, what kind of text it is, the file; below it the details, which can be corrected in place. */
export function InstrumentHead({ summary }: { readonly summary: InstrumentSummary }): React.JSX.Element {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const { title, sourceKind, fileName, fileBytes, jurisdiction } = summary
  return (
    <>
      <header className="panel-head">
        <Seal of={sealOf(jurisdiction)} />
        <h2 className="clip" title={title} lang="zh-CN">
          {title}
        </h2>
        {sourceKind === 'restated-summary' && <span className="tag">{t('library.restated')}</span>}
        <VersionTag summary={summary} />
        <span className="grow" />
        <span className="muted when-wide" title={fileName} lang="zh-CN">
          {clipMiddle(fileName, 36)} · {formatBytes(fileBytes)}
        </span>
        <a className="link-button" href={routeHref('compare', 'new', { with: summary.version })}>
          {t('library.compare')}
        </a>
      </header>
      {isEditing ? (
        <DescriptionForm summary={summary} onClose={() => setEditing(false)} />
      ) : (
        <Details summary={summary} onEdit={() => setEditing(true)} />
      )}
    </>
  )
}
