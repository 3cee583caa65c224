import { Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { Seal, sealOf } from '../../../components/Seal.tsx'
import { useJurisdictionName } from '../../../components/use-jurisdiction-name.ts'
import { plainPlaces } from '../JurisdictionField.tsx'

/** Where one file holds, by a menu of the usual places; another place is written in the preview. */
export function PlaceMenu({
  file,
  value,
  onChange,
  onOther,
}: {
  readonly file: string
  readonly value: Jurisdiction
  readonly onChange: (value: Jurisdiction) => void
  readonly onOther: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useJurisdictionName()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...plainPlaces.map((place) => ({
            key: place,
            icon: <Seal of={sealOf(place)} size={16} />,
            label: nameOf(place),
          })),
          { key: 'named', label: t('library.offer.otherPlace') },
        ],
        selectable: true,
        selectedKeys: [value],
        onClick: ({ key }) => {
          const place = plainPlaces.find((each) => each === key)
          if (place === undefined) onOther()
          else onChange(place)
        },
      }}
    >
      <button type="button" className="dropdown-filter place-menu" aria-haspopup="menu">
        <span className="only-for-readers">{t('library.offer.placeOf', { file })}</span>
        <Seal of={sealOf(value)} size={16} /> <b>{nameOf(value)}</b>
      </button>
    </Dropdown>
  )
}
