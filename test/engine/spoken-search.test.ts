import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#core/text/fold.ts'
import { parseQuery } from '#core/search/query.ts'
import { spokenPlace } from '#core/search/spoken-query.ts'
import { spokenWordings, wordingsReadOtherwise, type SpokenWording } from '#core/search/spoken-words.ts'
import { packReadings, unpackReadings } from '#core/search/spoken-readings.ts'
import { sql } from '#data/db.ts'
import { indexUnits, nextUnit, refreshSearchIndex } from '#data/repositories/search-index.ts'
import { putSpoken, refreshSpokenIndex, spokenWork } from '#data/repositories/spoken-index.ts'
import { rebuildInSteps } from '#data/repositories/search-upkeep.ts'
import type { Workspace } from '#data/open.ts'
import { searchClauses } from '#engine/search-clauses.ts'
import { mayRead } from '#engine/sounds.ts'
import { spokenText, usualReading } from '#engine/spoken-text.ts'
import { countingWriter, store, temporaryWorkspace } from '../data/workspace-builder.ts'
import { readAloud } from './read-aloud.ts'

const ask = ({ db }: Workspace, query: string, limit = 1000) =>
  searchClauses(db, { query, limit, versions: null }, { now: () => 0, soundAlike: () => false })

/** Puts all units into lists, however few they are. */
function listAll({ db }: Workspace): void {
  indexUnits(
    db,
    nextUnit(db),
    Array.from({ length: 4096 }, () => ({ heading: null, text: '' })),
  )
  readAloud(db)
}

function withArticles(articles: readonly (string | readonly [string, string])[]): Workspace {
  const workspace = temporaryWorkspace()
  store(workspace, { articles }, countingWriter())
  readAloud(workspace.db)
  return workspace
}

const character = fc.constantFrom(...'数据要素市场重庆会计行业长江西安先a5。')
const article = fc.string({ unit: character, minLength: 1, maxLength: 25 })

/** Some stretch of one of the articles, typed in one of three ways for each character, with a blank in it or not. */
const drawnQuery = fc.record({
  of: fc.nat(9),
  from: fc.nat(20),
  ways: fc.array(fc.constantFrom('full', 'first', 'as it is'), { minLength: 1, maxLength: 5 }),
  blankAt: fc.nat(8),
})
type DrawnQuery = typeof drawnQuery extends fc.Arbitrary<infer Drawn> ? Drawn : never

function typedOf(articles: readonly string[], { of, from, ways, blankAt }: DrawnQuery): string {
  const text = articles[of % articles.length] ?? ''
  const start = from % text.length
  return ways
    .map((way, at) => {
      const unit = text.charAt(start + at)
      const syllable = syllableOf.get(unit) ?? unit
      return (at === blankAt ? ' ' : '') + (way === 'full' ? syllable : way === 'first' ? syllable.slice(0, 1) : unit)
    })
    .join('')
}

const syllableOf = new Map(
  '数shu 据ju 要yao 素su 市shi 场chang 重chong 庆qing 会kuai 计ji 行hang 业ye 长chang 江jiang 西xi 安an 先xian'
    .split(' ')
    .map((each) => [each.charAt(0), each.slice(1)]),
)

/** The texts in which a query stands by pinyin and not as it is typed: by looking at every place of each. */
function spokenIn(query: string, articles: readonly string[]): string[] {
  const parsed = parseQuery(query)
  const texts = articles.map(foldText)
  const isExact = (text: string): boolean => parsed.terms.every((term) => text.includes(term))
  const standing = (wordings: readonly SpokenWording[]): string[] =>
    texts.flatMap((text, at) => (!isExact(text) && standsIn(text, wordings) ? [`第${at + 1}条`] : []))
  const wordings = spokenWordings(parsed)
  const found = standing(wordings)
  return found.length > 0 || texts.some(isExact) ? found : standing(wordingsReadOtherwise(wordings, mayRead))
}

function standsIn(text: string, wordings: readonly SpokenWording[]): boolean {
  const numbers = spokenText(text)
  return wordings.some((wording) =>
    wording.every(
      ({ words, phrases }) =>
        words.some((each) => text.includes(each)) ||
        phrases.some((phrase) => spokenPlace(text, numbers, phrase) !== -1),
    ),
  )
}

describe('search by pinyin', () => {
  it('finds every text in which what was typed stands, and no other, whether it is in a list or not', () => {
    let found = 0
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 10 }),
        fc.array(drawnQuery, { minLength: 1, maxLength: 6 }),
        (articles, drawn) => {
          const workspace = withArticles(articles)
          if (articles.length % 4 === 0) listAll(workspace)
          for (const query of drawn.map((each) => typedOf(articles, each)).filter((each) => each.trim() !== '')) {
            const truth = spokenIn(query, articles)
            const { hits, totals } = ask(workspace, query)
            const labels = hits.filter(({ how }) => how === 'pinyin').map(({ label }) => label)
            expect(labels.toSorted(), query).toEqual(truth.toSorted())
            expect(totals.pinyin).toBe(truth.length)
            found += truth.length
          }
          workspace.close()
        },
      ),
      { numRuns: 40 },
    )
    expect(found).toBeGreaterThan(20)
  })

  const articles = [
    '培育数据要素市场。',
    '数据由重庆汇集，要素自由流动。',
    '西安先行先试。',
    '推广AI应用。',
    '障碍应当消除。',
    ['会计制度', '另行规定。'] as const,
  ]

  it.each([
    ['shujuyaosu', ['第1条']],
    ['shuju yaosu', ['第1条', '第2条']],
    ['"shuju" yaosu', []],
    ['sjys', ['第1条']],
    ['sj ys', ['第1条']],
    ['sj yaosu', ['第1条']],
    ['数据yaosu', ['第1条']],
    ['数据 yaosu', ['第1条', '第2条']],
    ['shuju -重庆', ['第1条']],
    ['xian', ['第3条']],
    ['chongqing', ['第2条']],
    ['zhongqing', []],
    ['kuaiji in:title', ['第6条']],
    ['xian in:title', []],
    ['yaosu OR xian', ['第1条', '第2条', '第3条']],
  ])('%s', (query, labels) => {
    const { hits } = ask(withArticles(articles), query)
    expect(hits.map(({ how }) => how)).toEqual(labels.map(() => 'pinyin'))
    expect(hits.map(({ label }) => label).toSorted()).toEqual(labels)
  })

  it('marks the characters that are read so, the words side by side first', () => {
    const { hits } = ask(withArticles(articles), 'shuju yaosu')
    const marked = hits.map(({ text, matches }) => matches.map(([start, end]) => text.slice(start, end)))
    expect(marked).toEqual([['数据要素'], ['数据', '要素']])
  })

  it('puts what is written so first, and counts what is read so even where it is not listed', () => {
    const workspace = withArticles(articles)
    expect(ask(workspace, 'AI').hits.map(({ how, label }) => `${how} ${label}`)).toEqual([
      'exact 第4条',
      'pinyin 第5条',
    ])
    const short = ask(workspace, 'AI', 1)
    expect(short.hits.map(({ how }) => how)).toEqual(['exact'])
    expect(short.totals).toMatchObject({ exact: 1, pinyin: 1 })
    expect(short.total).toBe(1)
  })

  it('puts what most clauses write before what few do, and shows each among the first', () => {
    const many = Array.from({ length: 12 }, (_, at) => `数据要素第${at}批。`)
    const { hits } = ask(withArticles(['事假因私。', ...many]), 'sjys')
    const marked = hits.map(({ text, matches: [[start, end] = [0, 0]] }) => text.slice(start, end))
    expect(marked.slice(0, 4)).toEqual(['数据要素', '数据要素', '数据要素', '事假因私'])
  })

  it('finds a phrase of four with a character that is read otherwise, only where nothing else is found', () => {
    const workspace = withArticles(['重庆市政府。', '推动经济增长数字化。'])
    expect(ask(workspace, 'zhongqingshizheng').hits.map(({ label }) => label)).toEqual(['第1条'])
    expect(ask(workspace, 'changshuzihua').hits.map(({ label }) => label)).toEqual(['第2条'])
    expect(ask(workspace, 'zhongqingshi').hits).toEqual([])
    expect(ask(withArticles(['重庆市政府。', '中青市政。']), 'zhongqingshizheng').totals.pinyin).toBe(1)
  })

  it('does not ask for pinyin where there are no letters', () => {
    expect(ask(withArticles(articles), '数据')).toMatchObject({ pinyinIndex: null, sought: ['exact'] })
  })
})

describe('the index of pinyin', () => {
  it('says how much of it is there, and is complete after the next step', () => {
    const workspace = withArticles(['数据一。'])
    const writer = countingWriter(1)
    store(workspace, { id: 'i2', title: '乙', articles: ['数据二。', '数据三。'] }, writer)
    const before = ask(workspace, 'shuju')
    expect(before).toMatchObject({ pinyinIndex: { done: 1, total: 3 }, atLeast: ['pinyin'], totals: { pinyin: 1 } })
    readAloud(workspace.db)
    expect(ask(workspace, 'shuju')).toMatchObject({
      pinyinIndex: { done: 3, total: 3 },
      atLeast: [],
      totals: { pinyin: 3 },
    })
  })

  it('goes on with the next segment where it was interrupted', () => {
    const workspace = temporaryWorkspace()
    const texts = Array.from({ length: 16_400 }, () => ({ heading: null, text: '数据' }))
    indexUnits(workspace.db, nextUnit(workspace.db), texts)
    readAloud(workspace.db, 1)
    expect(spokenWork(workspace.db)?.first).toBe(16_384)
    readAloud(workspace.db)
    expect(spokenWork(workspace.db)).toBeNull()
  })

  it('has nothing to do, and writes nothing, where nothing is stored', () => {
    expect(spokenWork(temporaryWorkspace().db)).toBeNull()
  })

  it('forgets what has gone, and all where the texts are built again', () => {
    const workspace = withArticles(['数据一。', '数据二。'])
    workspace.db.run(sql`DELETE FROM units WHERE path LIKE '%第1条'`)
    expect(ask(workspace, 'shuju').hits.map(({ label }) => label)).toEqual(['第2条'])
    const stale = spokenWork(workspace.db)
    workspace.db.run(sql`UPDATE search_index SET method = 'older'`)
    refreshSearchIndex(workspace.db)
    expect(stale).toBeNull()
    expect(ask(workspace, 'shuju')).toMatchObject({ pinyinIndex: { done: 0, total: 1 }, hits: [] })
    readAloud(workspace.db)
    expect(ask(workspace, 'shuju').totals.pinyin).toBe(1)
  })

  it('is made again after somebody built the other index anew', () => {
    const workspace = withArticles(['数据一。', '数据二。'])
    expect(spokenWork(workspace.db)).toBeNull()
    for (const _ of rebuildInSteps(workspace.db));
    expect(ask(workspace, 'shuju')).toMatchObject({ pinyinIndex: { done: 0, total: 2 }, hits: [] })
    readAloud(workspace.db)
    expect(ask(workspace, 'shuju').totals.pinyin).toBe(2)
  })

  it('takes no result of work that began before it was built anew', () => {
    const { db } = withArticles([])
    store({ db } as Workspace, { id: 'i3', articles: ['数据。'] }, countingWriter(2))
    const work = spokenWork(db)
    db.run(sql`UPDATE spoken_index SET method = 'older'`)
    refreshSpokenIndex(db)
    const done = { first: work?.first ?? 0, basis: work?.basis ?? 0, count: 1, tookMs: 0 }
    expect(putSpoken(db, done, { readings: [], pages: null })).toBe(false)
    expect(spokenWork(db)).not.toBeNull()
  })

  it('keeps how each text is read, in few bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(article, fc.infiniteStream(fc.nat(500))), { maxLength: 16 }), (drawn) => {
        const texts = drawn.map(([text]) => text)
        const numbers = drawn.map(([text, stream], at) =>
          Uint16Array.from(text, (unit, place) =>
            (at + place) % 3 === 0 ? (stream.next().value as number) : usualReading(unit.charCodeAt(0)),
          ),
        )
        const bytes = packReadings(texts, numbers, usualReading)
        for (const [at, text] of texts.entries())
          expect([...unpackReadings(text, bytes, at, usualReading)]).toEqual([...(numbers[at] ?? [])])
      }),
    )
  })
})
