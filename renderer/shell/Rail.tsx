import { useTranslation } from 'react-i18next'
import { routeHref } from '../navigation.ts'
import type { ScreenName } from '../navigation.ts'
import { ScreenIcon } from './icons.tsx'
import { Logo } from './Logo.tsx'

function Entry({ screen, current }: { readonly screen: ScreenName; readonly current: ScreenName }): React.JSX.Element {
  const { t } = useTranslation()
  const name = t(`shell.screen.${screen}`)
  return (
    <a
      className="rail-entry"
      href={routeHref(screen)}
      title={name}
      {...(screen === current ? { 'aria-current': 'page' as const } : {})}
    >
      <ScreenIcon of={screen} />
      <span>{name}</span>
    </a>
  )
}

/** The screens that are there, settings at the foot. */
export function Rail({
  screens,
  current,
}: {
  readonly screens: readonly ScreenName[]
  readonly current: ScreenName
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <nav className="rail" aria-label={t('shell.navigation')} data-region="rail">
      <div className="rail-logo">
        <Logo />
      </div>
      {screens
        .filter((screen) => screen !== 'settings')
        .map((screen) => (
          <Entry key={screen} screen={screen} current={current} />
        ))}
      <div className="grow" />
      {screens.includes('settings') && <Entry screen="settings" current={current} />}
    </nav>
  )
}
