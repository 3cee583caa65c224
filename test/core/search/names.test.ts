import { describe, expect, it } from 'vitest'
import { searchNames } from '#core/search/names.ts'

const entries = [
  { kind: 'instrument', id: '1', text: '某市数字经济促进条例实施细则' },
  { kind: 'instrument', id: '2', text: '数字经济促进条例' },
  { kind: 'instrument', id: '3', text: '优化营商环境条例' },
  { kind: 'instrument', id: '4', text: '关于加快算力基础设施建设的通知' },
] as const

const ids = (query: string, limit?: number): string[] =>
  searchNames(query, entries, limit === undefined ? {} : { limit }).map(({ id }) => id)

describe('searching names', () => {
  it('finds every name that holds all words, the closest first', () => {
    expect(ids('数字经济')).toEqual(['2', '1'])
    expect(ids('条例 环境')).toEqual(['3'])
    expect(ids('算')).toEqual(['4'])
  })

  it('shows where', () => {
    const [found] = searchNames('营商 条例', entries)
    expect(found).toEqual({
      ...entries[2],
      matches: [
        [2, 4],
        [6, 8],
      ],
    })
  })

  it('forgives one wrong character in a word of four, and not two', () => {
    expect(ids('数字经纪')).toEqual(expect.arrayContaining(['1', '2']))
    expect(ids('数字京纪')).toEqual([])
    expect(ids('数子经纪')).toEqual([])
  })

  it('forgives a wrong character in the name of a body, and in a whole long title', () => {
    const title = '重庆市人民政府办公厅关于印发重庆市推动数字经济和实体经济深度融合三年行动计划的通知'
    const long = [
      { kind: 'issuing-body', id: 'body', text: '重庆市大数据应用发展管理局' },
      { kind: 'issuing-body', id: 'other', text: '成都市经济和信息化局' },
      { kind: 'instrument', id: 'title', text: title },
    ] as const
    const found = (query: string): string[] => searchNames(query, long).map(({ id }) => id)
    expect(found('大数剧应用发展管理局')).toEqual(['body'])
    expect(found('经济和信息话局')).toContain('other')
    expect(title.length).toBeGreaterThan(32)
    expect(found(title.replace('融合', '容合'))).toEqual(['title'])
  })

  it('marks no single stray character of what is only near', () => {
    const fuzzy = searchNames('数智经济', entries)
    expect(fuzzy.map(({ id }) => id)).toContain('2')
    for (const { matches } of fuzzy) {
      expect(matches).not.toEqual([])
      for (const [start, end] of matches) expect(end - start).toBeGreaterThanOrEqual(2)
    }
  })

  it('puts what is near behind what is exact', () => {
    expect(ids('促进条例')[0]).toBe('2')
    expect(ids('促进条例').slice(0, 2).toSorted()).toEqual(['1', '2'])
  })

  it('excludes, limits, and finds nothing for nothing', () => {
    expect(ids('条例 -营商')).toEqual(['2', '1'])
    expect(ids('条例', 1)).toHaveLength(1)
    expect(ids('')).toEqual([])
    expect(ids('city:成都')).toEqual([])
  })
})
