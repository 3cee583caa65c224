import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '#core/contract/api.ts'
import { setLanguage } from '../i18n.ts'
import { setPreferences } from '../preferences.ts'
import { Choices } from './Choices.tsx'
import { FormField } from './FormField.tsx'
import { knownOffices, officeKey } from './office.ts'
import { Seal } from './Seal.tsx'

type OfficeChoice = 'chengdu' | 'chongqing' | 'other'

/** True where decisions can be signed with it. */
export const isComplete = (profile: Profile): boolean => profile.office.trim() !== '' && profile.person.trim() !== ''

/** No office is preselected: a decision signed by the wrong one stays in the journal for good. */
export const emptyProfile = (language: Profile['language']): Profile => ({ office: '', person: '', language })

function OfficeField({ profile, onChange }: ProfileFieldsOf): React.JSX.Element {
  const { t } = useTranslation()
  const [isOther, setOther] = useState(profile.office !== '' && officeKey(profile.office) === null)
  const choice: OfficeChoice | null = officeKey(profile.office) ?? (isOther ? 'other' : null)
  const choose = (value: OfficeChoice): void => {
    setOther(value === 'other')
    onChange({ ...profile, office: value === 'other' ? '' : knownOffices[value] })
  }
  return (
    <FormField label={t('settings.profile.office')} note={t('settings.profile.officeNote')}>
      <Choices<OfficeChoice>
        name={t('settings.profile.office')}
        value={choice}
        onChange={choose}
        choices={(['chengdu', 'chongqing', 'other'] as const).map((value) => ({
          value,
          label: (
            <>
              <Seal of={value === 'other' ? 'both' : value} /> {t(`common.office.${value}`)}
            </>
          ),
        }))}
      />
      {choice === 'other' && (
        <Input
          size="large"
          className="other-office"
          value={profile.office}
          aria-label={t('settings.profile.otherOffice')}
          placeholder={t('settings.profile.otherOffice')}
          onChange={(event) => onChange({ ...profile, office: event.target.value })}
        />
      )}
    </FormField>
  )
}

interface ProfileFieldsOf {
  readonly profile: Profile
  readonly onChange: (profile: Profile) => void
}

/** Language, office and name: what first run, settings and a first decision ask for. */
export function ProfileFields({ profile, onChange }: ProfileFieldsOf): React.JSX.Element {
  const { t } = useTranslation()
  const chooseLanguage = (language: Profile['language']): void => {
    setPreferences({ language })
    setLanguage(language)
    onChange({ ...profile, language })
  }
  return (
    <>
      <FormField label={t('settings.profile.language')}>
        <Choices<Profile['language']>
          name={t('settings.profile.language')}
          value={profile.language}
          onChange={chooseLanguage}
          choices={[
            { value: 'zh', label: t('settings.profile.zh') },
            { value: 'en', label: t('settings.profile.en') },
          ]}
        />
      </FormField>
      <OfficeField profile={profile} onChange={onChange} />
      <FormField label={t('settings.profile.person')} note={t('settings.profile.personNote')}>
        <Input
          size="large"
          value={profile.person}
          aria-label={t('settings.profile.person')}
          onChange={(event) => onChange({ ...profile, person: event.target.value })}
        />
      </FormField>
    </>
  )
}
