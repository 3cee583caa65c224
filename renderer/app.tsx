import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { useKeys } from './components/use-keys.ts'
import { FirstRun } from './features/first-run/FirstRun.tsx'
import { setLanguage } from './i18n.ts'
import { navigate, screenNames, useRoute } from './navigation.ts'
import { usePreferences, useThemeName } from './preferences.ts'
import { useAbout } from './queries.ts'
import { screens } from './screens.ts'
import { Rail } from './shell/Rail.tsx'
import { StartFailure } from './shell/StartFailure.tsx'
import { useRegions } from './shell/use-regions.ts'
import { antTheme } from './theme.ts'
import { useNotices } from './use-notices.ts'

/** The languages of the page follow the profile, and before there is one this window's own choice. */
function useLanguage(): void {
  const about = useAbout()
  const preferences = usePreferences()
  const language = about.data?.profile?.language ?? preferences.language
  useEffect(() => setLanguage(language), [language])
}

function useScreenKeys(names: readonly (typeof screenNames)[number][]): void {
  useKeys(Object.fromEntries(names.map((name, index) => [`Ctrl+${index + 1}`, () => navigate(name)])))
}

function Workplace(): React.JSX.Element {
  const route = useRoute()
  const names = screenNames.filter((name) => screens[name] !== undefined)
  const current = screens[route.screen] === undefined ? 'compare' : route.screen
  const Current = screens[current]
  useScreenKeys(names)
  useRegions()
  return (
    <div className="app">
      <Rail screens={names} current={current} />
      <ErrorBoundary key={current}>{Current !== undefined && <Current route={route} />}</ErrorBoundary>
    </div>
  )
}

function Content(): React.JSX.Element | null {
  const about = useAbout()
  const { firstRunPassed } = usePreferences()
  useNotices()
  useLanguage()
  if (about.data === undefined) return about.isError ? <StartFailure error={about.error} /> : null
  if (about.data.profile === null && !firstRunPassed) return <FirstRun />
  return <Workplace />
}

/** The whole window below its providers of client and queries. */
export function App({ nonce }: { readonly nonce: string }): React.JSX.Element {
  const { i18n } = useTranslation()
  const themeName = useThemeName()
  useEffect(() => {
    document.documentElement.dataset.theme = themeName
  }, [themeName])
  return (
    <ConfigProvider
      theme={antTheme(themeName)}
      locale={i18n.language === 'en' ? enUS : zhCN}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Content />
    </ConfigProvider>
  )
}
