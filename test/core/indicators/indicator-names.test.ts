import { describe, expect, test } from 'vitest'
import { foldName, plainName } from '#core/indicators/name-folding.ts'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { fullNames } from '#core/indicators/name-subjects.ts'
import { isOneIndicator, nameLikeness, sameSubject } from '#core/indicators/same-names.ts'
import { tokeniser } from '../tokenisers.ts'
import { otherIndicator, sameIndicator } from './name-pairs.ts'

const areOne = ({ one, other }: (typeof sameIndicator)[number]): boolean => {
  const [ours, theirs] = [one, other].map(([name, unit]) => foldName(name, unit.replace(/^万/u, ''), 'level'))
  return ours!.measure === theirs!.measure && sameSubject(ours!.subject, theirs!.subject)
}
const shown = ({ one, other }: (typeof sameIndicator)[number]): string => `${one[0]} ${other[0]}`

describe('names of indicators', () => {
  test('that mean one indicator share a row', () => {
    expect(sameIndicator.filter((pair) => !areOne(pair)).map(shown)).toEqual([])
  })

  test('that mean another do not', () => {
    expect(otherIndicator.filter(areOne).map(shown)).toEqual([])
  })

  test('are one in either order', () => {
    for (const { one, other } of [...sameIndicator, ...otherIndicator]) {
      expect(areOne({ one: other, other: one })).toBe(areOne({ one, other }))
      expect(nameLikeness(one[0], other[0])).toBe(nameLikeness(other[0], one[0]))
    }
  })

  test('keep what they count, where several counts go for one thing', () => {
    const definition = (name: string) => foldName(name, '元', 'level').definition
    expect(['软件产业主营业务收入', '软件业务收入', '软件和信息服务业总产值', '软件产业规模'].map(definition)).toEqual([
      '主营业务收入',
      '软件业务收入',
      '总产值',
      '规模',
    ])
  })

  test('are shown without place and time', () => {
    expect(plainName('启动会提出2025年全市软件产业主营业务收入')).toBe('软件产业主营业务收入')
    expect(plainName('城市大脑')).toBe('城市大脑')
    expect(plainName('成都平原经济区')).toBe('成都平原经济区')
  })
})

describe('names of contrasts', () => {
  const figure = (name: string, measurementUnit: string | null = '%') => ({
    name,
    measurementUnit,
    manner: 'level' as const,
  })

  test('are spelled as those of the table, and count alike', () => {
    expect(isOneIndicator(figure('规上制造业研发工具普及率'), figure('研发设计工具普及率'))).toBe(true)
    expect(isOneIndicator(figure('新建数据中心电能利用效率', null), figure('新建数据中心PUE', null))).toBe(true)
    expect(isOneIndicator(figure('每家免租面积', '平方米'), figure('免租面积', '平方米'))).toBe(true)
    expect(isOneIndicator(figure('软件产业总产值', '元'), figure('软件产业主营业务收入', '元'))).toBe(false)
  })

  test('take the subject that stands before them, within a sentence’s length', () => {
    const names = (text: string) => fullNames(promisesOf(text, tokeniser, null).indicators)
    expect(names('数字经济总量超过3万亿元，占地区生产总值的比重达到43%。')).toEqual([
      '数字经济总量',
      '数字经济占地区生产总值的比重',
    ])
    expect(names(`数字经济总量超过3万亿元。${'推进各项工作，'.repeat(6)}占地区生产总值的比重达到43%。`)[1]).toBe(
      '占地区生产总值的比重',
    )
  })
})
