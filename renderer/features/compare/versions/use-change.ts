import { useTranslation } from 'react-i18next'
import type { VersionRowOutline } from '#core/contract/versions.ts'
import type { VersionSide } from './version-marks.ts'

/** Labels of one side: 第八条、第九条. */
export function useLabels(): (row: VersionRowOutline, side: VersionSide) => string {
  const { t } = useTranslation()
  return (row, side) => row[side].map(({ label }) => label).join(t('common.listSeparator'))
}

/** 引用“第十条”未随编号改，所指现为第十一条: a sentence for each reference that was left behind. */
export function useStale(): (row: VersionRowOutline) => readonly string[] {
  const { t } = useTranslation()
  return ({ stale }) =>
    stale.map(({ reference, label }) =>
      label === null ? t('versions.staleRemoved', { reference }) : t('versions.staleReference', { reference, label }),
    )
}

/** In few words how a row differs: 1 拆 2, 2 处, only replaced words, only format, only the number. */
export function useChange(): (row: VersionRowOutline) => string {
  const { t } = useTranslation()
  return (row) => {
    const { substantive, replacements, references, cosmetic } = row.counts
    const parts = [
      row.relation === 'split' ? t('versions.splitInto', { count: row.new.length }) : '',
      row.relation === 'merged' ? t('versions.mergedFrom', { count: row.old.length }) : '',
      substantive > 0 ? t('versions.edits', { count: substantive }) : '',
      substantive === 0 && replacements > 0 ? t('versions.replacedOnly', { count: replacements }) : '',
      substantive === 0 && references > 0 ? t('versions.referencesOnly', { count: references }) : '',
      row.depth === 'cosmetic' && cosmetic > 0 ? t('versions.cosmeticOnly', { count: cosmetic }) : '',
    ].filter((part) => part !== '')
    if (parts.length === 0 && row.renumbered) return t('versions.renumbered')
    return parts.join(' · ')
  }
}
