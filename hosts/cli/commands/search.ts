import { BashuError } from '#core/contract/errors.ts'
import type { SearchShape } from '#core/contract/shapes.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { NotAppliedReason } from '#core/search/filters.ts'
import type { EngineClient } from '#engine/client.ts'
import { done, UsageError, type Command } from '../command.ts'
import { findSimilar } from './similar.ts'

export const search: Command = {
  usage:
    'search QUERY [--comparison ID|TITLE] [--limit 10] [--as-typed] [--no-synonyms | --without-synonym WORD ...] [--json]   |   search --similar VERSION PATH [--everywhere] [--limit 10] [--json]',
  summary: '检索工作区里的条款，或找与一条相近的条款 / search the clauses of the workspace, or find what is like one',
  values: ['limit', 'similar', 'comparison'],
  multiple: ['without-synonym'],
  flags: ['everywhere', 'as-typed', 'no-synonyms'],
  arity: [1, 1],
  async run({ positionals: [words = ''], option, options, flag }, context) {
    const similar = option('similar')
    const limit = Number(option('limit') ?? '10')
    const most = similar === undefined ? 1000 : 48
    if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new UsageError(`--limit: 1–${most}`)
    if (similar !== undefined) {
      await findSimilar({ version: similar, path: words, everywhere: flag('everywhere'), limit }, context)
      return done
    }
    const { client } = await context.engine()
    const comparison = await comparisonNamed(client, option('comparison'))
    const found = await client.search.query({
      query: words,
      limit,
      comparison,
      folding: !flag('as-typed'),
      synonyms: !flag('no-synonyms'),
      withoutSynonyms: [...options('without-synonym')],
    })
    if (context.json) {
      const facets = await client.search.facets({ query: words, comparison, folding: !flag('as-typed') })
      context.print(JSON.stringify({ ...found, facets }, null, 2))
      return done
    }
    for (const line of [...countLines(found), ...notAppliedLines(found), ...widenedLines(found)]) context.print(line)
    for (const { title, label, text } of found.hits) context.print(`${title} ${label}  ${text.replaceAll('\n', ' ')}`)
    return done
  },
}

/** How many there are, and what was found otherwise than as it is written; where not all was read, that it is the least. */
export function countLines({ total, totals, atLeast }: Pick<SearchShape, 'total' | 'totals' | 'atLeast'>): string[] {
  if (totals.exact === 0) return [`${atLeast.length > 0 ? '至少' : '共'} ${total} 条`]
  const others = otherWays.filter(([how]) => totals[how] > 0)
  return [
    `共 ${total} 条`,
    ...others.map(([how, name]) => `${name}另有${atLeast.includes(how) ? '至少' : ''} ${totals[how]} 条`),
  ]
}

/** In the order of their groups. */
const otherWays = [
  ['synonym', '按近义词'],
  ['fuzzy', '按近似'],
  ['pinyin', '按拼音'],
] as const satisfies readonly (readonly [SearchShape['hits'][number]['how'], string])[]

/** By its id or its title; null where none is named. @throws comparison-unknown */
async function comparisonNamed(client: EngineClient, name: string | undefined): Promise<ComparisonId | null> {
  if (name === undefined) return null
  const found = (await client.comparisons.list()).find(({ id, title }) => id === name || title === name)
  if (found === undefined) throw new BashuError('comparison-unknown', { comparison: name })
  return found.id
}

const reasons: Readonly<Record<NotAppliedReason, string>> = {
  empty: '里面没有词',
  'unknown-operator': '没有这种条件',
  'unknown-value': '条件的值看不懂',
  'no-comparisons': '这是对照的条件，还没有对照',
  'or-without-words': 'OR 两边须各有一个词',
  'no-words': '没有可查的词',
}

const notAppliedLines = ({ parts }: SearchShape): string[] =>
  parts.flatMap((part) => (part.kind === 'not-applied' ? [`没有用上：${part.written}（${reasons[part.why]}）`] : []))

/** What else was sought and found: other writings of the words, and words that stand for them. */
const widenedLines = ({ alsoWritten, alsoSearched }: SearchShape): string[] => [
  ...alsoWritten.map(({ term, writings }) => `也写作：${term} → ${writings.join('、')}`),
  ...alsoSearched.flatMap(({ term, words, found }) => {
    const standing = words.filter((_, at) => (found[at] ?? 0) > 0)
    return standing.length === 0 ? [] : [`另搜了：${term} → ${standing.join('、')}`]
  }),
]
