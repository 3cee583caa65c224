import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HeadReading } from '#core/model/document.ts'
import type { DraftFault } from './describe-changes.ts'

export interface DescriptionFieldOf {
  readonly id: string
  readonly field: 'title' | 'issuingBodies' | 'documentNumber' | 'documentDate' | 'effectiveOn' | 'kind' | 'parent'
  /** Where the text says so; null where it does not. */
  readonly reading: HeadReading | null
  readonly onShow: (reading: HeadReading) => void
  readonly fault: DraftFault | null
  readonly children: React.ReactNode
}

/** A value's label and control, what is wrong with it, and the words that it was read from. */
export function DescriptionField({
  id,
  field,
  reading,
  onShow,
  fault,
  children,
}: DescriptionFieldOf): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className={`description-field description-${field}`}>
      <label htmlFor={id}>{t(`library.details.${field === 'title' ? 'name' : field}`)}</label>
      {children}
      {fault !== null && (
        <p id={`${id}-fault`} className="field-fault">
          {t(`library.details.fault.${fault}`)}
        </p>
      )}
      {reading !== null && field !== 'title' && (
        <button type="button" className="plain reading-note" onClick={() => onShow(reading)}>
          {t(`library.reading.${reading.how}`)} <span lang="zh-CN">“{reading.text}”</span>
        </button>
      )}
    </div>
  )
}

/** A value that is typed. */
export function TextInput({
  value,
  onChange,
  ...field
}: Omit<DescriptionFieldOf, 'children'> & {
  readonly value: string
  readonly onChange: (value: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { id, field: name, fault } = field
  const isDate = name === 'documentDate' || name === 'effectiveOn'
  const hint = isDate ? t('library.details.dateHint') : name === 'issuingBodies' ? t('library.details.bodiesHint') : ''
  return (
    <DescriptionField {...field}>
      <Input
        id={id}
        size="small"
        autoFocus={name === 'title'}
        lang="zh-CN"
        value={value}
        placeholder={hint}
        {...(fault === null
          ? {}
          : { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        onChange={(event) => onChange(event.target.value)}
      />
    </DescriptionField>
  )
}
