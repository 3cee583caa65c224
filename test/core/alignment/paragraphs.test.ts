import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import { paragraphsOf } from '#core/alignment/paragraphs.ts'
import { finish } from '#core/model/progress.ts'
import { placeName } from '#core/report/clause-name.ts'
import { tokeniser } from '../tokenisers.ts'
import { unitsOf } from './units-of.ts'

const parking = '停车场经营者应当将泊位数量、收费标准实时传送至停车信息平台。'
const charging = '新建住宅小区应当按照泊位总数百分之三十的比例安装充电桩。'
const reading = '公共图书馆周末延长开放时间至夜间。'

function answers(left: readonly string[], right: readonly string[]): string[] {
  const { correspondences } = finish(align(unitsOf('left', left), unitsOf('right', right), tokeniser))
  return correspondences.flatMap((found) =>
    found.byParagraph.map((pair) => `${placeName(pair.left)} ↔ ${placeName(pair.right)}`),
  )
}

describe('paragraphs of a clause', () => {
  test('hold the items below them', () => {
    const text = '应当公开下列数据：\n（一）泊位；\n（二）收费标准。\n数据每季度更新。'
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '应当公开下列数据：\n（一）泊位；\n（二）收费标准。',
      '数据每季度更新。',
    ])
  })

  test('of an article of several matters answer each its own counterpart', () => {
    expect(answers([`${parking}\n${charging}`, '鼓励种植高山茶叶。'], [reading, charging, parking])).toEqual([
      '第1条第二款 ↔ 第2条',
      '第1条第一款 ↔ 第3条',
    ])
  })

  test('are not named where all of them answer, or there is one', () => {
    const whole = `${parking}\n${charging}`
    expect(answers([whole, reading], [whole, '鼓励种植高山茶叶。'])).toEqual([])
    expect(answers([parking, reading], [parking, '鼓励种植高山茶叶。'])).toEqual([])
  })

  test('of other clauses are called 段', () => {
    expect(placeName({ label: '二、（一）', paragraph: 2 })).toBe('二、（一）第二段')
    expect(placeName({ label: '三、', paragraph: null })).toBe('三')
  })
})
