import { done, UsageError, type Command } from '../command.ts'

export const search: Command = {
  usage: 'search QUERY [--limit 10] [--json]',
  summary: '检索工作区里的条款 / search the clauses of the workspace',
  values: ['limit'],
  arity: [1, 1],
  async run({ positionals: [query = ''], option }, context) {
    const limit = Number(option('limit') ?? '10')
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new UsageError('--limit: 1–1000')
    const { client } = await context.engine()
    const found = await client.search.query({ query, limit, comparison: null })
    if (context.json) {
      context.print(JSON.stringify(found, null, 2))
      return done
    }
    context.print(`共 ${found.total} 条`)
    if (found.notApplied.length > 0) context.print(`没有用上：${found.notApplied.join('、')}`)
    for (const { title, label, text } of found.hits) context.print(`${title} ${label}  ${text.replaceAll('\n', ' ')}`)
    return done
  },
}
