import { done, type Command } from '../command.ts'
import { parseMember } from '../members.ts'
import { follow } from '../streams.ts'

export const diff: Command = {
  usage: 'diff OLD NEW [--json]',
  summary: '比较同一文件的两个版本 / compare two versions of one instrument',
  arity: [2, 2],
  async run({ positionals: [older = '', newer = ''] }, context) {
    const { client } = await context.engine()
    const shape = await follow(
      await client.documents.diff({ old: parseMember(older), new: parseMember(newer) }),
      context,
    )
    if (context.json) context.print(JSON.stringify(shape, null, 2))
    else
      for (const row of shape.rows) {
        context.print(
          `${row.relation}${row.moved ? '（移动）' : ''} ${row.old.join('、') || '—'} → ${row.new.join('、') || '—'}`,
        )
      }
    return done
  },
}
