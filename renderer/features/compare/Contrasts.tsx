import { useTranslation } from 'react-i18next'
import { readContrast } from '#core/indicators/contrast-reading.ts'
import type { Contrast } from '#core/model/correspondence.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { ContrastGlyph } from '../../components/ContrastGlyph.tsx'
import { ContrastSign, ContrastValue } from '../../components/ContrastValue.tsx'
import { Seal } from '../../components/Seal.tsx'
import { useCompare } from './compare-context.tsx'
import { contrastPosition } from './contrast-walk.ts'
import { WalkButtons } from './DifferenceWalk.tsx'
import { canConflict } from './shown-marks.ts'
import { useSides } from './use-sides.ts'

/** What it is of, both values, and the sign between them. Its name is a button that rings both places in the texts. */
function ContrastRow({
  contrast,
  conflicting,
  ringed,
  onShow,
}: {
  readonly contrast: Contrast
  readonly conflicting: boolean
  readonly ringed: boolean
  readonly onShow: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { name } = useSides()
  const { kind, about } = contrast
  const { isAlike } = readContrast(contrast)
  const tone = isAlike ? '' : conflicting && canConflict(contrast) ? 'contrast-conflict' : 'contrast-differs'
  return (
    <tr className={ringed ? 'contrast-ringed' : ''} onClick={onShow}>
      <th scope="row">
        <button
          type="button"
          className="contrast-name"
          aria-pressed={ringed}
          title={about ?? t('compare.drawer.contrastShow')}
          onClick={(event) => {
            event.stopPropagation()
            onShow()
          }}
        >
          <ContrastGlyph kind={kind} />
          <span className="contrast-kind">{t(`common.contrast.${kind}`)}</span>
          {about !== null && (
            <span className="contrast-about" lang="zh-CN">
              {about}
            </span>
          )}
        </button>
      </th>
      {(['left', 'right'] as const).map((side) => (
        <td key={side} className={tone} lang="zh-CN">
          <ContrastValue contrast={contrast} side={side} city={name[side]} />
        </td>
      ))}
      <td className={`contrast-sign ${tone}`}>
        <ContrastSign contrast={contrast} />
      </td>
    </tr>
  )
}

/** The walk through the contrasts of the rows that are shown. */
function ContrastWalk(): React.JSX.Element {
  const { t } = useTranslation()
  const { shown, contrastPlace, filter, walkContrasts } = useCompare()
  const { at, all } = contrastPosition(shown, contrastPlace, filter.contrast)
  return (
    <span className="contrast-walk">
      <span aria-live="polite" aria-label={t('compare.walk.contrasts', { at, all })}>
        <b>{at === 0 ? '–' : at}</b> / {all}
      </span>
      <WalkButtons
        disabled={all === 0}
        previous={t('compare.walk.previousContrast')}
        next={t('compare.walk.nextContrast')}
        onStep={walkContrasts}
      />
    </span>
  )
}

function ContrastTable({ row }: { readonly row: ComparativeRow }): React.JSX.Element {
  const { seal, name } = useSides()
  const { contrastPlace, showContrast } = useCompare()
  return (
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
            ringed={contrastPlace?.rowKey === row.key && contrastPlace.index === index}
            onShow={() => showContrast(index)}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Differing promises of a pair, value beside value, and which is stricter; and the way to those of other rows. */
export function Contrasts({ row }: { readonly row: ComparativeRow }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className="drawer-block" aria-label={t('compare.drawer.contrasts')}>
      <h3>
        <span>{t('compare.drawer.contrasts')}</span>
        <ContrastWalk />
      </h3>
      {row.contrastDetails.length > 0 ? (
        <ContrastTable row={row} />
      ) : (
        <p className="muted">
          {t(row.relation === 'gap' ? 'compare.drawer.contrastsGap' : 'compare.drawer.contrastsNone')}
        </p>
      )}
    </section>
  )
}
