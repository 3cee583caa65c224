import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadDocument } from '#core/contract/api.ts'
import { VirtualList } from '../../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../../components/VirtualList.tsx'
import { caretAt, movedPlace, stretchOf } from './place.ts'
import { pressedPlace } from './pressed-place.ts'
import { coverageOf, lineIndexAt, sourceLines } from './source-lines.ts'
import type { SourceLine } from './source-lines.ts'
import { SourceLineRow } from './SourceLineRow.tsx'
import type { Stretch } from './stretch.ts'
import type { Workplace } from './use-workplace.ts'

/** A line as it is read out when the keys have led there. */
function SpokenLine({ line }: { readonly line: SourceLine | undefined }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <p className="only-for-readers" aria-live="polite">
      {line === undefined ? '' : t('library.spokenLine', { number: line.number, text: line.text })}
    </p>
  )
}

/** The pages by the line in which they begin. */
const pagesByLine = (lines: readonly SourceLine[], pages: ReadDocument['pages']): ReadonlyMap<number, number> =>
  new Map(pages.map(({ page, start }) => [lineIndexAt(lines, start), page]))

/** Copies what is marked here: the browser's own marking was taken away. */
function copyMarked(event: React.ClipboardEvent, text: string, { place, isClause }: Workplace): void {
  const marked = place === null || isClause ? '' : text.slice(stretchOf(place).start, stretchOf(place).end)
  if (marked === '' || document.getSelection()?.isCollapsed === false) return
  event.clipboardData.setData('text/plain', marked)
  event.preventDefault()
}

/**
 * The decoded source text, line by line. A place is pointed at with the pointer or with the arrow keys (Shift marks);
 * the clause at that place is selected, and what is chosen elsewhere comes into view.
 */
export function SourceView({
  text,
  pages,
  workplace,
  clauses,
  taken,
}: {
  readonly text: string
  readonly pages: ReadDocument['pages']
  readonly workplace: Workplace
  readonly clauses: ReadDocument['document']['clauses']
  /** What a person took out of the clauses. */
  readonly taken: readonly Stretch[]
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const lines = useMemo(() => sourceLines(text, clauses, taken), [text, clauses, taken])
  const pageAt = useMemo(() => pagesByLine(lines, pages), [lines, pages])
  const [spoken, setSpoken] = useState<SourceLine>()
  const { place, isClause, selected, read, target } = workplace
  // Only a new target moves the text: a press has its line in view already, and a correction leaves it where it is.
  const linesNow = useRef(lines)
  useEffect(() => {
    linesNow.current = lines
  }, [lines])
  useEffect(() => {
    if (target !== null) list.current?.scrollTo(lineIndexAt(linesNow.current, target.offset), 'center')
  }, [target])
  const chosen = place === null || isClause ? null : stretchOf(place)

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const from = place === null ? caretAt(0) : isClause ? caretAt(stretchOf(place).start) : place
    const moved = movedPlace(lines, lineIndexAt(lines, from.head), from, event.key, event.shiftKey)
    if (moved === null) return
    event.preventDefault()
    const index = lineIndexAt(lines, moved.head)
    list.current?.scrollTo(index)
    setSpoken(lines[index])
    workplace.point(moved)
  }

  return (
    <>
      <VirtualList
        ref={list}
        className="source-view"
        role="region"
        tabIndex={0}
        aria-label={t('library.source')}
        lang="zh-CN"
        data-region="source"
        onKeyDown={onKeyDown}
        onCopy={(event) => copyMarked(event, text, workplace)}
        onClick={(event) => {
          const pressed = pressedPlace(event, isClause ? null : place)
          if (pressed !== null) workplace.point(pressed)
        }}
        count={lines.length}
        estimate={() => 30}
        keyOf={(index) => index}
        render={(index) => {
          const line = lines[index]
          if (line === undefined) return null
          const covered = coverageOf(line, selected)
          const clause =
            typeof covered === 'string' ? null : { start: line.start + covered.from, end: line.start + covered.to }
          return (
            <SourceLineRow
              line={line}
              covered={covered}
              marks={{ chosen, read, clause }}
              page={pageAt.get(index) ?? null}
            />
          )
        }}
      />
      <SpokenLine line={spoken} />
    </>
  )
}
