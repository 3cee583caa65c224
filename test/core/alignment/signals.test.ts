import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import { splitBodies } from '#core/alignment/bodies.ts'
import { fieldConcepts } from '#core/alignment/concepts.ts'
import { readSubjects } from '#core/alignment/subjects.ts'
import { finish } from '#core/model/progress.ts'
import { fieldSubjects } from '#core/text/field-subjects.ts'
import { fieldSynonyms } from '#core/text/field-synonyms.ts'
import { tokeniser } from '../tokenisers.ts'
import { unitsOf } from './units-of.ts'

const others = [
  '每年三月举办全民阅读活动。',
  '修缮古桥梁并建立档案。',
  '扶持竹编工艺传承人。',
  '鼓励种植高山茶叶。',
  '举办龙舟竞渡。',
]

/** What `left` and `right` score together, each among clauses about other things. */
function scoreOf(left: string, right: string): number {
  const { candidates } = finish(
    align(unitsOf('left', [left, ...others.slice(0, 3)]), unitsOf('right', [right, ...others.slice(2)]), tokeniser),
  )
  return candidates.left[0]?.find(({ unit }) => unit === 0)?.score ?? 0
}

describe('synonyms of the field', () => {
  test('speak for a pair that says the same in other words', () => {
    const left = '开展跨部门数据归集。'
    expect(scoreOf(left, '组织跨单位信息汇聚。')).toBeGreaterThan(scoreOf(left, '组织跨单位信息整理。'))
  })

  test('are the same for every word of a group', () => {
    const conceptsIn = (text: string) => fieldConcepts(text).map(({ concept }) => concept)
    expect(conceptsIn('市场主体')).toEqual(conceptsIn('经营主体'))
    expect(fieldConcepts('')).toEqual([])
  })

  test('stand in one group each', () => {
    const words = fieldSynonyms.flatMap((group) => group.words)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })
})

describe('subjects of the field', () => {
  test('speak for a pair on one of them, without a word in common', () => {
    const left = '举办产教融合活动。'
    expect(scoreOf(left, '设立职业教育基地。')).toBeGreaterThan(scoreOf(left, '设立野生动物基地。'))
  })

  test('are told by whatever stands for one of their words', () => {
    expect(readSubjects('计算资源')).toEqual(readSubjects('算力'))
    expect(readSubjects('高山茶叶')).toEqual([])
  })

  test('say each word of theirs once, in signs that an expression reads as themselves', () => {
    for (const words of fieldSubjects) {
      expect(words.length).toBeGreaterThan(1)
      expect(words.filter((word, at) => words.indexOf(word) !== at || !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([])
    }
  })
})

describe('responsible bodies', () => {
  test.each([
    ['推动上云。（牵头单位：市经信局；责任单位：市财政局）', '市经信局；市财政局'],
    ['推动上云。（市经济信息委、区县（自治县）政府）', '市经济信息委、区县（自治县）政府'],
    ['推动上云（以下简称上云行动）', ''],
    ['推动上云。', ''],
  ])('%s', (text, bodies) => {
    expect(splitBodies(text).bodies).toBe(bodies)
  })

  test('speak for a pair that shares them', () => {
    const left = '推动企业上云用数。（责任单位：市交通运输局）'
    const right = '支持工厂用数。'
    expect(scoreOf(left, `${right}（责任单位：市交通运输委）`)).toBeGreaterThan(
      scoreOf(left, `${right}（责任单位：市林业园林委）`),
    )
  })
})
