import type { SelfTestShape } from '#core/contract/self-test.ts'
import { done, type CommandContext } from './command.ts'
import { follow } from './streams.ts'

/** `evaluate self-test`: the shape, or a table and the line that stands on every report. */
export async function printSelfTest(context: CommandContext): Promise<number> {
  const { client } = await context.engine()
  const found = await follow(await client.system.selfTest(), context)
  if (context.json) context.print(JSON.stringify(found, null, 2))
  else for (const line of tableOf(found)) context.print(line)
  return done
}

type Figures = SelfTestShape['shipped']['figures']

const columns = [
  ['recall', 'recall'],
  ['precision', 'precision'],
  ['F1', 'f1'],
  ['gap precision', 'gapPrecision'],
] as const satisfies readonly (readonly [string, keyof Figures])[]

function tableOf({ sets, shipped, decisions, line }: SelfTestShape): string[] {
  const rows = [
    ...sets,
    { name: 'shipped', ...shipped },
    ...(decisions === null ? [] : [{ name: 'decisions', ...decisions }]),
  ]
  const head = ['', 'pairs', ...columns.map(([name]) => name)]
  const cells = rows.map(({ name, pairs, figures }) => [
    name,
    String(pairs),
    ...columns.map(([, key]) => inFigures(figures[key])),
  ])
  return [
    ...[head, ...cells].map((row) =>
      row
        .map((cell, at) => cell.padEnd(at === 0 ? 22 : 18))
        .join('')
        .trimEnd(),
    ),
    line,
  ]
}

const inFigures = (estimate: Figures['recall']): string =>
  estimate === null
    ? 'too few to tell'
    : `${estimate.value.toFixed(2)} [${estimate.low.toFixed(2)}, ${estimate.high.toFixed(2)}]`
