import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/contract/api.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { FormField } from '../../components/FormField.tsx'
import { emptyProfile, isComplete, ProfileFields } from '../../components/ProfileFields.tsx'
import { currentLanguage } from '../../i18n.ts'
import { navigate } from '../../navigation.ts'
import { setPreferences } from '../../preferences.ts'
import { useAbout, useComparisons, useSetProfile } from '../../queries.ts'
import { Logo } from '../../shell/Logo.tsx'
import { Demonstration } from './Demonstration.tsx'

function Place(): React.JSX.Element | null {
  const { t } = useTranslation()
  const about = useAbout()
  if (about.data === undefined) return null
  const { file, readOnly } = about.data.workspace
  return (
    <FormField label={t('firstRun.place')} note={t(readOnly ? 'firstRun.placeReadOnly' : 'firstRun.placeWritable')}>
      <p className="first-run-place clip" title={file}>
        {file}
      </p>
    </FormField>
  )
}

/** Looking around needs no profile: the newest comparison, which at first is the example. */
function LookFirst(): React.JSX.Element {
  const { t } = useTranslation()
  const comparisons = useComparisons()
  const example = comparisons.data?.[0]
  const look = (): void => {
    setPreferences({ firstRunPassed: true })
    navigate('compare', example?.id)
  }
  return (
    <Button className="first-run-button" onClick={look}>
      {t(example === undefined ? 'firstRun.noExample' : 'firstRun.example')}
    </Button>
  )
}

function FirstRunForm(): React.JSX.Element {
  const { t } = useTranslation()
  const [profile, setProfile] = useState<Profile>(() => emptyProfile(currentLanguage()))
  const [tried, setTried] = useState(false)
  const saving = useSetProfile()
  const start = (): void => {
    setTried(true)
    if (!isComplete(profile)) return
    saving.mutate(profile, {
      onSuccess: () => {
        setPreferences({ firstRunPassed: true })
        navigate('library')
      },
    })
  }
  return (
    <form
      className="first-run-form"
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <h2>{t('firstRun.title')}</h2>
      <p className="second">{t('firstRun.why')}</p>
      <ProfileFields profile={profile} onChange={setProfile} />
      <Place />
      <div className="first-run-buttons">
        <Button type="primary" htmlType="submit" className="first-run-button" loading={saving.isPending}>
          {t('firstRun.start')}
        </Button>
        <LookFirst />
      </div>
      {tried && !isComplete(profile) && (
        <p className="field-missing" role="alert">
          {t('settings.profile.missing')}
        </p>
      )}
      {saving.isError && <ErrorNotice error={saving.error} />}
      <p className="muted first-run-note">{t('firstRun.exampleNote')}</p>
    </form>
  )
}

/** Who works here, asked once; and a way past it. */
export function FirstRun(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="first-run">
      <section className="first-run-left" aria-label={t('common.programName')}>
        <Logo size={56} />
        <h1>
          <span lang="zh-CN">巴蜀</span>
          <small>Bashu</small>
        </h1>
        <p className="first-run-lead">{t('firstRun.lead')}</p>
        <Demonstration />
        <div className="grow" />
        <p className="muted">{t('firstRun.local')}</p>
      </section>
      <main className="first-run-right">
        <FirstRunForm />
      </main>
    </div>
  )
}
