import { describe, expect, it } from 'vitest'
import { align } from '#core/alignment/align.ts'
import { finish } from '#core/model/progress.ts'
import { tokeniser } from '../tokenisers.ts'
import { unitsOf } from './units-of.ts'

/* One-sentence clauses, as restated plans have them. */
const left = unitsOf('left', [
  '到2025年，全市建成5G基站9万座。',
  '天府集群到重庆集群的网络时延低于3毫秒。',
  '建设区块链应用示范场景二十个以上。',
  '数字经济核心产业增加值占地区生产总值的比重达到10%。',
  '推行首席数据官制度，统筹数据治理。',
])
const right = unitsOf('right', [
  '到2025年，全市建成5G基站15万个。',
  '建设云联数算用要素集群。',
  '数字经济示范项目达到150个。',
  '数字经济增加值占地区生产总值的比重提高到50%。',
  '自贸试验区应当建立单一窗口。',
])

const { candidates, correspondences } = finish(align(left, right, tokeniser))
const pairs = correspondences.flatMap((found) => found.left.flatMap((l) => found.right.map((r) => `${l}-${r}`)))

describe('clauses of one sentence', () => {
  it('are linked where they set the same thing', () => {
    expect(pairs).toContain('0-0')
    expect(pairs).toContain('3-3')
  })

  it('are not linked by one common word', () => {
    // 集群 and 示范 alone
    expect(pairs).not.toContain('1-1')
    expect(pairs).not.toContain('2-2')
  })

  it('show no higher score than they are worth: the best is linked', () => {
    const [best] = candidates.left.flat().toSorted((a, b) => b.score - a.score)
    expect(candidates.left[1]?.[0]?.score ?? 0).toBeLessThan((best?.score ?? 0) / 2)
    expect(candidates.left[2]?.[0]?.score ?? 0).toBeLessThan((best?.score ?? 0) / 2)
  })
})
