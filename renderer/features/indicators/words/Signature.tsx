import { useTranslation } from 'react-i18next'
import { useOfficeName } from '../../../components/OfficeSeal.tsx'
import { useAbout } from '../../../queries.ts'

/** In whose name a word is said; or that it needs one. */
export function Signature(): React.JSX.Element {
  const { t } = useTranslation()
  const officeName = useOfficeName()
  const profile = useAbout().data?.profile ?? null
  return (
    <p className="sub">
      {profile === null
        ? t('indicators.words.unsigned')
        : t('indicators.words.signed', { office: officeName(profile.office), person: profile.person })}
    </p>
  )
}
