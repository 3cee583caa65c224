import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchedText } from '#core/search/clause-index.ts'
import { segmentSize, sizeOf, visitPlaces, type DocSet } from '#core/search/doc-set.ts'
import { findExactly } from '#core/search/exact-search.ts'
import { findNearly } from '#core/search/near-search.ts'
import { instrumentParts, sumOfParts, unitParts, unitScore } from '#core/search/ranking-parts.ts'
import { rankUnits, settleOrder } from '#core/search/ranking.ts'
import { foldCharacters } from '#core/text/fold-characters.ts'
import { sql, type WritableDb } from '#data/db.ts'
import { runsOf } from '#data/repositories/list-runs.ts'
import { setsOfRanges } from '#core/search/unit-sets.ts'
import { clauseIndex, unitHits } from '#data/repositories/search.ts'
import { unitFacts } from '#data/repositories/search-facts.ts'
import { indexedUnits, indexUnits, nextUnit, refreshSearchIndex } from '#data/repositories/search-index.ts'
import { indexFacts, rebuildInSteps } from '#data/repositories/search-upkeep.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Workspace } from '#data/open.ts'
import { nearestByTable } from '../core/search/nearest-by-table.ts'
import { countingWriter, store, temporaryWorkspace } from './workspace-builder.ts'

function labelsOf(
  { db }: Workspace,
  terms: readonly string[],
  excluded: readonly string[] = [],
  versions: readonly VersionHash[] | null = null,
): string[] {
  const index = clauseIndex(db)
  const within =
    versions === null ? null : setsOfRanges(unitFacts(db).versions.filter(({ version }) => versions.includes(version)))
  const found = findExactly(index, { terms, excluded, within })
  const ranked = rankUnits(index, found, terms, 1000)
  const hits = unitHits(
    db,
    ranked.map(({ unit }) => unit),
  )
  expect(found.total).toBe(hits.length)
  return ranked.map(({ unit }) => hits.find((hit) => hit.id === unit)?.label ?? '?')
}

const countOf = (db: WritableDb, term: string): number =>
  findExactly(clauseIndex(db), { terms: [term], excluded: [], within: null }).total

function placesOf(set: DocSet): number[] {
  const places: number[] = []
  visitPlaces(set, (place) => {
    places.push(place)
    return true
  })
  return places
}

/** Puts all units into lists, however few they are. */
function listAll(db: WritableDb): void {
  const texts = Array.from({ length: segmentSize / 2 }, () => ({ heading: null, text: '' }))
  indexUnits(db, nextUnit(db), texts)
  const { segments } = clauseIndex(db)
  expect(segments().map(({ fresh }) => sizeOf(fresh))).toEqual([0])
}

/** Few letters, so that they meet; marks, blanks, line ends, halves of pairs and a traditional character, so that nothing is special. */
const letter = fc.constantFrom(
  '数',
  '據',
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
        fc.array(text, { minLength: 1, maxLength: 40 }),
        fc.array(term, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (articles, terms, inLists) => {
          const workspace = temporaryWorkspace()
          store(workspace, { articles }, countingWriter())
          if (inLists) listAll(workspace.db)
          for (const wanted of [...terms, ...articles.map((article) => article.slice(-4))].map(foldCharacters)) {
            const truth = articles.flatMap((article, at) =>
              foldCharacters(article).includes(wanted) ? [`第${at + 1}条`] : [],
            )
            expect(labelsOf(workspace, [wanted]).toSorted()).toEqual(truth.toSorted())
          }
          workspace.close()
        },
      ),
      { numRuns: 20 },
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
          const all = terms.map(foldCharacters)
          const none = excluded.map(foldCharacters)
          const truth = articles.filter((article) => {
            const folded = foldCharacters(article)
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
    expect(labelsOf(workspace, ['。'].map(foldCharacters))).toHaveLength(3)
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

  const instrument = { title: '营商环境条例', kind: null, date: null }
  const bonus = (of: Partial<Parameters<typeof instrumentParts>[0]>, terms: readonly string[] = ['数据', '算力']) =>
    sumOfParts(instrumentParts({ ...instrument, ...of }, terms))

  it('gives an instrument about the word a little more, less than one more occurrence', () => {
    expect(bonus({ title: '数据条例' })).toBeGreaterThan(0)
    expect(bonus({ title: '数据算力条例' })).toBeGreaterThan(bonus({ title: '数据条例' }))
    expect(bonus({})).toBe(0)
    const filler = '本市有关部门应当依照职责分工做好工作。'.repeat(5)
    const more = unitScore(`数据、数据。${filler}`, ['数据']) - unitScore(`数据。${filler}`, ['数据'])
    expect(bonus({ title: '数据条例' }, ['数据'])).toBeLessThan(more)
  })

  it('puts what binds more, then what is newer, before its equals, and a word in the title before both', () => {
    const kinds = ['law', 'administrative-regulation', 'local-regulation', 'normative-document', null] as const
    const byKind = kinds.map((kind) => bonus({ kind }))
    expect(byKind).toEqual(byKind.toSorted((a, b) => b - a))
    expect(new Set(byKind).size).toBe(kinds.length)
    expect(bonus({ kind: 'departmental-rule' })).toBe(bonus({ kind: 'local-regulation' }))
    expect(bonus({ date: '2025-03-01' })).toBeGreaterThan(bonus({ date: '2022' }))
    expect(bonus({ date: '2001' })).toBe(0)
    expect(bonus({ kind: 'law', date: '2030' })).toBeLessThan(bonus({ title: '数据条例' }))
  })

  it('puts a clause where the words touch before one half as long where they stand apart', () => {
    const apart = `数据${'甲乙丙丁戊'.repeat(20)}算力`
    const together = `${'甲乙丙丁戊'.repeat(20)}数据算力${'己庚辛壬癸'.repeat(20)}`
    expect(unitScore(together, ['数据', '算力'])).toBeGreaterThan(unitScore(apart, ['数据', '算力']))
    const [, near] = unitParts('数据。数据与算力', ['数据', '算力'])
    expect(near).toMatchObject({ kind: 'proximity', figure: 1 })
  })

  it('says of what the score is made, and the parts are all of it', () => {
    const word = fc.constantFrom('数', '据', '要', '数据', '要素', '数据要素')
    const terms = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => [...new Set(words)])
    fc.assert(
      fc.property(fc.option(text, { nil: null }), text, terms, (heading, own, wanted) => {
        const searched = searchedText(heading, own)
        expect(sumOfParts(unitParts(searched, wanted))).toBeCloseTo(unitScore(searched, wanted), 10)
      }),
    )
  })

  it('begins a longer list as a short one', () => {
    const ranked = Array.from({ length: 300 }, (_, at) => ({ unit: at + 1, score: 3 - at / 1000 }))
    const settled = settleOrder(ranked, (unit) => (unit % 7) / 10)
    expect(settleOrder(ranked.slice(0, 200), (unit) => (unit % 7) / 10)).toEqual(settled.slice(0, 200))
    expect(settled.map(({ score }) => score)).toEqual(settled.map(({ score }) => score).toSorted((a, b) => b - a))
  })
})

describe('nearly', () => {
  const noise = fc.string({ unit: fc.constantFrom('数', '据', '要', '素', '。', 'a'), maxLength: 14 })
  const sought = fc.string({ unit: fc.constantFrom('数', '据', '要', '素', 'a'), minLength: 4, maxLength: 9 })

  it('finds every clause with the fewest errors at which there is one, fresh or in lists, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(noise, { minLength: 1, maxLength: 60 }),
        fc.array(sought, { minLength: 1, maxLength: 16 }),
        fc.boolean(),
        (articles, terms, inLists) => {
          const workspace = temporaryWorkspace()
          store(workspace, { articles: articles.map((article) => `${article}。`) }, countingWriter())
          if (inLists) listAll(workspace.db)
          const index = clauseIndex(workspace.db)
          for (const term of terms.map(foldCharacters)) {
            const wanted = { terms: [term], excluded: [], within: null }
            const found = findNearly(index, wanted, findExactly(index, wanted), () => false)
            const errors = articles.map((article) => nearestByTable(term, foldCharacters(`${article}。`)))
            const least = errors.includes(1) || errors.includes(0) ? 1 : 2
            const truth = errors.flatMap((one, at) => (one === least ? [at + 1] : []))
            expect(found.units.map(({ unit }) => unit).toSorted((a, b) => a - b)).toEqual(truth)
            expect(found.isComplete).toBe(true)
          }
          workspace.close()
        },
      ),
      { numRuns: 20 },
    )
  })

  it.each([
    ['数据要素', '数据要塞', '一字之差'],
    ['数据要素', '数要素流通', '少一字'],
    ['数据要素', '数据的要素', '多一字'],
    ['数据要素', '数要据素', '两字颠倒'],
    ['数据要素市场', '数剧要素试场', '两字之差'],
  ])('%s stands nearly in %s: %s', (term, text) => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: ['其他。', text, '算力布局。'] }, countingWriter())
    const index = clauseIndex(workspace.db)
    const wanted = { terms: [term], excluded: [], within: null }
    const found = findNearly(index, wanted, findExactly(index, wanted), () => false)
    expect(found.units.map(({ unit }) => unit)).toEqual([2])
  })

  it('puts what sounds alike before what does not, a swap between them, and a wrong end last', () => {
    const workspace = temporaryWorkspace()
    const articles = ['数据要塞。', '数居要素。', '数要据素。', '数字要素。']
    store(workspace, { articles }, countingWriter())
    const index = clauseIndex(workspace.db)
    const wanted = { terms: ['数据要素'], excluded: [], within: null }
    const soundAlike = (one: number, other: number): boolean =>
      String.fromCharCode(one, other) === '据居' || String.fromCharCode(other, one) === '据居'
    const { units } = findNearly(index, wanted, findExactly(index, wanted), soundAlike)
    expect(units.map(({ unit }) => articles[unit - 1])).toEqual([
      '数居要素。',
      '数要据素。',
      '数字要素。',
      '数据要塞。',
    ])
  })

  it('finds nothing where a word is too short to have an error', () => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles: ['数字。', '要素。'] }, countingWriter())
    const index = clauseIndex(workspace.db)
    const wanted = { terms: ['数据'], excluded: [], within: null }
    expect(findNearly(index, wanted, findExactly(index, wanted), () => false).units).toEqual([])
  })
})

describe('the index', () => {
  it('is built again by a program with another method, and finds the same', () => {
    const workspace = temporaryWorkspace()
    const { db } = workspace
    store(workspace, { articles: Array.from({ length: 700 }, (_, at) => `数据${at}。`) }, countingWriter())
    db.run(sql`UPDATE search_index SET method = 'search-0', generation = generation + 1`)
    db.exec('DELETE FROM search_texts WHERE block > 3; INSERT INTO search_gone SELECT id FROM units WHERE id >= 64')
    expect(countOf(db, '数据')).toBe(63)
    refreshSearchIndex(db)
    expect(countOf(db, '数据')).toBe(700)
    expect(indexedUnits(db)).toBe(700)
  })

  it('is built again step by step, and everything is found in between', () => {
    const workspace = temporaryWorkspace()
    const { db } = workspace
    const writer = countingWriter()
    store(workspace, { id: 'i1', articles: ['数据一。', '数据二。'] }, writer)
    const version = store(workspace, { id: 'i2', articles: ['数据三。'] }, writer)
    db.run(sql`DELETE FROM segmentations WHERE version = ${version}`)
    const before = indexFacts(db)!
    expect(before).toMatchObject({ units: 2, builtAt: null })
    expect(before.buildMs).toBeGreaterThan(0)
    for (const step of rebuildInSteps(db)) {
      expect(step.done).toBe(step.total)
      expect(countOf(db, '数据')).toBe(2)
    }
    const after = indexFacts(db)!
    expect(after.builtAt).toMatch(/^\d{4}-\d\d-\d\dT/u)
    expect(after).toMatchObject({ units: 2, textBytes: 2 * '数据一。'.length * 3 })
    expect(countOf(db, '数据二')).toBe(1)
    expect(countOf(db, '数据三')).toBe(0)
  })

  it('forgets units that go, in lists too, and never gives their numbers again', () => {
    const workspace = temporaryWorkspace()
    const { db } = workspace
    const writer = countingWriter()
    store(workspace, { id: 'i1', articles: ['数据一。', '数据二。'] }, writer)
    const version = store(workspace, { id: 'i2', articles: ['数据三。'] }, writer)
    listAll(db)
    expect(countOf(db, '数据')).toBe(3)
    const next = nextUnit(db)
    db.run(sql`DELETE FROM segmentations WHERE version = ${version}`)
    expect(countOf(db, '数据')).toBe(2)
    expect(countOf(db, '数据三')).toBe(0)
    store(workspace, { id: 'i3', articles: ['数据四。'] }, writer)
    expect(nextUnit(db)).toBe(next + 1)
    expect(countOf(db, '数据')).toBe(3)
  })

  it('counts all, however many are ranked, across the border of two segments', () => {
    const workspace = temporaryWorkspace()
    const { db } = workspace
    indexUnits(
      db,
      1,
      Array.from({ length: 17_000 }, (_, at) => ({ heading: null, text: `第${at}号数据。` })),
    )
    const found = findExactly(clauseIndex(db), { terms: ['数据'], excluded: [], within: null })
    expect(found.total).toBe(17_000)
    expect(rankUnits(clauseIndex(db), found, ['数据'], 6000)).toHaveLength(1000)
    expect(countOf(db, '第16383号')).toBe(1)
    expect(countOf(db, '第16384号')).toBe(1)
    expect(countOf(db, '号')).toBe(17_000)
  })

  it('finds the same where lists of segments are put together, beside one that stands alone and what is fresh', () => {
    const workspace = temporaryWorkspace()
    const { db } = workspace
    const texts = Array.from({ length: 5 * segmentSize + 3000 }, (_, at) => `${at.toString(7)}号数据与数${at % 11}据号`)
    indexUnits(
      db,
      1,
      texts.map((one) => ({ heading: null, text: one })),
    )
    expect(runsOf(db, 6)).toEqual([
      { segment: 0, level: 1 },
      { segment: 4, level: 0 },
    ])
    for (const term of ['6', '数3', '据与数', '号数据', '3号数据', '与数10据', '2345号数据与', '数4据号', '据号数']) {
      const truth = texts.flatMap((one, at) => (one.includes(term) ? [at + 1] : []))
      const index = clauseIndex(db)
      const { segments } = findExactly(index, { terms: [term], excluded: [], within: null })
      const found = segments.flatMap(({ segment, set }) => placesOf(set).map((place) => segment.first + place))
      expect(found, term).toEqual(truth)
    }
    expect(countOf(db, '号')).toBe(texts.length)
  })
})
