import { useTranslation } from 'react-i18next'

/** 第 3–9 行; 0-based range, both included. */
export function useRowsInView(): (range: { readonly from: number; readonly to: number }) => string {
  const { t } = useTranslation()
  return ({ from, to }) =>
    from === to ? t('compare.head.row', { at: from + 1 }) : t('compare.head.rows', { from: from + 1, to: to + 1 })
}
