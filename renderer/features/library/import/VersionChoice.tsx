import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiffShape } from '#core/contract/shapes.ts'
import { versionRelations } from '#core/model/difference.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../../client-context.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { WarnMark } from '../../../components/StateMarks.tsx'
import { queryKeys, runToEnd } from '../../../queries.ts'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'

/** 相同 52 ＋ 修改 3 ＋ 新增 1: what the file changes of the stored text. */
function VersionSum({
  entry,
  other,
}: {
  readonly entry: ImportEntry
  readonly other: InstrumentSummary
}): React.JSX.Element {
  const { t } = useTranslation()
  const client = useClient()
  const diff = useQuery({
    queryKey: queryKeys.previewDiff(entry.id, other.id),
    queryFn: async ({ signal }): Promise<DiffShape> =>
      runToEnd(await client.documents.diff({ old: { instrument: other.id }, new: { file: entry.file } }, { signal })),
    gcTime: 0,
  })
  if (diff.isError) return <ErrorNotice error={diff.error} onRetry={() => void diff.refetch()} />
  if (diff.data === undefined) return <p role="status">{t('common.loading')}</p>
  const { rows } = diff.data
  const terms = versionRelations
    .map((relation) => ({ relation, count: rows.filter((row) => row.relation === relation).length }))
    .filter(({ count }) => count > 0)
    .map(({ relation, count }) => `${t(`versions.relation.${relation}`)} ${count}`)
  return (
    <p role="status">
      {t('library.version.sum', { count: rows.length })}
      {terms.join(' ＋ ')}
    </p>
  )
}

/** Of what the file may be another version, and what a person says to that. Nothing is preselected. */
export function VersionChoice({
  entry,
  queue,
  other,
}: {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly other: InstrumentSummary
}): React.JSX.Element {
  const { t } = useTranslation()
  const [isComparing, setComparing] = useState(false)
  const { version } = entry.choices
  return (
    <section className="warn-strip" aria-label={t('library.version.title')}>
      <WarnMark />
      <div className="strip-body">
        <div className="strip-actions">
          <b className="strip-lead">{t('library.versionOf', { title: other.title })}</b>
          <span role="radiogroup" aria-label={t('library.version.title')} className="strip-choices">
            {([other.id, 'separate'] as const).map((each) => (
              <label key={each} className="place-choice">
                <input
                  type="radio"
                  name={`version ${entry.id}`}
                  checked={version === each}
                  onChange={() => queue.choose(entry.id, { version: each })}
                />
                <span>{t(each === 'separate' ? 'library.version.separate' : 'library.version.join')}</span>
              </label>
            ))}
          </span>
          <Button size="small" type="text" aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>
            {t('library.version.compare')}
          </Button>
        </div>
        {isComparing && <VersionSum entry={entry} other={other} />}
      </div>
    </section>
  )
}
