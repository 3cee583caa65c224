import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import { paragraphsIn } from '#core/alignment/paragraph-terms.ts'
import { finish } from '#core/model/progress.ts'
import { tokeniser } from '../tokenisers.ts'
import { unitsOf } from './units-of.ts'

const others = ['修缮古桥梁并建立档案。', '扶持竹编工艺传承人。', '鼓励种植高山茶叶。', '举办龙舟竞渡。']
const asked = '停车场经营者应当将泊位数量、收费标准实时传送至停车信息平台。'
const bundled = [
  '新建住宅小区应当按照泊位总数百分之三十的比例安装充电桩，电网企业应当优先办理用电报装。',
  '停车场经营者应当将泊位数量和收费标准传送至停车信息平台。',
  '道路照明设施应当采用节能灯具，按照日出日落时间自动启闭，并接入统一的监控系统。',
]

function scoreOf(right: string): number {
  const { candidates } = finish(
    align(unitsOf('left', [asked, ...others]), unitsOf('right', [right, ...others]), tokeniser),
  )
  return candidates.left[0]?.find(({ unit }) => unit === 0)?.score ?? 0
}

describe('paragraphs', () => {
  test('an article that bundles several matters answers by the one of them that is asked for', () => {
    expect(scoreOf(bundled.join('\n'))).toBeGreaterThan(scoreOf(bundled.join('')))
  })

  test('items belong to the paragraph above, and short lines are none', () => {
    const text =
      '县级人民政府应当采取下列措施：\n（一）安装充电桩；\n（二）接入停车信息平台。\n略\n具体办法由市人民政府制定。'
    expect(paragraphsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '县级人民政府应当采取下列措施：\n（一）安装充电桩；\n（二）接入停车信息平台。',
      '具体办法由市人民政府制定。',
    ])
    expect(paragraphsIn('略')).toEqual([{ start: 0, end: 1 }])
    expect(paragraphsIn('')).toEqual([{ start: 0, end: 0 }])
  })
})
