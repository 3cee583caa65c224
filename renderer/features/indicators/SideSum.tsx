import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import { SumOfTerms } from '../../components/SumOfTerms.tsx'
import { countTerms, sideTerms } from './side-sum.ts'
import type { SidedRow, SideTerm } from './side-sum.ts'

/** 全部 196 ＝ 两地都有 42 ＋ 仅成都与四川 83 ＋ 仅重庆 71: every term is a toggle. */
export function SideSum({
  rows,
  names,
  selected,
  onChange,
}: {
  /** Those that the other filters leave. */
  readonly rows: readonly SidedRow[]
  readonly names: Readonly<Record<Side, string>>
  readonly selected: ReadonlySet<SideTerm>
  readonly onChange: (terms: ReadonlySet<SideTerm>) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const toggle = (term: SideTerm): void => {
    const terms = new Set(selected)
    if (!terms.delete(term)) terms.add(term)
    onChange(terms)
  }
  const nameOf: Readonly<Record<SideTerm, string>> = {
    both: t('indicators.term.both'),
    'left-only': t('indicators.term.only', { place: names.left }),
    'right-only': t('indicators.term.only', { place: names.right }),
  }
  return (
    <SumOfTerms
      name={t('indicators.sum')}
      terms={sideTerms}
      counts={countTerms(rows)}
      all={rows.length}
      selected={selected}
      onToggle={toggle}
      onAll={() => onChange(new Set())}
      render={(term) => <span>{nameOf[term]}</span>}
    />
  )
}
