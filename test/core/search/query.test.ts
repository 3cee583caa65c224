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
    ['has:picture 算力', 'has:picture', 'unknown-value'],
    ['算力 状态：缺口、旧', '状态：缺口、旧', 'unknown-value'],
    ['级别：很高 算力', '级别：很高', 'unknown-value'],
    ['city:成嘟 算力', 'city:成嘟', 'unknown-value'],
    ['领域：数据 算力', '领域：数据', 'unknown-value'],
    ['area:8 算力', 'area:8', 'unknown-value'],
    ['year:2025..2022 算力', 'year:2025..2022', 'unknown-value'],
    ['year:.. 算力', 'year:..', 'unknown-value'],
    ['in:body 算力', 'in:body', 'unknown-value'],
    ['city: 算力', 'city:', 'empty'],
    ['文件："" 算力', '文件：""', 'empty'],
    ['单位：发改委 算力', '单位：发改委'],
    ['-in:title 算力', '-in:title'],
    ['算力 |', '|', 'or-without-words'],
    ['OR 算力', 'OR', 'or-without-words'],
    ['算力 OR -数据', 'OR', 'or-without-words'],
    ['数据* 算力', '数据*'],
    ['数据~2 算力', '数据~2'],
    ['+数据 算力', '+数据'],
    ['(数据 算力', '(数据'],
    ['/数据.*/ 算力', '/数据.*/'],
    ['"" 算力', '""', 'empty'],
    ['- 算力', '-'],
  ])('%s: %s is not applied, and said why', (query, notApplied, why = 'unknown-operator') => {
    const parsed = parseQuery(query)
    expect(parsed.notApplied).toEqual([notApplied])
    expect(parsed.parts).toContainEqual({ kind: 'not-applied', written: notApplied, why })
    expect(parsed.terms).toContain('算力')
  })

  it('that only excludes is none', () => {
    const parsed = parseQuery('-成都 city:成都')
    expect(parsed).toMatchObject({
      terms: [],
      excluded: [],
      filters: [],
      applied: [],
      notApplied: ['-成都', 'city:成都'],
    })
    expect(parsed.parts.map((part) => part.kind === 'not-applied' && part.why)).toEqual(['no-words', 'no-words'])
  })

  it.each([
    ['city:成都', { kind: 'city', jurisdictions: ['chengdu'], excludes: false }],
    ['城市：成都、重庆市', { kind: 'city', jurisdictions: ['chengdu', 'chongqing'], excludes: false }],
    ['-City:chongqing', { kind: 'city', jurisdictions: ['chongqing'], excludes: true }],
    ['辖区：渝北区', { kind: 'city', jurisdictions: ['district:渝北区', 'other:渝北区'], excludes: false }],
    ['area:1,３', { kind: 'area', areas: [1, 3], excludes: false }],
    ['area:1,无', { kind: 'area', areas: [1, null], excludes: false }],
    ['year:2022..2025', { kind: 'year', years: [{ from: 2022, to: 2025 }], excludes: false }],
    ['年份：2022年', { kind: 'year', years: [{ from: 2022, to: 2022 }], excludes: false }],
    ['year:2022..', { kind: 'year', years: [{ from: 2022, to: null }], excludes: false }],
    ['year:..2022', { kind: 'year', years: [{ from: null, to: 2022 }], excludes: false }],
    [
      'year:2019,2022..2023,none',
      { kind: 'year', years: [{ from: 2019, to: 2019 }, { from: 2022, to: 2023 }, null], excludes: false },
    ],
    ['级别：法律、规章', { kind: 'kind', kinds: ['law', 'departmental-rule'], excludes: false }],
    ['kind:local-regulation,none', { kind: 'kind', kinds: ['local-regulation', null], excludes: false }],
    ['机关：发展改革委,经信局', { kind: 'body', names: ['发展改革委', '经信局'], excludes: false }],
    ['文件："成都市“十四五”规划"', { kind: 'instrument', titles: ['成都市十四五规划'], excludes: false }],
    ['文件："甲、乙办法","丙 细则"', { kind: 'instrument', titles: ['甲、乙办法', '丙 细则'], excludes: false }],
    ['文件：甲、乙办法', { kind: 'title', words: '甲、乙办法', excludes: false }],
    ['-has:批注,decision', { kind: 'has', marks: ['note', 'decision'], excludes: true }],
    ['含有：要点差异', { kind: 'has', marks: ['contrast'], excludes: false }],
    ['status:partial,意见不一', { kind: 'status', marks: ['partial', 'disagreement'], excludes: false }],
    ['标题："数据 条例"', { kind: 'title', words: '数据 条例', excludes: false }],
    ['in:title', { kind: 'in-title', excludes: false }],
  ])('filters by %s', (typed, filter) => {
    const parsed = parseQuery(`算力 ${typed}`)
    expect(parsed.filters).toEqual([filter])
    expect(parsed).toMatchObject({ terms: ['算力'], applied: ['算力', typed], notApplied: [] })
  })

  it.each(['has:contrast', '-状态：缺口'])('says of %s that there is no comparison', (typed) => {
    const { parts, filters, terms } = parseQuery(`算力 ${typed}`, { hasRows: false })
    expect(parts).toContainEqual({ kind: 'not-applied', written: typed, why: 'no-comparisons' })
    expect({ filters, terms }).toEqual({ filters: [], terms: ['算力'] })
  })

  it('says that words are missing, not comparisons, where there is nothing but conditions', () => {
    const { parts } = parseQuery('has:contrast', { hasRows: false })
    expect(parts).toEqual([{ kind: 'not-applied', written: 'has:contrast', why: 'no-words' }])
  })

  it('joins the words on both sides of OR', () => {
    expect(parseQuery('归集 OR 汇聚 | "汇 总" 数据')).toMatchObject({
      terms: ['数据'],
      alternatives: [['归集', '汇聚', '汇 总']],
      applied: ['归集 OR 汇聚 OR 汇 总', '数据'],
      notApplied: [],
    })
  })

  it('shows what was typed twice once, where it was typed first', () => {
    expect(parseQuery('算力 数据 算力').applied).toEqual(['算力', '数据'])
  })

  const pieces = fc.constantFrom(
    ...[
      '数据',
      '算力',
      '-成都',
      'city:成都',
      '-年份：2022',
      '标题："数 据"',
      '"数 据"',
      '“未完',
      '-"',
      'OR',
      '|',
      '*',
      '-',
      '""',
      '(',
    ],
    ...[
      'a)b',
      '　',
      'in:title',
      'has:x',
      ':',
      '城市：',
      'has:note',
      '-status:gap',
      '文件："甲","乙',
      'year:2022,none',
      ',',
    ],
  )
  const bare = (text: string): string => text.replaceAll(/\s/gu, '')

  it('loses no character that was typed', () => {
    const anything = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((each) => each.join(' ')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(anything, (query) => {
        const { parts } = parseQuery(query)
        expect(bare(parts.map(({ written }) => written).join(''))).toBe(bare(query))
      }),
    )
  })

  it('applies a part or names it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (each) => {
        const { parts, terms, alternatives, excluded, filters, applied, notApplied } = parseQuery(each.join(' '))
        expect(notApplied).toHaveLength(parts.filter(({ kind }) => kind === 'not-applied').length)
        expect(applied.length).toBeLessThanOrEqual(parts.length - notApplied.length)
        if (terms.length + alternatives.length === 0) expect([...excluded, ...filters, ...applied]).toEqual([])
        expect([...terms, ...alternatives.flat(), ...excluded].every((word) => word !== '')).toBe(true)
        for (const part of parts)
          if (part.kind === 'words') expect([...terms, ...alternatives.flat()]).toContain(part.words[0])
      }),
    )
  })
})
