import type { IndicatorsShape } from '#core/contract/shapes.ts'
import type { Command, CommandContext } from '../command.ts'
import { eachFile } from '../each-file.ts'

/** Indicators, deadlines, binding words, responsible units, tasks and the area of each clause; stores nothing. */
export const indicators: Command = {
  usage: 'indicators FILE... [--json]',
  summary: '读出指标、期限、情态和责任单位 / read indicators, deadlines, modality and responsible units',
  arity: [1, Number.POSITIVE_INFINITY],
  run: ({ positionals }, context) => eachFile(positionals, { read: readFile, show: list }, context),
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
