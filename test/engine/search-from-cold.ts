import { registerHooks } from 'node:module'
import { argv, stdout } from 'node:process'

/*
 * A program of its own for cold-search.test.ts: opens a workspace as the store does, and says after each step which of the
 * great tables were loaded for it.
 */

const loaded = new Set<string>()
registerHooks({
  load(url, context, next) {
    const table = /pinyin-pro|jieba/u.exec(url)?.[0]
    if (table !== undefined) loaded.add(table)
    return next(url, context)
  },
})

const { openForReading } = await import('#data/open.ts')
const { searchClauses } = await import('#engine/search-clauses.ts')
const { soundAlike } = await import('#engine/sounds.ts')
const { loadWordCutter } = await import('#engine/words.ts')
// All that the store's thread is made of.
await import('#engine/store-router.ts')

const { db } = openForReading(argv[2] ?? '')
const tell = (step: string): void => void stdout.write(`${step}: ${[...loaded].join(' ')}\n`)
const search = (query: string): void =>
  void searchClauses(db, { query, limit: 10, versions: null }, { now: () => performance.now(), soundAlike })

search('数据')
tell('exact')
search('数居要素')
tell('with an error')
loadWordCutter()('数据要素')
tell('words')
