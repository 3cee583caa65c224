import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LearnedSynonyms as Learned, OwnGroup } from '#core/contract/synonyms.ts'
import { useClient } from '../../../client-context.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { shownError } from '../../../errors.ts'
import { runToEnd } from '../../../queries.ts'
import type { ChangeSynonyms } from './use-synonyms.ts'

type Proposal = Learned['proposed'][number]

/** Words that the confirmed pairs of this workspace suggest, each with its evidence; a person takes them in, or not. */
export function LearnedSynonyms({
  own,
  changing,
}: {
  /** The groups that were added here. */
  readonly own: readonly OwnGroup[]
  readonly changing: ChangeSynonyms
}): React.JSX.Element {
  const { t } = useTranslation()
  const client = useClient()
  const learning = useMutation({
    mutationFn: async (): Promise<Learned> => runToEnd(await client.synonyms.learn()),
  })
  return (
    <div className="synonym-learned">
      <div className="settings-action">
        <Button loading={learning.isPending} onClick={() => learning.mutate()}>
          {t('settings.learned.run')}
        </Button>
        <span className="second" role="status">
          {learning.data !== undefined && <Sum learned={learning.data} />}
        </span>
      </div>
      <p className="sub">{t('settings.learned.note')}</p>
      {learning.isError && <ErrorNotice error={learning.error} onRetry={() => learning.mutate()} />}
      {learning.data !== undefined && learning.data.proposed.length > 0 && (
        <ul className="synonym-own" aria-label={t('settings.learned.list')}>
          {learning.data.proposed.map((proposal) => (
            <ProposedPair
              key={`${proposal.left} ${proposal.right}`}
              proposal={proposal}
              own={own}
              changing={changing}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function Sum({ learned: { pairs, proposed } }: { readonly learned: Learned }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {t(proposed.length === 0 ? 'settings.learned.none' : 'settings.learned.found', { pairs, count: proposed.length })}
    </>
  )
}

function ProposedPair({
  proposal: { left, right, rows, inPlace, examples },
  own,
  changing,
}: {
  readonly proposal: Proposal
  readonly own: readonly OwnGroup[]
  readonly changing: ChangeSynonyms
}): React.JSX.Element {
  const { t } = useTranslation()
  const isTaken = own.some(({ words }) => words.includes(left) && words.includes(right))
  const { variables, error } = changing
  const isAsked = variables?.kind === 'add' && variables.words.join() === [left, right].join()
  // Both stand in groups already: that these become one is asked first.
  const mustJoin = isAsked && error !== null && shownError(error).code === 'synonym-taken'
  const label = isTaken ? 'settings.learned.added' : mustJoin ? 'settings.synonyms.join' : 'settings.learned.add'
  return (
    <li>
      <div>
        <b lang="zh-CN">
          {left} — {right}
        </b>{' '}
        <span className="sub">{t('settings.learned.evidence', { rows, inPlace })}</span>
        {examples.map((example) => (
          <p key={`${example.left} ${example.right}`} className="sub" lang="zh-CN">
            {t('settings.learned.example', example)}
          </p>
        ))}
      </div>
      <Button
        size="small"
        disabled={changing.isPending || isTaken}
        aria-label={t('settings.learned.addOf', { action: t(label), left, right })}
        onClick={() => changing.mutate({ kind: 'add', words: [left, right], join: mustJoin })}
      >
        {t(label)}
      </Button>
    </li>
  )
}
