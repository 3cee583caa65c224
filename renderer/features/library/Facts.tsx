import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HeadField, HeadReading } from '#core/model/document.ts'

export interface Fact {
  readonly field: HeadField
  /** As it is shown; null where it is not known. */
  readonly value: string | null
}

function Value({
  value,
  reading,
  onShow,
}: {
  readonly value: string | null
  readonly reading: HeadReading | undefined
  readonly onShow: (reading: HeadReading) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  if (reading === undefined || value === null) return <span>{value ?? t('library.details.unknown')}</span>
  return (
    <>
      <button
        type="button"
        className="plain fact-read"
        title={t('library.reading.show', { text: reading.text })}
        onClick={() => onShow(reading)}
      >
        {value}
      </button>
      {reading.how === 'inferred' && (
        <span className="row-tag row-tag-warn" title={t('library.reading.inferredHint')}>
          {t('library.reading.inferredTag')}
        </span>
      )}
    </>
  )
}

/** What is known of an instrument; a value that was read from the text leads to its words there. */
export function Facts({
  facts,
  readings,
  more,
  onShow,
  onEdit,
  wasEdited,
}: {
  readonly facts: readonly Fact[]
  readonly readings: readonly HeadReading[]
  /** Further terms, such as the encoding of a file. */
  readonly more?: React.ReactNode
  readonly onShow: (reading: HeadReading) => void
  readonly onEdit: () => void
  /** The form stood here a moment ago: its button gets the focus back. */
  readonly wasEdited: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="details-line">
      <dl>
        {facts.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`library.field.${field}`)}</dt>
            <dd lang="zh-CN" title={value ?? ''}>
              <Value value={value} reading={readings.find((reading) => reading.field === field)} onShow={onShow} />
            </dd>
          </div>
        ))}
        {more}
      </dl>
      <Button size="small" type="text" autoFocus={wasEdited} onClick={onEdit}>
        {t('library.details.edit')}
      </Button>
    </div>
  )
}
