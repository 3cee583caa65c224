import { useTranslation } from 'react-i18next'
import type { Deadline } from '#core/indicators/deadlines.ts'
import { formatDate } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'

export interface DeadlineWords {
  readonly words: string
  /** How a stretch binds; empty for a day. */
  readonly note: string
}

/** 30 日 is not 30 个工作日; a day of every year begins with `--`. */
export function useDeadlineWords(): (deadline: Deadline) => DeadlineWords {
  const { t } = useTranslation()
  return (deadline) => {
    if (deadline.kind === 'stretch') {
      const { value, unit, comparator } = deadline
      return {
        words: t(`indicators.deadline.unit.${unit}`, { count: value }),
        note: t(`indicators.deadline.comparator.${comparator}`),
      }
    }
    const { by } = deadline
    if (/^\d{4}-12-31$/u.test(by))
      return { words: t('indicators.deadline.yearEnd', { year: by.slice(0, 4) }), note: '' }
    return by.startsWith('--')
      ? { words: t('indicators.deadline.everyYear', { date: by.slice(2) }), note: '' }
      : { words: t('indicators.deadline.by', { date: formatDate(by, currentLanguage()) }), note: '' }
  }
}
