import { UsageError, type Command } from '../command.ts'

export const serve: Command = {
  usage: 'serve [--port 0] [--no-open]',
  summary: '在浏览器中打开 / open in a browser',
  values: ['port'],
  flags: ['no-open'],
  arity: [0, 0],
  async run({ option, flag }) {
    const port = Number(option('port') ?? '0')
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('--port: 0–65535')
    // Loaded only here: the other commands need no server.
    const { runBrowserHost } = await import('../../browser/run.ts')
    const workspace = option('workspace')
    return runBrowserHost({ port, open: !flag('no-open'), ...(workspace === undefined ? {} : { workspace }) })
  },
}
