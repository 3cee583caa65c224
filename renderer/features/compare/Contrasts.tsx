import { useTranslation } from 'react-i18next'
import type { Contrast } from '#core/model/correspondence.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { Seal } from '../../components/Seal.tsx'
import { useSides } from './use-sides.ts'

function ContrastRow({
  contrast,
  conflicting,
}: {
  readonly contrast: Contrast
  readonly conflicting: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const { name } = useSides()
  const differs = contrast.kind !== 'body'
  const tone = conflicting && differs ? 'contrast-conflict' : differs ? 'contrast-differs' : ''
  const value = (side: 'left' | 'right'): React.JSX.Element => (
    <td className={tone} lang="zh-CN">
      {contrast[side] === '' ? <span className="muted">{t('compare.head.empty')}</span> : contrast[side]}
      {contrast.stricter === side && (
        <small title={t('compare.drawer.stricterSide', { city: name[side] })}>{t('compare.drawer.stricter')}</small>
      )}
    </td>
  )
  return (
    <tr>
      <th scope="row">{t(`common.contrast.${contrast.kind}`)}</th>
      {value('left')}
      {value('right')}
      <td className={`contrast-sign ${tone}`}>{differs ? '≠' : '≈'}</td>
    </tr>
  )
}

/** Differing promises of a pair, value beside value, and which is stricter. */
export function Contrasts({ row }: { readonly row: ComparativeRow }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { seal, name } = useSides()
  if (row.contrastDetails.length === 0) return null
  return (
    <section className="drawer-block" aria-label={t('compare.drawer.contrasts')}>
      <table className="contrast-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Seal {...seal.left} label={name.left} />
            </th>
            <th scope="col">
              <Seal {...seal.right} label={name.right} />
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {row.contrastDetails.map((contrast, index) => (
            <ContrastRow
              key={`${contrast.kind} ${contrast.left} ${contrast.right} ${index}`}
              contrast={contrast}
              conflicting={row.relation === 'conflict'}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
