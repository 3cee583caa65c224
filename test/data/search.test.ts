import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleBonus } from '#core/search/ranking.ts'
import { matchExpression } from '#core/search/tokens.ts'
import { foldText } from '#core/text/fold.ts'
import { sql } from '#data/db.ts'
import { countHits, indexedUnits, rankedUnits, refreshSearchIndex, unitHits } from '#data/repositories/search.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Workspace } from '#data/open.ts'
import { countingWriter, store, temporaryWorkspace } from './workspace-builder.ts'

function labelsOf(
  { db }: Workspace,
  terms: readonly string[],
  excluded: readonly string[] = [],
  versions: readonly VersionHash[] | null = null,
): string[] {
  const ranked = rankedUnits(db, matchExpression(terms, excluded), versions, 1000)
  const hits = unitHits(
    db,
    ranked.map(({ id }) => id),
  )
  expect(countHits(db, matchExpression(terms, excluded), versions)).toBe(hits.length)
  return ranked.map(({ id }) => hits.find((hit) => hit.id === id)?.label ?? '?')
}

/** Few letters, so that they meet; marks, blanks, line ends and halves of pairs, so that nothing is special. */
const letter = fc.constantFrom(
  '数',
  '据',
  '要',
  '素',
  '。',
  '，',
  'Ａ',
  'a',
  'b',
  '1',
  ' ',
  '\n',
  '"',
  '*',
  '𠮷',
  '-',
  '(',
  '龘',
)
const text = fc.string({ unit: letter, minLength: 1, maxLength: 25 })
const term = fc.string({ unit: letter, minLength: 1, maxLength: 5 })

describe('exact search', () => {
  it('finds any string of any length wherever it stands, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(term, { minLength: 1, maxLength: 8 }),
        (articles, terms) => {
          const workspace = temporaryWorkspace()
          store(workspace, { articles }, countingWriter())
          for (const wanted of [...terms, ...articles.map((article) => article.slice(-2))].map(foldText)) {
            const truth = articles.flatMap((article, at) =>
              foldText(article).includes(wanted) ? [`第${at + 1}条`] : [],
            )
            expect(labelsOf(workspace, [wanted]).toSorted()).toEqual(truth.toSorted())
          }
          workspace.close()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('asks for all terms and for none of the excluded', () => {
    const workspace = temporaryWorkspace()
    const articles = ['数据要素', '数据', '要素', '要素与数据', '数据，要素，成都']
    store(workspace, { articles }, countingWriter())
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 2 }),
        fc.array(term, { maxLength: 2 }),
        (terms, excluded) => {
          const all = terms.map(foldText)
          const none = excluded.map(foldText)
          const truth = articles.filter((article) => {
            const folded = foldText(article)
            return all.every((one) => folded.includes(one)) && !none.some((one) => folded.includes(one))
          })
          expect(labelsOf(workspace, all, none)).toHaveLength(truth.length)
        },
      ),
    )
    expect(labelsOf(workspace, ['数据', '要素'], ['成都']).toSorted()).toEqual(['第1条', '第4条'])
  })

  it('finds words of two characters and of one', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: ['加快算力布局。', '发展算法。', '力争上游。'] }, countingWriter())
    expect(labelsOf(workspace, ['算力'])).toEqual(['第1条'])
    expect(labelsOf(workspace, ['力']).toSorted()).toEqual(['第1条', '第3条'])
    expect(labelsOf(workspace, ['。'].map(foldText))).toHaveLength(3)
  })

  it('finds what stands in the heading only', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: [['数据流通', '另行规定。'], '其他。'] }, countingWriter())
    expect(labelsOf(workspace, ['流通'])).toEqual(['第1条'])
    // A phrase does not reach from the heading into the text.
    expect(labelsOf(workspace, ['通另'])).toEqual([])
  })

  it('keeps to the versions asked for', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    const first = store(workspace, { id: 'i1', articles: ['数据一。'] }, writer)
    const second = store(workspace, { id: 'i2', articles: ['甲。', '数据二。'] }, writer)
    expect(labelsOf(workspace, ['数据'], [], [second])).toEqual(['第2条'])
    expect(labelsOf(workspace, ['数据'], [], [first, second])).toHaveLength(2)
    expect(labelsOf(workspace, ['数据'], [], [])).toEqual([])
  })
})

describe('the order of hits', () => {
  it('prefers the heading, then more occurrences, then the shorter clause', () => {
    const workspace = temporaryWorkspace()
    const filler = '本市有关部门应当依照职责分工做好工作。'
    const articles = [
      `${filler}数据。${filler}`,
      `数据、数据、数据。${filler}`,
      ['数据管理', filler] as const,
      `数据。${filler}`,
      ...Array.from({ length: 20 }, (_, at) => `${filler}${at}`),
    ]
    store(workspace, { articles }, countingWriter())
    expect(labelsOf(workspace, ['数据'])).toEqual(['第3条', '第2条', '第4条', '第1条'])
  })

  it('is the order of import and document between equals', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: ['数据甲。', '数据乙。', '数据丙。'] }, countingWriter())
    expect(labelsOf(workspace, ['数据'])).toEqual(['第1条', '第2条', '第3条'])
  })

  it('gives an instrument about the word a little more', () => {
    expect(titleBonus('数据条例', ['数据', '算力'])).toBeGreaterThan(0)
    expect(titleBonus('数据算力条例', ['数据', '算力'])).toBeGreaterThan(titleBonus('数据条例', ['数据', '算力']))
    expect(titleBonus('营商环境条例', ['数据'])).toBe(0)
  })
})

describe('the index', () => {
  it('is built again by a program with another method, and finds the same', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: Array.from({ length: 700 }, (_, at) => `数据${at}。`) }, countingWriter())
    workspace.db.run(sql`UPDATE search_index SET method = 'search-0'`)
    workspace.db.exec(`
      DELETE FROM unit_search WHERE rowid <= 600;
      INSERT INTO unit_search (rowid, heading, text) VALUES (9999, '', '6570636e 636e')`)
    expect(countHits(workspace.db, matchExpression(['数据'], []), null)).toBe(101)
    refreshSearchIndex(workspace.db)
    expect(countHits(workspace.db, matchExpression(['数据'], []), null)).toBe(700)
    expect(indexedUnits(workspace.db)).toBe(700)
  })

  it('counts all, however many are ranked', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: Array.from({ length: 5200 }, (_, at) => `第${at}号数据。`) }, countingWriter())
    const expression = matchExpression(['数据'], [])
    expect(countHits(workspace.db, expression, null)).toBe(5200)
    expect(rankedUnits(workspace.db, expression, null, 6000)).toHaveLength(5000)
  })
})
