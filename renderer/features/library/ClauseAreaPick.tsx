import { useTranslation } from 'react-i18next'
import type { ReadDocument } from '#core/contract/api.ts'
import { AreaPick } from '../../components/AreaPick.tsx'

/** A clause below a unit (款, 项) is of the unit's area; above units there is none. */
function unitAt(areas: ReadDocument['areas'], path: string): string | null {
  const parts = path.split('/')
  const paths = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
  return paths.find((each) => areas[each] !== undefined) ?? null
}

/** The area of the selected clause. */
export function ClauseAreaPick({
  read: { areas, summary },
  path,
}: {
  readonly read: Pick<ReadDocument, 'areas' | 'summary'>
  readonly path: string | null
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const unit = path === null ? null : unitAt(areas, path)
  const area = unit === null ? undefined : areas[unit]
  if (unit === null || area === undefined) return null
  return <AreaPick key={unit} clause={{ version: summary.version, path: unit }} area={area} name={t('areas.title')} />
}
