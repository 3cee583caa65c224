import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import type { Alignment, AlignmentUnit, SuggestedCorrespondence } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { tokeniser } from '../tokenisers.ts'
import { unitsOf } from './units-of.ts'

const alignmentOf = (left: readonly AlignmentUnit[], right: readonly AlignmentUnit[]): Alignment =>
  finish(align(left, right, tokeniser))

/* Few phrases, so that clauses often share some, and are often the same. */
const phrases = [
  '建设智能算力中心',
  '统筹算力资源调度',
  '推进公共数据归集共享',
  '组织数据汇聚',
  '应当自受理之日起三十日内答复',
  '应当自受理之日起十五个工作日内答复',
  '按照设备投入的百分之十给予补助',
  '给予不超过五百万元的补助',
  '培养数字技术人才',
  '修缮古桥梁',
]
const clause = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('，')}。`)
const side = (name: string) => fc.array(clause, { maxLength: 12 }).map((texts) => unitsOf(name, texts))

const exchanged: Readonly<Record<SuggestedCorrespondence['direction'], SuggestedCorrespondence['direction']>> = {
  'left-narrower': 'right-narrower',
  'right-narrower': 'left-narrower',
  both: 'both',
  none: 'none',
}

/** A correspondence without its reasons and contrasts, as a text that says all the rest. */
const described = ({ left, right, relation, direction, coverage, score }: SuggestedCorrespondence): string =>
  JSON.stringify([left, right, relation, direction, coverage.left, coverage.right, score])

const mirrored = (found: SuggestedCorrespondence): SuggestedCorrespondence => ({
  ...found,
  left: found.right,
  right: found.left,
  direction: exchanged[found.direction],
  coverage: { left: found.coverage.right, right: found.coverage.left },
})

function expectMirrored(there: Alignment, back: Alignment): void {
  expect(back.candidates).toEqual({ left: there.candidates.right, right: there.candidates.left })
  expect(back.gaps).toEqual({ left: there.gaps.right, right: there.gaps.left })
  expect(back.approximate).toBe(there.approximate)
  expect(back.correspondences.map(mirrored).map(described).toSorted()).toEqual(
    there.correspondences.map(described).toSorted(),
  )
}

test('exchanging any two sides exchanges the result, to the last digit', () => {
  fc.assert(
    fc.property(side('left'), side('right'), (left, right) =>
      expectMirrored(alignmentOf(left, right), alignmentOf(right, left)),
    ),
    { numRuns: 60 },
  )
})

test('two alignments that take turns come to what each comes to alone', () => {
  fc.assert(
    fc.property(side('a'), side('b'), side('c'), (a, b, c) => {
      const runs = [align(a, b, tokeniser), align(b, c, tokeniser)]
      const results: (Alignment | null)[] = [null, null]
      while (results.includes(null)) {
        for (const [at, run] of runs.entries()) {
          if (results[at] !== null) continue
          const step = run.next()
          if (step.done === true) results[at] = step.value
        }
      }
      expect(results).toEqual([alignmentOf(a, b), alignmentOf(b, c)])
    }),
    { numRuns: 30 },
  )
})

/** So many clauses that share so much that not every shared term can be compared. */
describe('many clauses of much the same wording', () => {
  const count = 900
  /** Some 150 terms: for so many clauses half as many again as are compared. */
  const common =
    '市人民政府及其有关部门应当按照职责分工，建立健全跨区域协同联动工作机制，加强资金保障和监督检查，定期评估实施情况，并将结果向社会公布，接受公众监督；鼓励企业、高等院校、科研机构和行业组织参与标准制定，开展技术攻关、人才培养与国际交流，培育示范项目，推广成熟经验，形成可复制的制度成果，依法保护各方合法权益，防范化解潜在风险'
  const matters =
    '停车 算力 专利 湿地 图书 疫苗 桥梁 茶叶 竹编 灯会 索道 码头 粮库 苗木 渔港 矿山 冰雪 陶瓷 丝绸 航模 戏曲 温泉 磁浮 氢能 光伏 芯片 鲟鱼 樱花 围棋 马术'.split(
      ' ',
    )
  const texts = Array.from(
    { length: count },
    (_, at) => `${common}，管理${matters[at % 30]}${matters[Math.floor(at / 30)]}。`,
  )
  const left = unitsOf('left', texts)
  const right = unitsOf('right', texts.toReversed())
  const there = alignmentOf(left, right)

  test('are compared by their rarer terms, which is said', () => {
    expect(there.approximate).toBe(true)
    expect(alignmentOf(left.slice(0, 100), right.slice(0, 100)).approximate).toBe(false)
  })

  test('find the one that says the same', () => {
    const first = there.candidates.left.map(([best]) => best?.unit)
    expect(first).toEqual(left.map((_, at) => count - 1 - at))
  })

  test('exchange their result with their sides', () => expectMirrored(there, alignmentOf(right, left)))
})
