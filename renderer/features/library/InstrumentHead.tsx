import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeadReading, InstrumentHead as ReadHead } from '#core/model/document.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { clipMiddle, formatBytes } from '../../components/formats.ts'
import { Seal, sealOf } from '../../components/Seal.tsx'
import { routeHref } from '../../navigation.ts'
import { queryKeys } from '../../queries.ts'
import type { DescriptionChanges } from './describe-changes.ts'
import { DescriptionForm } from './DescriptionForm.tsx'
import { Facts } from './Facts.tsx'
import { useFacts } from './use-facts.ts'
import { VersionSuggestion } from './VersionSuggestion.tsx'

function useDescribe({ id, version }: InstrumentSummary): (changes: DescriptionChanges) => Promise<void> {
  const client = useClient()
  const queries = useQueryClient()
  return async (changes) => {
    await client.instruments.describe({ instrument: id, changes })
    await Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.instruments }),
      queries.invalidateQueries({ queryKey: queryKeys.document(version) }),
    ])
  }
}

/** Title with its seal, what kind of text it is, the file; below it the details, which can be corrected in place. */
export function InstrumentHead({
  summary,
  head,
  onShow,
}: {
  readonly summary: InstrumentSummary
  readonly head: ReadHead
  readonly onShow: (reading: HeadReading) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const facts = useFacts(summary, head)
  const describe = useDescribe(summary)
  const { title, sourceKind, fileName, fileBytes, jurisdiction } = summary
  return (
    <>
      <header className="panel-head">
        <Seal of={sealOf(jurisdiction)} />
        <h2 className="clip" title={title} lang="zh-CN">
          {title}
        </h2>
        {sourceKind === 'restated-summary' && <span className="tag">{t('library.restated')}</span>}
        <span className="grow" />
        <span className="muted when-wide" title={fileName} lang="zh-CN">
          {clipMiddle(fileName, 36)} · {formatBytes(fileBytes)}
        </span>
        <a className="link-button" href={routeHref('compare', 'new', { with: summary.version })}>
          {t('library.compare')}
        </a>
      </header>
      <VersionSuggestion summary={summary} />
      {isEditing ? (
        <DescriptionForm
          known={summary}
          readings={head.readings}
          onShow={onShow}
          onSave={describe}
          onClose={() => setEditing(false)}
        />
      ) : (
        <Facts facts={facts} readings={head.readings} onShow={onShow} onEdit={() => setEditing(true)} />
      )}
    </>
  )
}
