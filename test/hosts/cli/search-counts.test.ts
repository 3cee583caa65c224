import { describe, expect, it } from 'vitest'
import { countLines } from '#hosts/cli/commands/search.ts'

const none = { exact: 0, synonym: 0, fuzzy: 0, pinyin: 0 }

describe('how many were found, on the command line', () => {
  it('tells each group that stands below the exact hits, in the order of the list', () => {
    const totals = { exact: 41, synonym: 3, fuzzy: 2, pinyin: 7 }
    expect(countLines({ total: 41, totals, atLeast: [] })).toEqual([
      '共 41 条',
      '按近义词另有 3 条',
      '按近似另有 2 条',
      '按拼音另有 7 条',
    ])
  })

  it('says of a count that it is the least there is', () => {
    const totals = { ...none, exact: 41, pinyin: 7 }
    expect(countLines({ total: 41, totals, atLeast: ['pinyin'] })).toEqual(['共 41 条', '按拼音另有至少 7 条'])
    expect(countLines({ total: 9, totals: { ...none, fuzzy: 9 }, atLeast: ['fuzzy'] })).toEqual(['至少 9 条'])
  })

  it('tells one number where nothing is exact', () => {
    expect(countLines({ total: 3, totals: { ...none, pinyin: 3 }, atLeast: [] })).toEqual(['共 3 条'])
  })
})
