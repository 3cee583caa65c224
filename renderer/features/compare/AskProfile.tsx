import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/contract/api.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { emptyProfile, isComplete, ProfileFields } from '../../components/ProfileFields.tsx'
import { currentLanguage } from '../../i18n.ts'
import { useSetProfile } from '../../queries.ts'
import type { Picking } from './use-picking.ts'

/** A first decision asks whose it is: it would be lost otherwise, so this is a dialog. */
export function AskProfile({ picking }: { readonly picking: Picking }): React.JSX.Element {
  const { t } = useTranslation()
  const [profile, setProfile] = useState<Profile>(() => emptyProfile(currentLanguage()))
  const saving = useSetProfile()
  return (
    <Dialog
      title={t('compare.dock.who')}
      onClose={picking.giveUp}
      footer={
        <>
          <Button onClick={picking.giveUp}>{t('common.cancel')}</Button>
          <Button
            type="primary"
            disabled={!isComplete(profile)}
            loading={saving.isPending}
            onClick={() => saving.mutate(profile, { onSuccess: picking.goOn })}
          >
            {t('compare.dock.saveAndRecord')}
          </Button>
        </>
      }
    >
      <p className="second">{t('compare.dock.whoNote')}</p>
      <ProfileFields profile={profile} onChange={setProfile} />
      {saving.isError && <ErrorNotice error={saving.error} />}
    </Dialog>
  )
}
