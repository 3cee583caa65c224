import { done, type Command } from '../command.ts'
import { colourMarks, plainMarks } from '../difference-marks.ts'
import { differenceText } from '../difference-text.ts'
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
    context.print(
      context.json ? JSON.stringify(shape, null, 2) : differenceText(shape, context.colour ? colourMarks : plainMarks),
    )
    return done
  },
}
