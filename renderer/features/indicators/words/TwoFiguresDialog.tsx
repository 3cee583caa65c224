import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorEntry, IndicatorValue } from '#core/indicators/table-model.ts'
import { leadingOf } from '../entry-filter.ts'
import { figureRefOf } from './use-figure-words.ts'
import type { FigureSaying } from './use-figure-words.ts'
import { useValueLine, ValueSelect } from './ValueSelect.tsx'
import { WordDialog } from './WordDialog.tsx'

interface Saying {
  readonly entry: IndicatorEntry
  /** A figure that was spoken of. */
  readonly onSaid: (id: string) => void
  readonly onClose: () => void
}

const byId = (values: readonly IndicatorValue[], id: string): IndicatorValue | undefined =>
  values.find((value) => value.id === id)

function sayingOf(
  kind: 'join' | 'setApart',
  pair: readonly [IndicatorValue | undefined, IndicatorValue | undefined],
  reason: string,
): FigureSaying | null {
  const [one, other] = pair
  if (one === undefined || other === undefined) return null
  return { kind, figures: [figureRefOf(one), figureRefOf(other)], reason }
}

/** Says of a value of each side that they are not to be subtracted, and why. */
export function SetApartDialog({ entry, onSaid, onClose }: Saying): React.JSX.Element {
  const { t } = useTranslation()
  const leading = leadingOf(entry)
  const [left, setLeft] = useState(leading.left?.id ?? '')
  const [right, setRight] = useState(leading.right?.id ?? '')
  const [reason, setReason] = useState('')
  return (
    <WordDialog
      title={t('indicators.words.setApart.title')}
      save={t('indicators.words.setApart.save')}
      saying={sayingOf('setApart', [byId(entry.left, left), byId(entry.right, right)], reason)}
      reason={reason}
      onReason={setReason}
      isReasonNeeded
      onSaid={() => onSaid(left)}
      onClose={onClose}
    >
      <ValueSelect label={t('indicators.words.one')} values={entry.left} chosen={left} onChoose={setLeft} />
      <ValueSelect label={t('indicators.words.other')} values={entry.right} chosen={right} onChoose={setRight} />
    </WordDialog>
  )
}

/** Says that a value of this row and one of any other row, or of its own, are of one indicator. */
export function JoinDialog({
  entry,
  entries,
  onSaid,
  onClose,
}: Saying & { readonly entries: readonly IndicatorEntry[] }): React.JSX.Element {
  const { t } = useTranslation()
  const lineOf = useValueLine()
  const ours = [...entry.left, ...entry.right]
  const others = entries.flatMap((each) => [...each.left, ...each.right])
  const { left, right } = leadingOf(entry)
  const [one, setOne] = useState((left ?? right)?.id ?? '')
  const [chosen, setChosen] = useState('')
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const sought = words.trim().toLowerCase()
  const found = others.filter((value) => value.id !== one && lineOf(value).toLowerCase().includes(sought))
  return (
    <WordDialog
      title={t('indicators.words.join.title')}
      save={t('indicators.words.join.save')}
      saying={sayingOf('join', [byId(ours, one), byId(found, chosen)], reason)}
      reason={reason}
      onReason={setReason}
      onSaid={() => onSaid(one)}
      onClose={onClose}
    >
      <ValueSelect label={t('indicators.words.one')} values={ours} chosen={one} onChoose={setOne} />
      <label className="word-wide">
        <span>{t('indicators.words.join.seek')}</span>
        <Input name="seek" lang="zh-CN" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <ValueSelect
        label={t('indicators.words.join.with', { count: found.length })}
        values={found}
        chosen={chosen}
        onChoose={setChosen}
        size={8}
      />
    </WordDialog>
  )
}
