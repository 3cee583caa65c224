import { reportFormats } from '#core/report/report-document.ts'
import { done, UsageError, type Command, type CommandInput } from '../command.ts'
import { colourMarks, plainMarks } from '../difference-marks.ts'
import { differenceText } from '../difference-text.ts'
import { parseMember } from '../members.ts'
import { follow } from '../streams.ts'
import { parseFormat, writeOut } from '../write-out.ts'

export const diff: Command = {
  usage: `diff OLD NEW [--json] [--format ${reportFormats.join('|')} --out FILE [--all]]`,
  summary:
    '比较同一文件的两个版本，或写出修订对照表 / compare two versions of one instrument, or write the report of it',
  values: ['format', 'out'],
  flags: ['all'],
  arity: [2, 2],
  async run(input, context) {
    const [older = '', newer = ''] = input.positionals
    const pair = { old: parseMember(older), new: parseMember(newer) }
    const wanted = wantedReport(input)
    const { client } = await context.engine()
    if (wanted !== null) {
      const { file } = await follow(await client.documents.versionReport({ ...pair, ...wanted.report }), context)
      await writeOut(wanted.out, file, context)
      return done
    }
    const shape = await follow(await client.documents.diff(pair), context)
    context.print(
      context.json ? JSON.stringify(shape, null, 2) : differenceText(shape, context.colour ? colourMarks : plainMarks),
    )
    return done
  },
}

/** Null where no report is asked for: neither of its options stands. */
function wantedReport({ option, flag }: CommandInput) {
  const out = option('out')
  if (out === undefined) {
    if (option('format') !== undefined || flag('all')) throw new UsageError('--out')
    return null
  }
  const scope = flag('all') ? ('all' as const) : ('changed' as const)
  return { out, report: { scope, format: parseFormat(option('format')) } }
}
