import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { WarnMark } from '../../components/StateMarks.tsx'
import { routeHref } from '../../navigation.ts'
import { queryKeys, useInstruments } from '../../queries.ts'

function useVersionAnswer({ id, version }: InstrumentSummary) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (answer: 'join' | 'decline') =>
      answer === 'join'
        ? client.instruments.joinVersion({ instrument: id })
        : client.instruments.declineVersion({ instrument: id }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.instruments }),
        queries.invalidateQueries({ queryKey: queryKeys.document(version) }),
      ]),
  })
}

/** Says of what this may be another version; only a person confirms or declines it. */
export function VersionSuggestion({ summary }: { readonly summary: InstrumentSummary }): React.JSX.Element | null {
  const { t } = useTranslation()
  const instruments = useInstruments()
  const answer = useVersionAnswer(summary)
  const other = instruments.data?.find(({ id }) => id === summary.suggestedVersionOf)
  if (other === undefined) return null
  return (
    <section className="warn-strip" aria-label={t('library.version.title')}>
      <WarnMark />
      <div className="strip-body">
        <div className="strip-actions">
          <p className="strip-lead">
            <b>{t('library.versionOf', { title: other.title })}</b>{' '}
            <a href={routeHref('library', other.version)}>{t('library.version.show')}</a>
          </p>
          <Button size="small" disabled={answer.isPending} onClick={() => answer.mutate('join')}>
            {t('library.version.confirm')}
          </Button>
          <Button size="small" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
            {t('library.version.decline')}
          </Button>
          <a
            className="link-button"
            href={routeHref('compare', 'versions', { old: other.version, new: summary.version })}
          >
            {t('library.version.compare')}
          </a>
        </div>
        {answer.isError && <ErrorNotice error={answer.error} />}
      </div>
    </section>
  )
}
