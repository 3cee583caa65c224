import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchIndexFacts } from '#core/contract/search-indexes.ts'
import type { Progress } from '#core/model/progress.ts'
import { useClient } from '../../client-context.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { formatBytes, formatCount, formatInstant } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'
import { queryKeys, runToEnd } from '../../queries.ts'

/** Of what is hardly there one digit that counts, not 0.0. */
const shortRatio = (ratio: number): string => (ratio < 0.1 ? String(Number(ratio.toPrecision(1))) : ratio.toFixed(1))

function IndexRow({ index }: { readonly index: SearchIndexFacts }): React.JSX.Element {
  const { t } = useTranslation()
  const { name, method, units, textBytes, bytes, builtAt, buildMs } = index
  const ratio = textBytes === 0 ? null : shortRatio(bytes / textBytes)
  return (
    <tr>
      <th scope="row">{t(`settings.searchIndex.name.${name}`)}</th>
      <td>{formatCount(units)}</td>
      <td>
        {formatBytes(bytes)}
        {ratio !== null && <span className="muted"> {t('settings.searchIndex.ratio', { ratio })}</span>}
      </td>
      <td>
        {buildMs < 1000
          ? t('settings.searchIndex.milliseconds', { count: Math.ceil(buildMs) })
          : t('settings.searchIndex.seconds', { seconds: (buildMs / 1000).toFixed(1) })}
      </td>
      <td>
        {builtAt === null ? t('settings.searchIndex.grown') : formatInstant(builtAt, currentLanguage())}
        <span className="muted"> {method}</span>
      </td>
    </tr>
  )
}

const columns = ['index', 'clauses', 'size', 'time', 'built'] as const

type State =
  | { readonly kind: 'still' | 'done' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Builds anew, with progress; it goes on to its end, whoever leaves. */
function useRebuild() {
  const client = useClient()
  const queries = useQueryClient()
  const [state, setState] = useState<State>({ kind: 'still' })
  const run = async (): Promise<void> => {
    setState({ kind: 'running', progress: null })
    try {
      const steps = await client.search.rebuild()
      await runToEnd(steps, (progress) => setState({ kind: 'running', progress }))
      setState({ kind: 'done' })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
    await queries.invalidateQueries({ queryKey: queryKeys.searchIndexes })
  }
  return { state, run: () => void run() }
}

/** What search keeps beside the clauses: how large it is, how long it took, and a way to build it anew. */
export function SearchIndexPanel(): React.JSX.Element {
  const { t } = useTranslation()
  const client = useClient()
  const indexes = useQuery({
    queryKey: queryKeys.searchIndexes,
    queryFn: ({ signal }) => client.search.indexes(undefined, { signal }),
    // It grows with each import.
    staleTime: 0,
  })
  const { state, run } = useRebuild()
  const isRunning = state.kind === 'running'
  return (
    <section className="settings-panel" aria-labelledby="settings-search-index">
      <h2 id="settings-search-index">{t('settings.searchIndex.title')}</h2>
      <p className="muted">{t('settings.searchIndex.note')}</p>
      {indexes.isError && <ErrorNotice error={indexes.error} onRetry={() => void indexes.refetch()} />}
      {indexes.data !== undefined && (
        <table className="check-table index-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`settings.searchIndex.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indexes.data.map((index) => (
              <IndexRow key={index.name} index={index} />
            ))}
          </tbody>
        </table>
      )}
      <div className="settings-action">
        <Button onClick={run} disabled={isRunning}>
          {t('settings.searchIndex.rebuild')}
        </Button>
        <span role="status" className="second">
          {isRunning &&
            t('settings.searchIndex.running', { done: state.progress?.done ?? 0, total: state.progress?.total ?? 0 })}
          {state.kind === 'done' && `✓ ${t('settings.searchIndex.done')}`}
        </span>
      </div>
      {state.kind === 'failed' && <ErrorNotice error={state.error} onRetry={run} />}
    </section>
  )
}
