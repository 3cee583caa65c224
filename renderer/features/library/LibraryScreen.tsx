import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { replaceRoute } from '../../navigation.ts'
import type { Route } from '../../navigation.ts'
import { useInstruments } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { groupInstruments } from './group-instruments.ts'
import type { InstrumentGroup } from './group-instruments.ts'
import { PreviewPanel } from './import/PreviewPanel.tsx'
import { useImportQueue } from './import/use-import-queue.ts'
import { useReturnFocus } from './import/use-return-focus.ts'
import { InstrumentPanel } from './InstrumentPanel.tsx'
import { LibraryList } from './LibraryList.tsx'

const open = ({ version }: InstrumentSummary): void => replaceRoute('library', version)

/** 78 部文件＝成都、四川 40 ＋ 重庆 36 ＋ 两地共有 2 */
function LibraryStatus({ groups }: { readonly groups: readonly InstrumentGroup[] }): React.JSX.Element {
  const { t } = useTranslation()
  const all = groups.reduce((sum, group) => sum + group.instruments.length, 0)
  const terms = groups.map((group) => `${t(`library.group.${group.name}`)} ${group.instruments.length}`)
  return (
    <span>
      {t('library.status.all', { count: all })}
      <b>{terms.join(' ＋ ')}</b>
    </span>
  )
}

/** Instruments of both cities, and one of them with its source and clauses. */
export function LibraryScreen({ route }: { readonly route: Route }): React.JSX.Element {
  const { t } = useTranslation()
  const instruments = useInstruments()
  const all = instruments.data ?? []
  const groups = useMemo(() => groupInstruments(instruments.data ?? []), [instruments.data])
  const first = groups[0]?.instruments[0]?.version ?? null
  const version = (route.path as VersionHash | null) ?? first
  const { queue, imports } = useImportQueue()
  useReturnFocus(imports, version)
  const reviewed = imports.entries.find(({ id }) => id === imports.reviewing)
  return (
    <Screen title={t('shell.screen.library')} status={groups.length > 0 && <LibraryStatus groups={groups} />}>
      <div className="library">
        {instruments.data === undefined ? (
          <section className="panel library-list">
            {instruments.isError ? (
              <div className="inline-error">
                <ErrorNotice error={instruments.error} onRetry={() => void instruments.refetch()} />
              </div>
            ) : (
              <GreyLines lines={10} />
            )}
          </section>
        ) : (
          <LibraryList instruments={all} selected={reviewed === undefined ? version : null} />
        )}
        {reviewed !== undefined ? (
          <PreviewPanel key={reviewed.id} entry={reviewed} queue={queue} onOpen={open} />
        ) : (
          <InstrumentPanel
            isEmpty={instruments.data === undefined || all.length === 0}
            version={version}
            path={route.query.get('clause')}
            onSelect={(clause) => {
              if (version !== null) replaceRoute('library', version, { clause })
            }}
          />
        )}
      </div>
    </Screen>
  )
}
