import { useTranslation } from 'react-i18next'
import { readContrast } from '#core/indicators/contrast-reading.ts'
import type { PlainValue } from '#core/indicators/contrast-reading.ts'
import type { Contrast, Side } from '#core/model/correspondence.ts'
import { plainAmount } from '#core/report/contrast-texts.ts'

/** What a printed value comes to: 约合 42 日, 即 500 万元. */
function Hint({ of }: { readonly of: PlainValue }): React.JSX.Element {
  const { t } = useTranslation()
  const measured = of.about ? t('common.contrastValue.days', { count: of.value as number }) : plainAmount(of)
  return (
    <span className="contrast-hint">
      {t(of.about ? 'common.contrastValue.about' : 'common.contrastValue.exact', { value: measured })}
    </span>
  )
}

function Stricter({ contrast, city }: { readonly contrast: Contrast; readonly city: string }): React.JSX.Element {
  const { t } = useTranslation()
  const { stricterBy } = readContrast(contrast)
  const said = t('common.contrastValue.stricterSide', { city })
  const why =
    stricterBy === null
      ? said
      : t('common.contrastOf', { kind: said, about: t(`common.contrastValue.stricterBy.${stricterBy}`) })
  return (
    <small className="contrast-stricter" title={why}>
      <span aria-hidden="true">{t('common.contrastValue.stricter')}</span>
      <span className="only-for-readers">{why}</span>
    </small>
  )
}

/** One side of a contrast: the value as printed, whether this side is stricter and why, and what it comes to. */
export function ContrastValue({
  contrast,
  side,
  city,
}: {
  readonly contrast: Contrast
  readonly side: Side
  /** How the screen calls the side. */
  readonly city: string
}): React.JSX.Element {
  const { t } = useTranslation()
  const hint = readContrast(contrast).hints[side]
  return (
    <>
      {contrast[side] === '' ? <span className="muted">{t('common.contrastValue.silent')}</span> : contrast[side]}
      {contrast.stricter === side && <Stricter contrast={contrast} city={city} />}
      {hint !== null && <Hint of={hint} />}
    </>
  )
}

/** ≠, and ≈ between bodies by other names whose function is the same. */
export function ContrastSign({ contrast }: { readonly contrast: Contrast }): React.JSX.Element {
  const { t } = useTranslation()
  if (!readContrast(contrast).isAlike) return <span aria-hidden="true">≠</span>
  const said = t('common.contrastValue.sameFunction')
  return (
    <span role="img" title={said} aria-label={said}>
      ≈
    </span>
  )
}
