import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { InputRef } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EventId } from '#core/model/ids.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { OfficeSeal } from '../../components/OfficeSeal.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useCompare } from './compare-context.tsx'
import { ThreadEntry } from './ThreadEntry.tsx'
import type { Decisions } from './use-decisions.ts'

interface Entry {
  readonly id: EventId
  readonly at: string
  readonly office: string
  readonly content: React.ReactNode
}

/** Decisions, confirmed gap and notes in the order they were made. */
function useEntries(row: ComparativeRow, decisions: Decisions): readonly Entry[] {
  const { profile } = useCompare()
  const isOwn = (author: { readonly office: string; readonly person: string }): boolean =>
    author.office === profile?.office && author.person === profile.person
  const decided = row.decisions.map((decision) => ({
    id: decision.id,
    at: decision.decidedAt,
    office: decision.office,
    content: <ThreadEntry entry={{ kind: 'decision', decision }} onWithdraw={null} />,
  }))
  const written = row.annotationList.map((annotation) => ({
    id: annotation.id,
    at: annotation.writtenAt,
    office: annotation.office,
    content: (
      <ThreadEntry
        entry={{ kind: 'annotation', annotation }}
        onWithdraw={isOwn(annotation) ? () => decisions.withdrawAnnotation(annotation.id) : null}
      />
    ),
  }))
  const { gap } = row
  const confirmed =
    gap === null
      ? []
      : [
          {
            id: gap.id,
            at: gap.confirmedAt,
            office: gap.office,
            content: (
              <ThreadEntry
                entry={{ kind: 'gap', gap }}
                onWithdraw={isOwn(gap) ? () => decisions.withdrawGap(gap.id) : null}
              />
            ),
          },
        ]
  // A confirmed gap may be among the decisions as well; it is told once, with its details.
  const told = decided.filter(({ id }) => id !== gap?.id)
  return [...told, ...written, ...confirmed].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

function NoteField({ decisions }: { readonly decisions: Decisions }): React.JSX.Element {
  const { t } = useTranslation()
  const { readOnly } = useCompare()
  const [text, setText] = useState('')
  const input = useRef<InputRef>(null)
  useKeys({ t: () => input.current?.focus() })
  const add = (): void => {
    decisions.addNote(text)
    setText('')
  }
  return (
    <div className="note-line">
      <Input
        ref={input}
        size="small"
        value={text}
        disabled={readOnly}
        placeholder={t('compare.drawer.note')}
        aria-label={t('compare.drawer.noteKey')}
        title={t('compare.drawer.noteKey')}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) add()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <Button size="small" disabled={readOnly || text.trim() === ''} onClick={add}>
        {t('compare.drawer.addNote')}
      </Button>
    </div>
  )
}

/** What offices decided and wrote about this row, and a line to write another note. */
export function Thread({
  row,
  decisions,
}: {
  readonly row: ComparativeRow
  readonly decisions: Decisions
}): React.JSX.Element {
  const { t } = useTranslation()
  const entries = useEntries(row, decisions)
  return (
    <section className="drawer-block thread">
      <h3>
        <span>{t('compare.drawer.thread')}</span>
        <span>{entries.length}</span>
      </h3>
      {entries.length === 0 && <p className="second">{t('compare.drawer.noThread')}</p>}
      <ul>
        {entries.map(({ id, office, content }) => (
          <li key={id}>
            <OfficeSeal office={office} />
            {content}
          </li>
        ))}
      </ul>
      <NoteField decisions={decisions} />
    </section>
  )
}
