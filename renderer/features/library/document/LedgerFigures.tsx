import { useTranslation } from 'react-i18next'
import type { Ledger } from '#core/model/document.ts'
import { formatCount } from '../../../components/formats.ts'
import { OkMark, WarnMark } from '../../../components/StateMarks.tsx'

function Figure({
  of,
  name,
  sign,
}: {
  readonly of: number
  readonly name: string
  readonly sign?: '＝' | '＋'
}): React.JSX.Element {
  return (
    <div className="ledger-term">
      {sign !== undefined && (
        <span className="ledger-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <dd>{formatCount(of)}</dd>
      <dt>{name}</dt>
    </div>
  )
}

/** Adds up what the ledger says, and says whether it comes out. */
function Verdict({ ledger }: { readonly ledger: Ledger }): React.JSX.Element {
  const { t } = useTranslation()
  const sum =
    ledger.elsewhere.reduce((total, { characters }) => total + characters, ledger.charactersInClauses) +
    ledger.unexplained
  if (sum !== ledger.charactersIn) {
    return (
      <p className="bad-text" role="alert">
        <WarnMark /> {t('library.ledger.wrong', { sum: formatCount(sum) })}
      </p>
    )
  }
  if (ledger.unexplained !== 0) {
    return (
      <p className="bad-text" role="alert">
        <WarnMark /> {t('library.ledger.lost', { count: ledger.unexplained })}
      </p>
    )
  }
  return (
    <>
      <p className="ok-text">
        <OkMark /> {t('library.ledger.complete')}
      </p>
      <p className="sub">{t('library.ledger.completeHint')}</p>
    </>
  )
}

/** 12,873 ＝ 12,410 ＋ 381 ＋ …: every character that was read, and where it went. */
export function LedgerFigures({ ledger }: { readonly ledger: Ledger }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className="ledger" aria-label={t('library.ledger.title')}>
      <dl>
        <Figure of={ledger.charactersIn} name={t('library.ledger.charactersIn')} />
        <Figure of={ledger.charactersInClauses} name={t('library.ledger.charactersInClauses')} sign="＝" />
        {ledger.elsewhere
          .filter(({ characters }) => characters > 0)
          .map(({ kind, characters }) => (
            <Figure key={kind} of={characters} name={t(`library.ledger.kind.${kind}`)} sign="＋" />
          ))}
        {ledger.unexplained !== 0 && (
          <Figure of={ledger.unexplained} name={t('library.ledger.unexplained')} sign="＋" />
        )}
      </dl>
      <div className="ledger-verdict">
        <Verdict ledger={ledger} />
      </div>
    </section>
  )
}
