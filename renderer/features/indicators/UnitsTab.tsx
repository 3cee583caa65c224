import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponsiblePlace } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { roles, unitRows } from './sided-rows.ts'
import type { Role, UnitRow } from './sided-rows.ts'
import { sides } from './side-sum.ts'
import { Source } from './SourceList.tsx'
import { SourcePanel } from './SourcePanel.tsx'
import { TabFrame } from './TabFrame.tsx'
import type { TabProps } from './tab-frame.ts'
import { Unseen } from './SidedTable.tsx'

/** 牵头 2 · 配合 3, and in how many clauses altogether; what this side calls the unit where the row has several names. */
function Duties({
  held,
  looked,
  side,
  isOfSeveral,
}: {
  readonly held: readonly ResponsiblePlace[]
  readonly looked: number
  readonly side: Side
  readonly isOfSeveral: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  if (held.length === 0) return <Unseen looked={looked} />
  const counts = roles
    .map((role) => ({ role, count: held.filter((duty) => duty.role === role).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <span className={`figure figure-${side}`}>{held.length}</span>
      {isOfSeveral && <span lang="zh-CN"> {[...new Set(held.map(({ name }) => name))].join('、')}</span>}
      <span className="sub value-note">
        {counts
          .map(({ role, count }) => t('indicators.roleCount', { role: t(`indicators.role.${role}`), count }))
          .join(' · ')}
      </span>
    </>
  )
}

/** Who is responsible, in how many clauses of either side, and as what. */
export function UnitsTab(props: TabProps): React.JSX.Element {
  const { table, names, selected } = props
  const { t } = useTranslation()
  const [role, setRole] = useState<Role | 'all'>('all')
  const rows = useMemo(() => unitRows(table.responsibleUnits, role), [table.responsibleUnits, role])
  const chosen = rows.find(({ key }) => key === selected)
  const cells = (row: UnitRow): readonly React.ReactNode[] => [
    <b key="name" lang="zh-CN">
      {row.names.join(' / ')}
    </b>,
    ...sides.map((side) => (
      <Duties
        key={side}
        side={side}
        held={row[side]}
        looked={table[side].instruments.length}
        isOfSeveral={row.names.length > 1}
      />
    )),
  ]
  return (
    <TabFrame
      {...props}
      tab="units"
      all={table.responsibleUnits.length}
      rows={rows}
      onReset={() => setRole('all')}
      cells={cells}
      filters={
        <DropdownFilter
          name={t('indicators.filter.role')}
          value={role}
          choices={[
            { value: 'all' as const, label: t('common.all') },
            ...roles.map((value) => ({ value, label: t(`indicators.role.${value}`) })),
          ]}
          onChange={setRole}
        />
      }
    >
      <SourcePanel
        table={table}
        names={names}
        chosen={chosen}
        render={(place) => (
          <Source key={`${place.role} ${place.ref.version} ${place.ref.path}`} place={place}>
            <p className="sub">{t(`indicators.role.${place.role}`)}</p>
          </Source>
        )}
      />
    </TabFrame>
  )
}
