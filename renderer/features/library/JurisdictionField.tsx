import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { Seal, sealOf } from '../../components/Seal.tsx'

/** The places that need no name. */
export const plainPlaces = ['chengdu', 'sichuan', 'chongqing', 'joint', 'national'] as const
const named = ['district', 'other'] as const
type NamedKind = (typeof named)[number]

const kindOf = (value: Jurisdiction): string => value.split(':', 1)[0] ?? value
const nameIn = (value: Jurisdiction): string => (value.includes(':') ? value.slice(value.indexOf(':') + 1) : '')

function Choice({
  group,
  value,
  checked,
  children,
  onChoose,
}: {
  readonly group: string
  readonly value: Jurisdiction
  readonly checked: boolean
  readonly children: React.ReactNode
  readonly onChoose: (value: Jurisdiction) => void
}): React.JSX.Element {
  return (
    <label className="place-choice">
      <input type="radio" name={group} checked={checked} onChange={() => onChoose(value)} />
      <Seal of={sealOf(value)} size={16} />
      <span>{children}</span>
    </label>
  )
}

/** Where an instrument holds: the five common places, or a district or another place by name. */
export function JurisdictionField({
  value,
  onChange,
}: {
  readonly value: Jurisdiction
  readonly onChange: (value: Jurisdiction) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const group = useId()
  const kind = kindOf(value)
  const namedKind: NamedKind | undefined = named.find((each) => each === kind)
  return (
    <fieldset className="place-field">
      <legend className="only-for-readers">{t('library.jurisdiction.title')}</legend>
      {plainPlaces.map((place) => (
        <Choice key={place} group={group} value={place} checked={value === place} onChoose={onChange}>
          {t(`common.jurisdiction.${place}`)}
        </Choice>
      ))}
      {named.map((each) => (
        <Choice key={each} group={group} value={`${each}:`} checked={kind === each} onChoose={onChange}>
          {t(`library.jurisdiction.${each}`)}
        </Choice>
      ))}
      {namedKind !== undefined && (
        <Input
          className="place-name"
          size="small"
          autoFocus
          value={nameIn(value)}
          placeholder={t(`library.jurisdiction.${namedKind}Name`)}
          aria-label={t(`library.jurisdiction.${namedKind}Name`)}
          onChange={(event) => onChange(`${namedKind}:${event.target.value}`)}
        />
      )}
    </fieldset>
  )
}

/** A named place needs its name. */
export const isComplete = (value: Jurisdiction): boolean =>
  !kindOf(value).match(/^(district|other)$/u) || nameIn(value).trim() !== ''
