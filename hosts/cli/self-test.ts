import type { Language } from '#core/contract/error-texts.ts'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { done, type CommandContext } from './command.ts'
import { follow } from './streams.ts'
import { columns } from './table.ts'

const texts = {
  zh: {
    head: ['', '已判条款对', '召回率', '准确率', 'F1', '缺口准确率'],
    shipped: '随附合计',
    decisions: '本机的决定',
    untold: '看不出',
  },
  en: {
    head: ['', 'pairs', 'recall', 'precision', 'F1', 'gap precision'],
    shipped: 'all that ship',
    decisions: 'decisions here',
    untold: 'cannot tell',
  },
} as const satisfies Readonly<Record<Language, unknown>>

/** `evaluate self-test`: the shape, or a table and the line that stands on every report. */
export async function printSelfTest(context: CommandContext): Promise<number> {
  const { client } = await context.engine()
  const found = await follow(await client.system.selfTest(), context)
  if (context.json) context.print(JSON.stringify(found, null, 2))
  else for (const line of tableOf(found, context.language)) context.print(line)
  return done
}

function tableOf({ sets, shipped, decisions, line }: SelfTestShape, language: Language): string[] {
  const words = texts[language]
  const rows = [
    ...sets,
    { name: words.shipped, ...shipped },
    ...(decisions === null ? [] : [{ name: words.decisions, ...decisions }]),
  ]
  const cells = rows.map(({ name, pairs, figures: { recall, precision, f1, gapPrecision } }) => [
    name,
    String(pairs),
    ...[recall, precision, f1, gapPrecision].map((figure) => inDigits(figure) ?? words.untold),
  ])
  return [...columns([words.head, ...cells]), '', line]
}

const inDigits = (figure: SelfTestShape['shipped']['figures']['recall']): string | null =>
  figure === null ? null : `${figure.value.toFixed(2)} [${figure.low.toFixed(2)}, ${figure.high.toFixed(2)}]`
