import { useTranslation } from 'react-i18next'
import type { About } from '#core/contract/api.ts'
import { Choices } from '../../components/Choices.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { FormField } from '../../components/FormField.tsx'
import { setPreferences, themeChoices, usePreferences } from '../../preferences.ts'
import { useAbout } from '../../queries.ts'
import { Screen } from '../../shell/Screen.tsx'
import { ProfilePanel } from './ProfilePanel.tsx'
import { SearchIndexPanel } from './SearchIndexPanel.tsx'
import { SelfTestPanel } from './SelfTestPanel.tsx'
import { SynonymsPanel } from './synonyms/SynonymsPanel.tsx'
import { VerifyPanel } from './VerifyPanel.tsx'

function DisplayPanel(): React.JSX.Element {
  const { t } = useTranslation()
  const { theme } = usePreferences()
  return (
    <section className="settings-panel" aria-labelledby="settings-display">
      <h2 id="settings-display">{t('settings.display.title')}</h2>
      <FormField label={t('settings.display.theme')}>
        <Choices
          name={t('settings.display.theme')}
          value={theme}
          onChange={(next) => setPreferences({ theme: next })}
          choices={themeChoices.map((value) => ({ value, label: t(`settings.display.themes.${value}`) }))}
        />
      </FormField>
    </section>
  )
}

function MethodsPanel({ about }: { readonly about: About }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className="settings-panel" aria-labelledby="settings-methods">
      <h2 id="settings-methods">{t('settings.methods.title')}</h2>
      <p className="muted">{t('settings.methods.note')}</p>
      <dl className="settings-list">
        <dt>{t('settings.methods.program')}</dt>
        <dd>{about.version}</dd>
        {(['clauses', 'alignment', 'difference', 'search'] as const).map((method) => (
          <div key={method}>
            <dt>{t(`settings.methods.${method}`)}</dt>
            <dd>{about.methods[method]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function SettingsScreen(): React.JSX.Element {
  const { t } = useTranslation()
  const about = useAbout()
  return (
    <Screen title={t('settings.title')}>
      <div className="settings" data-region="settings">
        {about.isError && <ErrorNotice error={about.error} onRetry={() => void about.refetch()} />}
        {about.data !== undefined && (
          <>
            <ProfilePanel key={JSON.stringify(about.data.profile)} stored={about.data.profile} />
            <DisplayPanel />
            <SynonymsPanel profile={about.data.profile} />
            <VerifyPanel about={about.data} />
            <SearchIndexPanel />
            <SelfTestPanel />
            <MethodsPanel about={about.data} />
          </>
        )}
      </div>
    </Screen>
  )
}
