import { useTranslation } from 'react-i18next'
import type { DecisionView, RowOutline } from '#core/report/comparative-row.ts'
import { knownOffices } from '../../components/office.ts'
import { OfficeSeal, useOfficeName } from '../../components/OfficeSeal.tsx'
import { PendingGlyph, RelationGlyph } from '../../components/RelationGlyph.tsx'
import { presentSide } from './row-facts.ts'

/** The newest decision of each office; both known offices always, also where they have not decided. */
export function officeDecisions(
  row: RowOutline,
): readonly { readonly office: string; readonly decision: DecisionView | null }[] {
  const newest = new Map<string, DecisionView | null>(Object.values(knownOffices).map((office) => [office, null]))
  for (const decision of row.decisions) newest.set(decision.office, decision)
  return [...newest].map(([office, decision]) => ({ office, decision }))
}

function Mark({
  office,
  decision,
  row,
}: {
  readonly office: string
  readonly decision: DecisionView | null
  readonly row: RowOutline
}): React.JSX.Element {
  const { t } = useTranslation()
  const name = useOfficeName()(office)
  const text =
    decision === null
      ? t('compare.row.pending', { office: name })
      : t('compare.row.decided', { office: name, relation: t(`common.relation.${decision.relation}`) })
  const present = presentSide(row)
  return (
    <span className={decision === null ? '' : `relation-${decision.relation}`} title={text}>
      <OfficeSeal office={office} />
      {decision === null ? (
        <PendingGlyph />
      ) : (
        <RelationGlyph
          relation={decision.relation}
          direction={decision.direction}
          size={12}
          {...(present === null ? {} : { present })}
        />
      )}
      <span className="only-for-readers">{text}</span>
    </span>
  )
}

/** Each office's seal with the glyph of the relation it chose; a small open ring means 待定. */
export function DecisionMarks({ row }: { readonly row: RowOutline }): React.JSX.Element {
  return (
    <div className="decision-marks">
      {officeDecisions(row).map(({ office, decision }) => (
        <Mark key={office} office={office} decision={decision} row={row} />
      ))}
    </div>
  )
}
