import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureWord } from '#core/indicators/figure-words.ts'
import type { IndicatorEntry } from '#core/indicators/table-model.ts'
import { useKeys } from '../../../components/use-keys.ts'
import { leadingOf } from '../entry-filter.ts'
import { CorrectDialog } from './CorrectDialog.tsx'
import { JoinDialog, SetApartDialog } from './TwoFiguresDialog.tsx'
import { WordItem } from './WordItem.tsx'

/** Keys of the row that is chosen. */
const keys = { correct: 'e', join: 'm', setApart: 'x' } as const
type Action = keyof typeof keys

/** What a person can say of the chosen row, and what was said of it. */
export function RowWords({
  entry,
  entries,
  words,
  onSaid,
}: {
  readonly entry: IndicatorEntry
  /** All rows, before any filter. */
  readonly entries: readonly IndicatorEntry[]
  readonly words: readonly FigureWord[]
  /** A figure was spoken of: its row may be another one now. */
  readonly onSaid: (id: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Action | null>(null)
  const values = [...entry.left, ...entry.right]
  const leading = leadingOf(entry)
  const first = leading.left ?? leading.right ?? values[0]
  const hasBoth = entry.left.length > 0 && entry.right.length > 0
  useKeys({
    [keys.correct]: () => setAsked('correct'),
    [keys.join]: () => setAsked('join'),
    ...(hasBoth ? { [keys.setApart]: () => setAsked('setApart') } : {}),
  })
  const close = (): void => setAsked(null)
  const said = (id: string): void => {
    close()
    onSaid(id)
  }
  const ids = new Set(values.map(({ id }) => id))
  const ofRow = words.filter(({ figures }) => figures.some(({ id }) => id !== null && ids.has(id)))
  const actions: readonly Action[] = ['correct', 'join', ...(hasBoth ? (['setApart'] as const) : [])]
  return (
    <section className="panel-block row-words" aria-label={t('indicators.words.title')}>
      <div className="word-actions">
        {actions.map((what) => (
          <Button key={what} size="small" aria-keyshortcuts={keys[what]} onClick={() => setAsked(what)}>
            {t(`indicators.words.${what}.action`)} <kbd>{keys[what].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      {ofRow.map((word) => (
        <WordItem
          key={word.event}
          word={word}
          onWithdrawn={() => {
            if (first !== undefined) onSaid(first.id)
          }}
        />
      ))}
      {asked === 'correct' && first !== undefined && (
        <CorrectDialog values={values} first={first} onSaid={said} onClose={close} />
      )}
      {asked === 'setApart' && <SetApartDialog entry={entry} onSaid={said} onClose={close} />}
      {asked === 'join' && <JoinDialog entry={entry} entries={entries} onSaid={said} onClose={close} />}
    </section>
  )
}
