import { useTranslation } from 'react-i18next'
import type { MatrixColumn } from '#core/report/area-matrix.ts'
import type { Sides } from '../use-sides.ts'

/** 一致, 仅成都, 判为不对应. */
export function useColumnName({ short }: Sides): (column: MatrixColumn) => string {
  const { t } = useTranslation()
  return (column) => {
    switch (column) {
      case 'left-only':
        return t('compare.matrix.only', { side: short.left })
      case 'right-only':
        return t('compare.matrix.only', { side: short.right })
      case 'not-answering':
        return t('compare.matrix.notAnswering')
      default:
        return t(`common.relation.${column}`)
    }
  }
}
