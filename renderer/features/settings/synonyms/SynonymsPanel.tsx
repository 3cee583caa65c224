import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/contract/api.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { AddSynonyms } from './AddSynonyms.tsx'
import { LearnedSynonyms } from './LearnedSynonyms.tsx'
import { OwnSynonyms } from './OwnSynonyms.tsx'
import { ShippedSynonyms } from './ShippedSynonyms.tsx'
import { useChangeSynonyms, useSynonyms } from './use-synonyms.ts'

/** Words that stand for each other: those that people added, and those that ship. */
export function SynonymsPanel({ profile }: { readonly profile: Profile | null }): React.JSX.Element {
  const { t } = useTranslation()
  const synonyms = useSynonyms()
  const changing = useChangeSynonyms()
  const office = profile?.office ?? null
  return (
    <section className="settings-panel" aria-labelledby="settings-synonyms">
      <h2 id="settings-synonyms">{t('settings.synonyms.title')}</h2>
      <p className="muted">{t('settings.synonyms.note')}</p>
      <AddSynonyms />
      {synonyms.isError && <ErrorNotice error={synonyms.error} onRetry={() => void synonyms.refetch()} />}
      {changing.isError && <ErrorNotice error={changing.error} />}
      {synonyms.data !== undefined && (
        <>
          <h3>{t('settings.synonyms.own')}</h3>
          <OwnSynonyms groups={synonyms.data.own} office={office} changing={changing} />
          <h3>{t('settings.learned.title')}</h3>
          <LearnedSynonyms own={synonyms.data.own} changing={changing} />
          <h3>{t('settings.synonyms.shipped')}</h3>
          <ShippedSynonyms groups={synonyms.data.shipped} office={office} changing={changing} />
        </>
      )}
    </section>
  )
}
