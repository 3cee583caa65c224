import { useTranslation } from 'react-i18next'
import type { Area } from '#core/model/instrument.ts'

/** 4 新型基础设施; what is of none has a name too. */
export function useAreaName(): (area: Area | null) => string {
  const { t } = useTranslation()
  return (area) =>
    area === null ? t('areas.none') : t('areas.numbered', { number: area, name: t(`common.area.${area}`) })
}
