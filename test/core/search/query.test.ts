import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#core/search/query.ts'

describe('a query', () => {
  it.each([
    ['数据要素 算力', ['数据要素', '算力'], []],
    ['数据要素　算力', ['数据要素', '算力'], []],
    ['"数据 要素" 算力', ['数据 要素', '算力'], []],
    ['“数据 要素”', ['数据 要素'], []],
    ['「数据要素」', ['数据要素'], []],
    ['算力 -成都', ['算力'], ['成都']],
    ['算力 －"成都 平原"', ['算力'], ['成都 平原']],
    ['"算力', ['算力'], []],
    ['"city:成都"', ['city:成都'], []],
    ['《数据安全法》', ['《数据安全法》'], []],
    ['目标：到2025年', ['目标:到2025年'], []],
    ['5G-A', ['5g-a'], []],
    ['（一）', ['(一)'], []],
    ['算力 算力', ['算力'], []],
  ])('%s', (query, terms, excluded) => {
    const parsed = parseQuery(query)
    expect(parsed.terms).toEqual(terms)
    expect(parsed.excluded).toEqual(excluded)
    expect(parsed.notApplied).toEqual([])
  })

  it.each([
    ['city:成都 算力', 'city:成都'],
    ['领域：数据 算力', '领域：数据'],
    ['算力 OR 数据', 'OR'],
    ['算力 |', '|'],
    ['数据* 算力', '数据*'],
    ['数据~2 算力', '数据~2'],
    ['+数据 算力', '+数据'],
    ['(数据 算力', '(数据'],
    ['-city:成都 算力', '-city:成都'],
    ['/数据.*/ 算力', '/数据.*/'],
    ['"" 算力', '""'],
    ['- 算力', '-'],
  ])('%s: %s is not applied, and said so', (query, notApplied) => {
    const parsed = parseQuery(query)
    expect(parsed.notApplied).toEqual([notApplied])
    expect(parsed.terms).toContain('算力')
  })

  it('that only excludes is none', () => {
    expect(parseQuery('-成都')).toEqual({ terms: [], excluded: [], applied: [], notApplied: ['-成都'] })
  })

  it('says of every word whether it was applied', () => {
    const piece = fc.constantFrom(
      '数据',
      '算力',
      '-成都',
      'city:成都',
      '"数 据"',
      '“未完',
      'OR',
      '*',
      '-',
      '""',
      '(',
      'a)b',
      '　',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const query = pieces.join(' ')
        const { terms, excluded, applied, notApplied } = parseQuery(query)
        const named = [...applied, ...notApplied].join('')
        for (const character of query.replace(/[\s"“”]/gu, '')) expect(named).toContain(character)
        expect(applied).toHaveLength(terms.length + excluded.length)
        expect(terms.every((term) => term !== '')).toBe(true)
      }),
    )
  })
})
