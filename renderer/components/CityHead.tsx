import { Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { cityOf } from '#core/model/instrument.ts'
import type { City, InstrumentSummary } from '#core/model/instrument.ts'
import type { Placed } from '#core/model/places.ts'
import { Seal, sealOfPlace } from './Seal.tsx'

/** The city of a whole side: one city's hue where all its instruments have it. */
export function sideCity(instruments: readonly Placed[]): City {
  const cities = new Set(instruments.map(({ jurisdiction }) => cityOf(jurisdiction)))
  const [only] = cities
  return cities.size === 1 && only !== undefined ? only : 'both'
}

/** The seal of a whole side: a place's own where all its instruments are of that place. */
export function sideSeal(instruments: readonly Placed[]): ReturnType<typeof sealOfPlace> {
  const [only, ...others] = new Set(instruments.map(({ jurisdiction }) => jurisdiction))
  return only !== undefined && others.length === 0 ? sealOfPlace(only) : { of: sideCity(instruments) }
}

function InstrumentList({ instruments }: { readonly instruments: readonly InstrumentSummary[] }): React.JSX.Element {
  return (
    <ul className="city-head-list">
      {instruments.map(({ version, title, jurisdiction }) => (
        <li key={version}>
          <Seal {...sealOfPlace(jurisdiction)} size={16} /> <span lang="zh-CN">{title}</span>
        </li>
      ))}
    </ul>
  )
}

/** Head of a city's column: seal, title, what it is; solid rule for Chengdu, double for Chongqing. */
export function CityHead({
  instruments,
  detail,
}: {
  readonly instruments: readonly InstrumentSummary[]
  readonly detail: string
}): React.JSX.Element {
  const { t } = useTranslation()
  const city = sideCity(instruments)
  const [first] = instruments
  const title =
    instruments.length === 1 && first !== undefined
      ? first.title
      : t('common.instruments', { count: instruments.length })
  const names = instruments.map((instrument) => instrument.title).join(t('common.listSeparator'))
  return (
    <div className={`city-head city-head-${city}`} role="columnheader" aria-label={`${title} ${detail}`}>
      <Seal {...sideSeal(instruments)} size={28} />
      <div>
        {instruments.length > 1 ? (
          <Popover content={<InstrumentList instruments={instruments} />} placement="bottomLeft">
            <h2 tabIndex={0} aria-label={names}>
              {t(`common.city.${city}`)} · {title}
            </h2>
          </Popover>
        ) : (
          <h2 title={title} lang="zh-CN">
            {title}
          </h2>
        )}
        <p title={detail}>{detail}</p>
      </div>
    </div>
  )
}
