import { printSelfTest } from '../self-test.ts'
import { done, UsageError, type Command } from '../command.ts'
import { evaluationReport } from '../evaluation-report.ts'
import { follow } from '../streams.ts'

export const evaluate: Command = {
  usage: 'evaluate alignment --gold FILE... [--texts DIR] [--json] | evaluate self-test [--json]',
  summary: '按人工答案衡量对应关系 / measure alignment against gold files',
  multiple: ['gold'],
  values: ['texts'],
  arity: [1, Number.POSITIVE_INFINITY],
  async run({ positionals: [what, ...moreGold], options, option }, context) {
    if (what === 'self-test' && options('gold').length + moreGold.length === 0) return printSelfTest(context)
    // `--gold A B C`: the parser gives the first to the option and the others to us.
    const gold = [...options('gold'), ...moreGold]
    if (what !== 'alignment' || gold.length === 0) throw new UsageError('evaluate alignment')
    const { client } = await context.engine()
    const shape = await follow(await client.documents.evaluate({ gold, texts: option('texts') }), context)
    context.print(context.json ? JSON.stringify(shape, null, 2) : evaluationReport(shape, context.language))
    return done
  },
}
