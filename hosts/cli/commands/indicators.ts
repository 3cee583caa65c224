import type { IndicatorTable } from '#core/indicators/table-model.ts'
import type { IndicatorsShape } from '#core/contract/shapes.ts'
import { reportFormats } from '#core/report/report-document.ts'
import { done, UsageError, type Command, type CommandContext, type CommandInput } from '../command.ts'
import { eachFile } from '../each-file.ts'
import { indicatorTableText } from '../indicator-table-text.ts'
import { parseSide } from '../members.ts'
import { follow } from '../streams.ts'
import { parseFormat, writeOut } from '../write-out.ts'

/**
 * Indicators, deadlines, binding words and responsible units of each clause, or with `--table` those of two sides beside
 * each other; stores nothing.
 */
export const indicators: Command = {
  usage: `indicators FILE... [--json] | indicators --table LEFT RIGHT [--json] [--format ${reportFormats.join('|')} --out FILE]`,
  summary:
    '读出指标、期限、情态和责任单位，或两地指标对照 / read indicators, deadlines, modality and responsible units, or put both sides beside each other',
  values: ['format', 'out'],
  flags: ['table'],
  arity: [1, Number.POSITIVE_INFINITY],
  run: (input, context) =>
    input.flag('table')
      ? compareSides(input, context)
      : eachFile(onlyFiles(input), { read: readFile, show: list }, context),
}

function onlyFiles({ positionals, option }: CommandInput): readonly string[] {
  if (option('out') !== undefined || option('format') !== undefined) throw new UsageError('--table')
  return positionals
}

async function compareSides({ positionals, option }: CommandInput, context: CommandContext): Promise<number> {
  const [left, right, ...more] = positionals
  if (left === undefined || right === undefined || more.length > 0) throw new UsageError('--table LEFT RIGHT')
  const out = option('out')
  if (out === undefined && option('format') !== undefined) throw new UsageError('--out')
  const sides = { by: 'members', left: parseSide(left), right: parseSide(right) } as const
  const format = parseFormat(option('format'))
  const { client } = await context.engine()
  if (out === undefined) {
    const table = await follow(await client.indicators.table({ sides }), context)
    context.print(context.json ? JSON.stringify(table satisfies IndicatorTable, null, 2) : indicatorTableText(table))
    return done
  }
  const { file } = await client.indicators.export({ sides, format })
  await writeOut(out, file, context)
  return done
}

async function readFile(path: string, context: CommandContext): Promise<IndicatorsShape> {
  const { client } = await context.engine()
  return { ...(await client.documents.indicators({ source: { path } })), file: path }
}

const list = ({ file, clauses }: IndicatorsShape): string =>
  [
    file,
    ...clauses.map(({ label, indicators: figures, deadlines, modality, responsibleUnits }) => {
      const words = [...figures, ...deadlines, ...modality].map(({ text }) => text)
      return `${label}  ${[...words, ...responsibleUnits.map(({ name }) => name)].join('、')}`
    }),
  ].join('\n')
