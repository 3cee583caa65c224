import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeadReading, InstrumentHead as ReadHead } from '#core/model/document.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { clipMiddle, formatBytes } from '../../components/formats.ts'
import { Seal, sealOfPlace } from '../../components/Seal.tsx'
import { routeHref } from '../../navigation.ts'
import { queryKeys, useInstruments } from '../../queries.ts'
import type { DescriptionChanges } from './describe-changes.ts'
import { DescriptionForm } from './DescriptionForm.tsx'
import { Facts } from './Facts.tsx'
import { useFacts } from './use-facts.ts'
import { VersionMenu } from './VersionMenu.tsx'
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

/** Whether there is a newer version: then the dates that are known of the instrument are not those of this text. */
function useIsOlder({ id, version }: InstrumentSummary): boolean {
  const newest = useInstruments().data?.find((each) => each.id === id)
  return newest !== undefined && newest.version !== version
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
  const [editing, setEditing] = useState<'no' | 'now' | 'done'>('no')
  const isOlder = useIsOlder(summary)
  const { documentDate, effectiveOn } = isOlder ? head : summary
  const facts = useFacts({ ...summary, documentDate, effectiveOn }, head)
  const describe = useDescribe(summary)
  const { title, sourceKind, fileName, fileBytes, jurisdiction } = summary
  return (
    <>
      <header className="panel-head">
        <Seal {...sealOfPlace(jurisdiction)} />
        <h2 className="clip" title={title} lang="zh-CN">
          {title}
        </h2>
        {sourceKind === 'restated-summary' && <span className="tag">{t('library.restated')}</span>}
        {isOlder && <span className="tag tag-warn">{t('library.version.olderTag')}</span>}
        <span className="grow" />
        <span className="muted when-wide" title={fileName} lang="zh-CN">
          {clipMiddle(fileName, 36)} · {formatBytes(fileBytes)}
        </span>
        <VersionMenu summary={summary} />
        <a className="link-button" href={routeHref('compare', 'new', { with: summary.version })}>
          {t('library.compare')}
        </a>
      </header>
      <VersionSuggestion summary={summary} />
      {editing === 'now' ? (
        <DescriptionForm
          known={summary}
          readings={head.readings}
          onShow={onShow}
          onSave={describe}
          onClose={() => setEditing('done')}
        />
      ) : (
        <Facts
          facts={facts}
          readings={head.readings}
          onShow={onShow}
          onEdit={() => setEditing('now')}
          wasEdited={editing === 'done'}
        />
      )}
    </>
  )
}
