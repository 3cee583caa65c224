import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause } from '#core/model/clause.ts'
import type { Warning } from '#core/model/document.ts'
import { listStep } from '../../../components/list-step.ts'
import { VirtualList } from '../../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../../components/VirtualList.tsx'
import { clauseRows, warningsByPath } from './clause-rows.ts'
import type { ClauseRow } from './clause-rows.ts'
import { ClauseTreeRow, rowId } from './ClauseTreeRow.tsx'

const parentPath = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Arrow left closes a node or goes to its parent; arrow right opens it or goes to its first child. */
function sideStep(
  key: string,
  row: ClauseRow,
): { readonly close?: boolean; readonly open?: boolean; readonly to?: string } {
  const { clause, isOpen } = row
  const hasChildren = clause.children.length > 0
  if (key === 'ArrowLeft') {
    if (hasChildren && isOpen) return { close: true }
    const parent = parentPath(clause.path)
    return parent === '' ? {} : { to: parent }
  }
  if (key !== 'ArrowRight' || !hasChildren) return {}
  const [child] = clause.children
  return isOpen && child !== undefined ? { to: child.path } : { open: true }
}

/** The clauses of an instrument as a tree; selecting one shows its place in the source. */
export function ClauseTree({
  clauses,
  warnings,
  selected,
  onSelect,
}: {
  readonly clauses: readonly Clause[]
  readonly warnings: readonly Warning[]
  readonly selected: Clause | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const list = useRef<VirtualListHandle>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => clauseRows(clauses, closed, warningsByPath(warnings)), [clauses, closed, warnings])
  const at = selected === null ? -1 : rows.findIndex(({ clause }) => clause.path === selected.path)
  // A step inside the tree moves no more than needed; a choice made elsewhere comes to the middle.
  const chosenHere = useRef<string | null>(null)
  const choose = (path: string): void => {
    chosenHere.current = path
    onSelect(path)
  }
  useEffect(() => {
    if (at >= 0) list.current?.scrollTo(at, chosenHere.current === selected?.path ? 'auto' : 'center')
  }, [at, selected])
  const toggle = (path: string): void =>
    setClosed((before) => new Set(before.has(path) ? [...before].filter((each) => each !== path) : [...before, path]))
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[at]
    const next = rows[listStep(event.key, at, rows.length) ?? -1]
    if (next !== undefined) choose(next.clause.path)
    else if (row !== undefined) {
      const { open, close, to } = sideStep(event.key, row)
      if (open === true || close === true) toggle(row.clause.path)
      else if (to !== undefined) choose(to)
      else return
    } else return
    event.preventDefault()
  }
  if (rows.length === 0) return <p className="empty-state">{t('library.noClauses')}</p>
  return (
    <VirtualList
      ref={list}
      className="clause-tree"
      role="tree"
      tabIndex={0}
      aria-label={t('library.tree')}
      data-region="tree"
      {...(at < 0 || selected === null ? {} : { 'aria-activedescendant': rowId(selected.path) })}
      onKeyDown={onKeyDown}
      count={rows.length}
      estimate={() => 30}
      keyOf={(index) => rows[index]?.clause.path ?? index}
      render={(index) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <ClauseTreeRow
            row={row}
            selected={index === at}
            onSelect={() => choose(row.clause.path)}
            onToggle={() => toggle(row.clause.path)}
          />
        )
      }}
    />
  )
}
