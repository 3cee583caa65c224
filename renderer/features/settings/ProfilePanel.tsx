import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/contract/api.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { emptyProfile, isComplete, ProfileFields } from '../../components/ProfileFields.tsx'
import { currentLanguage } from '../../i18n.ts'
import { useSetProfile } from '../../queries.ts'

/** Who signs from now on. The language is saved at once, the rest with the button. */
export function ProfilePanel({ stored }: { readonly stored: Profile | null }): React.JSX.Element {
  const { t } = useTranslation()
  const [profile, setProfile] = useState<Profile>(() => stored ?? emptyProfile(currentLanguage()))
  const saving = useSetProfile()
  const change = (next: Profile): void => {
    setProfile(next)
    saving.reset()
    if (stored !== null && next.language !== profile.language) saving.mutate({ ...stored, language: next.language })
  }
  return (
    <section className="settings-panel" aria-labelledby="settings-profile">
      <h2 id="settings-profile">{t('settings.profile.title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete(profile)) saving.mutate(profile)
        }}
      >
        <ProfileFields profile={profile} onChange={change} />
        <div className="settings-action">
          <Button type="primary" htmlType="submit" disabled={!isComplete(profile)} loading={saving.isPending}>
            {t('settings.profile.save')}
          </Button>
          <span role="status" className="second">
            {!isComplete(profile) && t('settings.profile.missing')}
            {saving.isSuccess && t('settings.profile.saved')}
          </span>
        </div>
        {saving.isError && <ErrorNotice error={saving.error} />}
      </form>
    </section>
  )
}
