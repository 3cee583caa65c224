import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OwnGroup } from '#core/contract/synonyms.ts'
import { formatInstant } from '../../../components/formats.ts'
import { OfficeSeal, useOfficeName } from '../../../components/OfficeSeal.tsx'
import { currentLanguage } from '../../../i18n.ts'
import type { ChangeSynonyms } from './use-synonyms.ts'

/** The groups that were added here, each with who signed it; an office takes back its own. */
export function OwnSynonyms({
  groups,
  office,
  changing,
}: {
  readonly groups: readonly OwnGroup[]
  /** Of the person who works here; null while nobody has said so. */
  readonly office: string | null
  readonly changing: ChangeSynonyms
}): React.JSX.Element {
  const { t } = useTranslation()
  const officeName = useOfficeName()
  if (groups.length === 0) return <p className="muted">{t('settings.synonyms.none')}</p>
  return (
    <ul className="synonym-own" aria-label={t('settings.synonyms.own')}>
      {groups.map(({ event, words, office: by, person, at }) => (
        <li key={event}>
          <div>
            <span lang="zh-CN">{words.join('、')}</span>
            <span className="sub synonym-signed">
              <OfficeSeal office={by} /> {officeName(by)} {person} {formatInstant(at, currentLanguage())}
            </span>
          </div>
          {by === office && (
            <Button
              size="small"
              type="text"
              aria-label={t('settings.synonyms.withdrawOf', { words: words.join('、') })}
              disabled={changing.isPending}
              onClick={() => changing.mutate({ kind: 'withdraw', events: [event] })}
            >
              {t('settings.synonyms.withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
