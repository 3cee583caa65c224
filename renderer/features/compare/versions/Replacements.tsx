import { useTranslation } from 'react-i18next'
import { useVersions } from './version-context.tsx'

/** Wording that gave way to another throughout, told once with its count; a click leads through the places. */
export function Replacements(): React.JSX.Element | null {
  const { t } = useTranslation()
  const { view, rows, selected, go } = useVersions()
  if (view.replacements.length === 0) return null
  const next = (places: readonly number[]): void => {
    const here = selected === null ? -1 : places.indexOf(selected.index)
    const row = rows[places[(here + 1) % places.length] ?? -1]
    if (row !== undefined) go(row.key)
  }
  return (
    <section className="drawer-block" aria-label={t('versions.replacements')}>
      <h3>{t('versions.replacements')}</h3>
      {view.replacements.map(({ old, new: now, count, rows: places }) => (
        <button key={`${old} ${now}`} type="button" className="replacement" onClick={() => next(places)}>
          <span className="clip" lang="zh-CN">
            <del className="gist-deleted">{old}</del> → <ins className="gist-inserted">{now}</ins>
          </span>
          <small>{t('versions.replaced', { count, rows: places.length })}</small>
        </button>
      ))}
    </section>
  )
}
