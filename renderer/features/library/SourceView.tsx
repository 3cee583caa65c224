import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause } from '#core/model/clause.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import { clauseAt, coverageOf, lineIndexAt, sourceLines } from './source-lines.ts'
import type { Coverage, SourceLine } from './source-lines.ts'

/** Where in a shown line somebody pressed; the line's start where that cannot be told. */
function pressedOffset(line: SourceLine, event: React.MouseEvent): number {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? null
  const before = caret?.offsetNode.parentElement?.dataset.offset
  return line.start + (caret === null || before === undefined ? 0 : Number(before) + caret.offset)
}

function LineText({ line, covered }: { readonly line: SourceLine; readonly covered: Coverage }): React.JSX.Element {
  const { text } = line
  if (covered === 'all' || covered === 'none') return <span data-offset={0}>{text}</span>
  return (
    <>
      <span data-offset={0}>{text.slice(0, covered.from)}</span>
      <span data-offset={covered.from} className="source-part">
        {text.slice(covered.from, covered.to)}
      </span>
      <span data-offset={covered.to}>{text.slice(covered.to)}</span>
    </>
  )
}

/** The decoded source text, line by line; the selected clause is marked and brought into view. */
export function SourceView({
  text,
  clauses,
  selected,
  onSelect,
}: {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly selected: Clause | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const lines = useMemo(() => sourceLines(text, clauses), [text, clauses])
  // A press in this text has its line in view already; only a choice made elsewhere moves it.
  const pressedHere = useRef<string | null>(null)
  useEffect(() => {
    if (selected === null || pressedHere.current === selected.path) return
    list.current?.scrollTo(lineIndexAt(lines, selected.start), 'center')
  }, [lines, selected])
  return (
    <VirtualList
      ref={list}
      className="source-view"
      role="region"
      tabIndex={0}
      aria-label={t('library.source')}
      lang="zh-CN"
      data-region="source"
      count={lines.length}
      estimate={() => 30}
      keyOf={(index) => index}
      render={(index) => {
        const line = lines[index]
        if (line === undefined) return null
        const covered = coverageOf(line, selected)
        return (
          <div
            className={`source-line${line.isHeading ? ' source-heading' : ''}${covered === 'all' ? ' source-covered' : ''}`}
            onClick={(event) => {
              const clause = clauseAt(clauses, pressedOffset(line, event))
              if (clause === null) return
              pressedHere.current = clause.path
              onSelect(clause.path)
            }}
          >
            <span className="source-number" aria-hidden="true">
              {line.number}
            </span>
            <p>
              <LineText line={line} covered={covered} />
            </p>
          </div>
        )
      }}
    />
  )
}
