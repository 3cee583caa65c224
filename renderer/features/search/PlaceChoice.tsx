import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { navigate } from '../../navigation.ts'
import { Counterpart } from './Counterpart.tsx'
import { columnOf } from './group-hits.ts'
import { nameOf, type Hit } from './hit.ts'
import type { HitPlace } from './use-open-hit.ts'

/** In which comparison a clause is to be opened; where none holds its instrument, the way to one that will. */
export function PlaceChoice({
  hit,
  places,
  onChoose,
  onClose,
}: {
  readonly hit: Hit
  readonly places: readonly HitPlace[]
  readonly onChoose: (place: HitPlace) => void
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Dialog title={t('search.place.title', { clause: nameOf(hit) })} onClose={onClose}>
      {places.length === 0 ? (
        <>
          <p>{t('search.place.none')}</p>
          <Button onClick={() => navigate('compare', 'new', { with: hit.version })}>{t('search.place.make')}</Button>
        </>
      ) : (
        <ul className="place-choice">
          {places.map((place) => (
            <li key={place.comparison.id}>
              <button type="button" className="plain" onClick={() => onChoose(place)}>
                <b lang="zh-CN">{place.comparison.title}</b>
                {place.row === null ? (
                  <span className="sub">{t('search.place.unknown')}</span>
                ) : (
                  <Counterpart rows={[place.row]} column={columnOf(hit)} />
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
