import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { synonymsOf } from '#core/search/synonym-forms.ts'
import { foldCharacters } from '#core/text/fold-characters.ts'
import { formatChineseNumeral } from '#core/text/numerals.ts'
import { searchClauses, type SearchRequest } from '#engine/search-clauses.ts'
import { countingWriter, store, temporaryWorkspace, type SmallInstrument } from '../data/workspace-builder.ts'

/* What is found by other writings of a word, and by words that stand for it. */

const deps = { now: () => 0, soundAlike: () => false }

function searcher(articles: SmallInstrument['articles']) {
  const workspace = temporaryWorkspace()
  store(workspace, { articles }, countingWriter())
  return (query: string, rest: Partial<SearchRequest> = {}) => {
    const found = searchClauses(workspace.db, { query, limit: 50, versions: null, ...rest }, deps)
    const labels = (how: string): number[] =>
      found.hits.flatMap((hit) => (hit.how === how ? [Number(hit.label.replaceAll(/\D/gu, ''))] : [])).toSorted(byValue)
    return { ...found, exact: labels('exact'), synonym: labels('synonym') }
  }
}
const byValue = (a: number, b: number): number => a - b

describe('folding', () => {
  const articles: SmallInstrument['articles'] = [
    '依照本办法第十五条处理，三十日内办结。',
    '依照本辦法第１５條處理，130日内办结。',
    '二〇二五年增长百分之三十。',
    '到2025年，增长30%。',
    ['2025年目标', '渝府办发〔2024〕15号。'],
    '到二零二五年，增长三十万元。',
  ]
  const search = (query: string, rest?: Partial<SearchRequest>) => searcher(articles)(query, rest)

  it.each([
    ['第十五条', [1, 2]],
    ['第15条', [1, 2]],
    ['第１５條', [1, 2]],
    ['2025年', [3, 4, 5, 6]],
    ['二〇二五年', [3, 4, 5, 6]],
    ['百分之三十', [3, 4]],
    ['增长30%', [3, 4]],
    ['30日', [1, 2]],
    ['三十日', [1]],
    ['[2024]十五号', [5]],
    ['2025年 增长', [3, 4, 6]],
    ['增长 -30%', [6]],
    ['第15条 OR 三十万元', [1, 2, 6]],
    ['2025年 in:title', [5]],
  ])('%s is found in %j', (query, found) => {
    expect(search(query).exact).toEqual(found)
  })

  it('says which other writings were found, and marks what is printed', () => {
    const { alsoWritten, hits } = search('第15条')
    expect(alsoWritten).toEqual([{ term: '第15条', writings: ['第十五条', '第１５條'] }])
    expect(hits.map(({ text, matches }) => matches.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['第十五条'],
      ['第１５條'],
    ])
    expect(search('增长').alsoWritten).toEqual([])
  })

  it('names writings of numbers in clauses that are not listed', () => {
    expect(search('2025年', { limit: 1 }).alsoWritten[0]?.writings.length).toBe(2)
  })

  it.each([
    ['第十五条', [1]],
    ['第１５條', [2]],
    ['第15条', []],
    ['[2024]', []],
    ['〔2024〕', [5]],
    ['增长 -30%', [3, 6]],
    ['2025年 in:title', [5]],
    ['第十五条 OR 第１５條', [1, 2]],
  ])('%s as it is typed is found in %j', (query, found) => {
    const answer = search(query, { folding: false })
    expect(answer.exact).toEqual(found)
    expect(answer.totals.exact).toBe(found.length)
    expect(answer.alsoWritten).toEqual([])
  })
})

/** A text as characters and numbers by turns; a number by its value and how it is written. */
const literal = fc.constantFrom('第', '條', '条', '數', '数', '；', '日')
const number = fc.record({ value: fc.constantFrom(3, 15, 30, 130, 204, 2025), chinese: fc.boolean() })
const pieces = fc.array(fc.tuple(literal, number), { minLength: 1, maxLength: 5 })
type Piece = string | { readonly value: number; readonly chinese: boolean }
const written = (piece: Piece): string =>
  typeof piece === 'string' ? piece : piece.chinese ? formatChineseNumeral(piece.value) : String(piece.value)
const meant = (piece: Piece): string => (typeof piece === 'string' ? foldCharacters(piece) : `#${piece.value}`)

/** By reading: a word stands in a text as it is written, or piece by piece with numbers of the same value. */
function standsByReading(word: readonly Piece[], text: readonly Piece[]): boolean {
  const [writtenWord, writtenText] = [word, text].map((each) => foldCharacters(each.map(written).join('')))
  if (writtenText!.includes(writtenWord!)) return true
  if (writtenWord!.length < 2) return false
  return text.some((_, at) => word.every((piece, n) => at + n < text.length && meant(piece) === meant(text[at + n]!)))
}

it('finds every clause that holds a word in whatever writing, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { minLength: 1, maxLength: 10 }),
      fc.array(pieces, { maxLength: 4 }),
      (texts, more) => {
        const articles = texts.map((text) => [...text.flat(), '。'])
        const search = searcher(articles.map((text) => text.map(written).join('')))
        const words = [...texts, ...more].flatMap((pairs) => {
          const all = pairs.flat()
          return [all.slice(0, 2), all.slice(0, 3), all.slice(1, 3), all.slice(1, 2)]
        })
        for (const word of words) {
          const truth = articles.flatMap((text, at) => (standsByReading(word, text) ? [at + 1] : []))
          expect(search(`"${word.map(written).join('')}"`).exact).toEqual(truth)
        }
      },
    ),
    { numRuns: 40 },
  )
})

describe('synonyms', () => {
  const groups = [
    ['归集', '汇聚', '汇集'],
    ['公共数据', '政务数据'],
    ['VR', '虚拟现实'],
  ]
  const articles = [
    '归集公共数据。',
    '汇聚政务数据。',
    '政务数据汇聚平台。',
    '公共数据归集平台。',
    '虚拟现实。',
    '公共数据汇集平台。',
  ]
  const ask = (query: string, left: readonly string[] = [], rest: Partial<SearchRequest> = {}) =>
    searcher(articles)(query, {
      synonyms: synonymsOf(query.split(' ').map(foldCharacters), groups, (word) => left.includes(word)),
      ...rest,
    })

  it.each([
    ['归集', [1, 4], [2, 3, 6]],
    ['归集 公共数据', [1, 4], [2, 3, 6]],
    ['公共数据归集', [4], [3, 6]],
    ['vr', [], [5]],
    ['归集 -平台', [1], [2]],
    ['平台', [3, 4, 6], []],
  ])('%s stands in %j and by a synonym in %j', (query, exact, synonym) => {
    const found = ask(query)
    expect(found).toMatchObject({ exact, synonym, totals: { exact: exact.length, synonym: synonym.length } })
    expect(found.hits.map(({ how }) => how)).toEqual([...exact.map(() => 'exact'), ...synonym.map(() => 'synonym')])
  })

  it('says which words were sought, in how many clauses each stands, and which were left out', () => {
    expect(ask('公共数据归集', ['汇集']).alsoSearched).toEqual([
      { term: '公共数据', words: ['政务数据'], found: [1], without: [] },
      { term: '归集', words: ['汇聚'], found: [1], without: ['汇集'] },
    ])
    expect(ask('归集', ['汇集', '汇聚'])).toMatchObject({ synonym: [], sought: ['exact'] })
  })

  it('marks the word that stands there', () => {
    const { hits } = ask('归集')
    const [hit] = hits.filter(({ how }) => how === 'synonym')
    expect(hit?.matches.map(([start, end]) => hit.text.slice(start, end))).toEqual(['汇聚'])
  })

  it('counts them where exact hits fill the list, and puts them before hits with typing errors', () => {
    const short = ask('归集', [], { limit: 1 })
    expect([short.hits.length, short.totals.synonym]).toEqual([1, 3])
    const near = ask('政务数据汇聚')
    expect(near.hits.map(({ how }) => how)).toEqual(['exact', 'synonym', 'synonym'])
  })
})
