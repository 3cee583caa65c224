import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldSynonyms } from '#core/text/field-synonyms.ts'
import { groupsMet, problemOfGroup, typedWords } from '#core/text/own-synonyms.ts'
import { changedGroups, shippedSynonyms, synonymFinder } from '#core/text/synonym-table.ts'

const groupOf = (word: string, groups: readonly (readonly string[])[]) => groups.find((group) => group.includes(word))
const changed = (added: readonly string[][], off: readonly string[] = []) => changedGroups({ added, off: new Set(off) })

describe('the table of synonyms', () => {
  it('is the one that ships where nobody changed anything', () => {
    expect(shippedSynonyms).toEqual({ groups: fieldSynonyms.map(({ words }) => words), name: null })
    expect(changed([['归集', '汇聚']])).toEqual(shippedSynonyms.groups)
  })

  it('takes up a group of our own', () => {
    expect(groupOf('揭榜挂帅', changed([['揭榜挂帅', '赛马制']]))).toEqual(['揭榜挂帅', '赛马制'])
  })

  it('makes one group of those that share a word', () => {
    const joined = groupOf('归集', changed([['归集', '揭榜挂帅', '算力']]))
    expect(joined).toEqual(expect.arrayContaining(['归集', '汇聚', '揭榜挂帅', '算力', '计算能力']))
  })

  it('does without the words that are switched off, and without a group of one word', () => {
    expect(groupOf('首席数据官', changed([], ['数据专员']))).toBeUndefined()
    expect(groupOf('归集', changed([], ['汇集']))).toEqual(['归集', '汇聚', '归聚', '采集归集'])
    expect(groupOf('汇集', changed([['汇集', '收拢']], ['汇集']))).toEqual(['汇集', '收拢'])
  })

  it('has each word in one group, whatever is added, and does not ask who came first', () => {
    const word = fc.constantFrom('归集', '汇聚', '算力', '甲词', '乙词', '丙词', '丁词')
    const groups = fc.array(fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), { maxLength: 5 })
    const asSets = (all: string[][]) => all.map((group) => group.toSorted().join()).toSorted()
    fc.assert(
      fc.property(groups, fc.array(word), (added, off) => {
        const words = changed(added, off).flat()
        expect(new Set(words).size).toBe(words.length)
        expect(asSets(changed(added.toReversed(), off))).toEqual(asSets(changed(added, off)))
        for (const group of added) {
          expect(groupOf(group[0]!, changed(added, off))).toEqual(expect.arrayContaining(group))
        }
      }),
    )
  })

  it('finds the longest word, and signs of expressions as they stand', () => {
    const find = synonymFinder({
      groups: [
        ['数据', '资料'],
        ['数据治理', 'C++'],
        ['甲.乙', '丙'],
      ],
      name: 'x',
    })
    expect(find('数据治理和数据，用 C++，甲乙乙').map(({ word }) => word)).toEqual(['数据治理', '数据', 'C++'])
    expect(find('资料')).toEqual([{ word: '资料', group: ['数据', '资料'] }])
    expect(synonymFinder({ groups: [], name: 'x' })('数据')).toEqual([])
  })
})

describe('a group that somebody types', () => {
  it.each([
    ['揭榜挂帅、赛马制', ['揭榜挂帅', '赛马制']],
    [' 揭榜挂帅　赛马制，揭榜挂帅；ＶＲ ', ['揭榜挂帅', '赛马制', 'VR']],
    ['', []],
  ])('%s', (text, words) => {
    expect(typedWords(text)).toEqual(words)
  })

  it.each([
    [['揭榜挂帅', '赛马制'], null],
    [['揭榜挂帅'], { why: 'few' }],
    [['揭榜挂帅', '揭榜挂帅'], { why: 'few' }],
    [[], { why: 'few' }],
    [['榜', '赛马制'], { why: 'unfit', word: '榜' }],
    [['赛马制', '一二三四五六七八九十一二三'], { why: 'unfit', word: '一二三四五六七八九十一二三' }],
    [['《办法》', '赛马制'], { why: 'unfit', word: '《办法》' }],
  ])('%j', (words, problem) => {
    expect(problemOfGroup(words)).toEqual(problem)
  })

  it('meets the groups that have one of its words', () => {
    const groups = [
      ['甲词', '乙词'],
      ['丙词', '丁词'],
      ['戊词', '己词'],
    ]
    expect(groupsMet(['乙词', '丁词', '新词'], groups)).toEqual([
      { word: '乙词', group: groups[0] },
      { word: '丁词', group: groups[1] },
    ])
  })
})
