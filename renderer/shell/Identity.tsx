import { useTranslation } from 'react-i18next'
import { OfficeSeal, useOfficeName } from '../components/OfficeSeal.tsx'
import { routeHref } from '../navigation.ts'
import { useAbout } from '../queries.ts'

/** Who works here; leads to the place where it can be changed. */
export function Identity(): React.JSX.Element | null {
  const { t } = useTranslation()
  const officeName = useOfficeName()
  const about = useAbout()
  if (about.data === undefined) return null
  const { profile } = about.data
  return (
    <a className="identity" href={routeHref('settings')}>
      {profile === null ? (
        <span className="clip">{t('shell.noIdentity')}</span>
      ) : (
        <>
          <OfficeSeal office={profile.office} />
          <span className="clip">
            {t('shell.identity', { office: officeName(profile.office), person: profile.person })}
          </span>
        </>
      )}
    </a>
  )
}
