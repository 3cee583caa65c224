import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualList } from '../../../components/VirtualList.tsx'
import { Replacements } from './Replacements.tsx'
import type { ShownRow } from './shown-row.ts'
import { useChange, useLabels, useStale } from './use-change.ts'
import { useVersions } from './version-context.tsx'
import { VersionExport } from './VersionExport.tsx'
import { VersionGlyph } from './VersionLabel.tsx'

/** 删“…” 增“…”, or the clause's title where it came, went or moved as a whole. */
function Gist({ row }: { readonly row: ShownRow }): React.JSX.Element {
  const labelsOf = useLabels()
  if (row.gist === null) {
    return (
      <span className="clip" lang="zh-CN">
        {[...new Set([labelsOf(row, 'old'), labelsOf(row, 'new')])].join(' → ')}
      </span>
    )
  }
  const { old: deleted, new: inserted } = row.gist
  return (
    <span className="clip" lang="zh-CN">
      {deleted !== '' && <del className="gist-deleted">{deleted}</del>}
      {deleted !== '' && inserted !== '' && ' → '}
      {inserted !== '' && <ins className="gist-inserted">{inserted}</ins>}
    </span>
  )
}

/** Every row that changed, or should have, in a line of its own: a table of contents of the amendment. */
export function ChangeList(): React.JSX.Element {
  const { t } = useTranslation()
  const { rows: all, selected, go } = useVersions()
  const change = useChange()
  const staleOf = useStale()
  const rows = useMemo(() => all.filter((row) => row.differences > 0 || row.stale.length > 0), [all])
  const changed = useMemo(() => all.filter((row) => row.differences > 0).length, [all])
  return (
    <aside className="drawer" aria-label={t('versions.list.title')} data-region="drawer">
      <div className="drawer-head">
        <h2>{t('versions.list.title')}</h2>
        <p>{t('versions.list.count', { count: changed })}</p>
      </div>
      <Replacements />
      {rows.length === 0 ? (
        <p className="drawer-block muted">{t('versions.list.nothing')}</p>
      ) : (
        <VirtualList
          className="change-list"
          role="list"
          count={rows.length}
          estimate={() => 52}
          keyOf={(index) => rows[index]?.key ?? index}
          render={(index) => {
            const row = rows[index]
            if (row === undefined) return null
            const clause = row.new[0] ?? row.old[0]
            return (
              <div role="listitem">
                <button
                  type="button"
                  className="change-entry"
                  aria-current={row.key === selected?.key}
                  onClick={() => go(row.key)}
                >
                  <b lang="zh-CN">{clause?.label}</b>
                  <VersionGlyph relation={row.relation} />
                  <span className="change-text">
                    <Gist row={row} />
                    <small>
                      {t(`versions.relation.${row.relation}`)}
                      {change(row) !== '' && <> · {change(row)}</>}
                      {row.moved && row.relation !== 'moved' && <> · {t('versions.relation.moved')}</>}
                    </small>
                    {staleOf(row).map((sentence) => (
                      <small key={sentence} className="stale-reference">
                        {sentence}
                      </small>
                    ))}
                  </span>
                </button>
              </div>
            )
          }}
        />
      )}
      <VersionExport />
    </aside>
  )
}
