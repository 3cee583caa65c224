import { done, failed, type Command } from '../command.ts'

export const verify: Command = {
  usage: 'verify [--deep] [--json]',
  summary: '检查工作区是否完好 / check the workspace',
  flags: ['deep'],
  arity: [0, 0],
  async run({ flag }, context) {
    const { client } = await context.engine()
    const result = await client.system.verify({ deep: flag('deep') })
    if (context.json) context.print(JSON.stringify(result, null, 2))
    else
      for (const c of result.checks)
        context.print(`${c.ok ? '✓' : '✗'} ${c.name} (${c.checked}) ${c.problems.join('；')}`)
    return result.ok ? done : failed
  },
}
