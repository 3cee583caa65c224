import { useTranslation } from 'react-i18next'
import type { Clause } from '#core/model/clause.ts'
import { articlesBelow } from './clause-rows.ts'
import type { ClauseRow } from './clause-rows.ts'

export const rowId = (path: string): string => `clause-${path}`

/** Characters of a clause's text that stand for a heading it does not have. */
const excerptLength = 40

const nameOf = ({ heading, ownText, text }: Clause): string =>
  heading ?? (ownText === '' ? text : ownText).slice(0, excerptLength).replaceAll('\n', ' ')

function Toggle({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }): React.JSX.Element {
  return (
    <span
      className={`tree-toggle${isOpen ? ' tree-open' : ''}`}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    />
  )
}

export function ClauseTreeRow({
  row,
  selected,
  onSelect,
  onToggle,
}: {
  readonly row: ClauseRow
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onToggle: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { clause, depth, isOpen, warnings } = row
  const articles = articlesBelow(clause)
  const hasChildren = clause.children.length > 0
  const [warning] = warnings
  return (
    <div
      id={rowId(clause.path)}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={selected}
      {...(hasChildren ? { 'aria-expanded': isOpen } : {})}
      className={`tree-row tree-${clause.level}${warning === undefined ? '' : ' tree-warned'}`}
      style={{ paddingInlineStart: 20 + depth * 18 }}
      onClick={onSelect}
    >
      {hasChildren && <Toggle isOpen={isOpen} onToggle={onToggle} />}
      <b lang="zh-CN">{clause.label}</b>
      <span className="clip" lang="zh-CN">
        {nameOf(clause)}
      </span>
      {warning !== undefined && <span className="tag tag-warn">{t(`library.warningTag.${warning.code}`)}</span>}
      {clause.page !== undefined && <span className="sub">{t('library.page', { page: clause.page })}</span>}
      <span className="sub">
        {articles > 0
          ? t('library.articles', { count: articles })
          : t('library.characters', { count: clause.text.length })}
      </span>
    </div>
  )
}
