// @vitest-environment happy-dom
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { contrastSentences, plainValueText } from '#core/report/contrast-texts.ts'
import { indicatorSentences } from '#core/report/indicator-texts.ts'
import { startTexts } from '#renderer/i18n.ts'

/** Words are one text; sentences that count are written for either place, since a report sets no spaces around digits. */
const alike = (screen: string, report: string): void =>
  expect(screen.replaceAll(' ', '')).toBe(report.replaceAll(' ', ''))

describe('the screens and the reports say the same', () => {
  beforeAll(() => startTexts('zh'))

  it('of indicators', () => {
    const { t } = i18next
    const place = '四川'
    alike(t('indicators.note.years-apart', { count: 2 }), indicatorSentences.yearsApart(-2))
    alike(t('indicators.gap.missing', { place }), indicatorSentences.missing(place))
    alike(t('indicators.unseen') + `（${t('indicators.looked', { count: 3 })}）`, indicatorSentences.unseen(3))
    const bounds = [null, 'at-least', 'at-most', 'lower-bounds', 'upper-bounds'] as const
    for (const bound of bounds) {
      const of = { value: 0, higher: 'left', isAbout: false, bound } as const
      alike(
        t(`indicators.gap.higher.${bound ?? 'by'}`, { place, about: '', amount: `6 ${t('indicators.points')}` }),
        indicatorSentences.higher(place, { ...of, shown: { value: 6, unit: '百分点' } }),
      )
      alike(
        t(`indicators.gap.more.${bound ?? 'by'}`, { place, about: t('indicators.gap.about'), amount: '20,000 座' }),
        indicatorSentences.higher(place, { ...of, isAbout: true, shown: { value: 20_000, unit: '座' } }),
      )
    }
    alike(
      t('indicators.counts', { left: '总产值', right: '营业收入' }),
      indicatorSentences.definitions('总产值', '营业收入'),
    )
  })

  it('of contrasts', () => {
    const { t } = i18next
    alike(t('common.contrastValue.stricterSide', { city: '成都' }), contrastSentences.stricter('成都', ''))
    alike(`成都${t('common.contrastValue.silent')}`, contrastSentences.silent('成都'))
    const days = t('common.contrastValue.days', { count: 42 })
    alike(t('common.contrastValue.about', { value: days }), plainValueText({ value: 42, unit: '日', about: true }))
    alike(
      t('common.contrastValue.exact', { value: '500 万元' }),
      plainValueText({ value: 5_000_000, unit: '元', about: false }),
    )
  })
})
