import { describe, expect, test } from 'vitest'
import { foldName, plainName } from '#core/indicators/name-folding.ts'
import { nameLikeness, sameSubject } from '#core/indicators/same-names.ts'
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
