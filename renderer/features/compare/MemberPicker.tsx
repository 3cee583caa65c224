import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { cityOf } from '#core/model/instrument.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { Seal, sealOf } from '../../components/Seal.tsx'

interface MemberPickerOf {
  readonly side: Side
  readonly instruments: readonly InstrumentSummary[]
  readonly chosen: ReadonlySet<VersionHash>
  readonly onOther: ReadonlySet<VersionHash>
  readonly onToggle: (version: VersionHash) => void
}

function Member({
  instrument,
  chosen,
  onOther,
  onToggle,
}: Omit<MemberPickerOf, 'instruments' | 'side'> & { readonly instrument: InstrumentSummary }): React.JSX.Element {
  const { t } = useTranslation()
  const elsewhere = onOther.has(instrument.version)
  return (
    <Checkbox
      className="member"
      checked={chosen.has(instrument.version)}
      disabled={elsewhere}
      onChange={() => onToggle(instrument.version)}
    >
      <Seal of={sealOf(instrument.jurisdiction)} size={16} />
      <span className="clip" lang="zh-CN" title={instrument.title}>
        {instrument.title}
      </span>
      <span className="muted">
        {elsewhere ? t('compare.create.onOtherSide') : t('common.clauses', { count: instrument.units })}
      </span>
    </Checkbox>
  )
}

/** The instruments of one side: those of its city first, all others below. */
export function MemberPicker({ side, instruments, ...picks }: MemberPickerOf): React.JSX.Element {
  const { t } = useTranslation()
  const city = side === 'left' ? 'chengdu' : 'chongqing'
  const own = instruments.filter(({ jurisdiction }) => cityOf(jurisdiction) === city)
  const others = instruments.filter(({ jurisdiction }) => cityOf(jurisdiction) !== city)
  return (
    <fieldset className={`member-picker city-head-${city}`}>
      <legend className="only-for-readers">{t(`compare.create.${side}`)}</legend>
      <h2>
        <Seal of={city} /> {t(`compare.create.${side}`)}
        <span className="muted">{t('compare.create.chosen', { count: picks.chosen.size })}</span>
      </h2>
      {own.map((instrument) => (
        <Member key={instrument.version} instrument={instrument} {...picks} />
      ))}
      {others.length > 0 && <h3 className="muted">{t('compare.create.others')}</h3>}
      {others.map((instrument) => (
        <Member key={instrument.version} instrument={instrument} {...picks} />
      ))}
    </fieldset>
  )
}
