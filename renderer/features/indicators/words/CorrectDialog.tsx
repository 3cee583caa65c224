import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { comparators } from '#core/indicators/printed-figures.ts'
import { MarkedText } from '../../../components/ClauseText.tsx'
import { draftOf, isSameDraft, readingOf, scales } from './reading-draft.ts'
import type { Correctable, ReadingDraft } from './reading-draft.ts'
import { figureRefOf } from './use-figure-words.ts'
import type { FigureSaying } from './use-figure-words.ts'
import { ValueSelect } from './ValueSelect.tsx'
import { WordDialog } from './WordDialog.tsx'

const placeInSentence = ({ span, sentenceStart }: Correctable) => ({
  start: span[0] - sentenceStart,
  end: span[1] - sentenceStart,
})

const comparatorChoices = ['none', ...comparators] as const

function ReadingFields({
  draft,
  onChange,
}: {
  readonly draft: ReadingDraft
  readonly onChange: (draft: ReadingDraft) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const read = readingOf(draft)
  const fault = 'fault' in read ? read.fault : null
  const text = (field: 'name' | 'amount' | 'unit' | 'year', className = ''): React.JSX.Element => (
    <label className={className}>
      <span>{t(`indicators.words.field.${field}`)}</span>
      <Input
        name={field}
        lang="zh-CN"
        value={draft[field]}
        {...(fault === field ? { status: 'error' as const, 'aria-invalid': true } : {})}
        onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
      />
    </label>
  )
  const choice = <Field extends 'scale' | 'comparator'>(
    label: string,
    field: Field,
    choices: readonly ReadingDraft[Field][],
    words: (choice: ReadingDraft[Field]) => string,
  ): React.JSX.Element => (
    <label>
      <span>{label}</span>
      <select
        className="select"
        value={draft[field]}
        onChange={(event) =>
          onChange({ ...draft, [field]: choices.find((each) => each === event.target.value) ?? draft[field] })
        }
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      {text('name', 'word-wide')}
      {text('amount')}
      {choice(t('indicators.words.field.scale'), 'scale', scales, (scale) =>
        scale === '' ? t('indicators.words.noScale') : scale,
      )}
      {text('unit')}
      {choice(t('indicators.words.field.comparator'), 'comparator', comparatorChoices, (each) =>
        t(`indicators.words.comparator.${each}`),
      )}
      {text('year')}
      {fault !== null && <p className="field-fault word-wide">{t(`indicators.words.fault.${fault}`)}</p>}
    </>
  )
}

/** Says what a figure of a row is; its fields begin with what the table shows. */
export function CorrectDialog({
  values,
  first,
  onSaid,
  onClose,
}: {
  /** Of the row. */
  readonly values: readonly Correctable[]
  readonly first: Correctable
  /** The figure that was spoken of. */
  readonly onSaid: (id: string) => void
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [value, setValue] = useState(first)
  const [draft, setDraft] = useState(() => draftOf(first))
  const [isNone, setIsNone] = useState(false)
  const [reason, setReason] = useState('')
  const read = readingOf(draft)
  const isAsRead = !isNone && !('fault' in read) && isSameDraft(draft, draftOf(value))
  const reading = isNone ? null : 'fault' in read || isAsRead ? undefined : read
  const saying: FigureSaying | null =
    reading === undefined ? null : { kind: 'correct', figure: figureRefOf(value), reading, reason }
  const choose = (id: string): void => {
    const next = values.find((each) => each.id === id)
    if (next === undefined) return
    setValue(next)
    setDraft(draftOf(next))
  }
  return (
    <WordDialog
      title={t('indicators.words.correct.title')}
      save={t('indicators.words.correct.save')}
      saying={saying}
      reason={reason}
      onReason={setReason}
      onSaid={() => onSaid(value.id)}
      onClose={onClose}
    >
      {values.length > 1 && (
        <ValueSelect label={t('indicators.words.which')} values={values} chosen={value.id} onChoose={choose} />
      )}
      <p className="source-sentence word-wide" lang="zh-CN">
        <MarkedText text={value.sentence} marks={[]} lit={[placeInSentence(value)]} />
      </p>
      <label className="word-wide word-check">
        <input type="checkbox" checked={isNone} onChange={(event) => setIsNone(event.target.checked)} />
        {t('indicators.words.correct.none')}
      </label>
      {!isNone && <ReadingFields draft={draft} onChange={setDraft} />}
      {isAsRead && <p className="sub word-wide">{t('indicators.words.correct.asRead')}</p>}
    </WordDialog>
  )
}
