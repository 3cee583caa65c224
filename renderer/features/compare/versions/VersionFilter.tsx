import { useTranslation } from 'react-i18next'
import type { VersionRelation } from '#core/model/difference.ts'
import { versionRelations } from '#core/model/difference.ts'
import { Choices } from '../../../components/Choices.tsx'
import { SumOfTerms } from '../../../components/SumOfTerms.tsx'
import { setPreferences, usePreferences, versionLayouts } from '../../../preferences.ts'
import { walkPosition } from '../difference-walk.ts'
import { DifferenceWalk } from '../DifferenceWalk.tsx'
import { useVersions } from './version-context.tsx'
import { VersionLabel } from './VersionLabel.tsx'

function toggled(relations: ReadonlySet<VersionRelation>, relation: VersionRelation): ReadonlySet<VersionRelation> {
  const next = new Set(relations)
  if (!next.delete(relation)) next.add(relation)
  return next.size === versionRelations.length ? new Set() : next
}

/** The sum over what became of the clauses, the layout, and the walk through the differences. */
export function VersionFilter(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, rows, shown, relations, setRelations, place, walk } = useVersions()
  const { versionLayout } = usePreferences()
  const { all, ...counts } = view.totals.relations
  return (
    <div className="strip" role="region" aria-label={t('compare.filter.region')} data-region="filters">
      <SumOfTerms
        name={t('versions.sum')}
        terms={versionRelations}
        counts={counts}
        all={all}
        selected={relations}
        onToggle={(relation) => setRelations(toggled(relations, relation))}
        onAll={() => setRelations(new Set())}
        render={(relation) => <VersionLabel relation={relation} />}
      />
      {relations.size > 0 && (
        <span className="strip-shown" role="status">
          {t('common.sum.shown', { shown: shown.length, hidden: all - shown.length })}
        </span>
      )}
      <div className="grow" />
      <Choices
        name={t('versions.layout.name')}
        value={versionLayout}
        choices={versionLayouts.map((value) => ({ value, label: t(`versions.layout.${value}`) }))}
        onChange={(layout) => setPreferences({ versionLayout: layout })}
      />
      <span className="strip-divider" />
      <DifferenceWalk at={walkPosition(rows, place)} all={view.totals.stops} onStep={walk} />
    </div>
  )
}
