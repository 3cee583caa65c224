import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Language } from '#core/contract/error-texts.ts'
import { errorData } from '#engine/errors.ts'
import { startEngine, type Engine } from '#engine/client.ts'
import { defaultWorkspace } from '../workspace.ts'
import {
  failed,
  UsageError,
  wrongUsage,
  done,
  type Command,
  type CommandContext,
  type CommandInput,
} from './command.ts'
import { commands } from './commands/index.ts'
import { progressBar, type ProgressBar, type TerminalStream } from './progress-bar.ts'

export interface CliEnvironment {
  readonly out: TerminalStream
  readonly error: TerminalStream
  readonly env: NodeJS.ProcessEnv
  /** The folder that holds `out/` and `data/corpus`. */
  readonly root: string
}

const commonValues = ['workspace', 'lang']
const commonFlags = ['json', 'help']

/** Runs one command and answers the exit code: 0 done, 1 the work failed, 2 wrong usage. */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const [name, ...rest] = args
  const write = (stream: NodeJS.WritableStream, line: string): void => void stream.write(`${line}\n`)
  if (name === undefined || name === '--help' || name === 'help') {
    write(environment.out, overview())
    return name === undefined ? wrongUsage : done
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    write(environment.error, `没有这个命令 / no such command: ${name}\n${overview()}`)
    return wrongUsage
  }
  return runCommand(command, rest, environment)
}

async function runCommand(command: Command, args: readonly string[], environment: CliEnvironment): Promise<number> {
  let parsed: CommandInput
  try {
    parsed = parse(command, args)
  } catch (error) {
    environment.error.write(`${error instanceof Error ? error.message : String(error)}\n${command.usage}\n`)
    return wrongUsage
  }
  if (parsed.flag('help')) {
    environment.out.write(`${command.usage}\n${command.summary}\n`)
    return done
  }
  const opener = engineOpener(command, parsed, environment)
  const json = parsed.flag('json')
  const language = languageOf(parsed)
  const bar = progressBar(environment.error, language)
  try {
    return await command.run(parsed, {
      ...terminal(environment, bar),
      json,
      language,
      colour: environment.out.isTTY === true && (environment.env['NO_COLOR'] ?? '') === '',
      engine: opener.open,
    })
  } catch (error) {
    bar.clear()
    return report(error, command, parsed, environment)
  } finally {
    bar.clear()
    await opener.close()
  }
}

const languageOf = (parsed: CommandInput): Language => (parsed.option('lang') === 'en' ? 'en' : 'zh')

function report(error: unknown, command: Command, parsed: CommandInput, environment: CliEnvironment): number {
  if (error instanceof UsageError) {
    environment.error.write(`${error.message}\n${command.usage}\n`)
    return wrongUsage
  }
  const data = errorData(error, languageOf(parsed))
  environment.error.write(
    parsed.flag('json') ? `${JSON.stringify({ error: data })}\n` : `${data.message} (${data.code})\n`,
  )
  return failed
}

function parse(command: Command, args: readonly string[]): CommandInput {
  const several = command.multiple ?? []
  const values = [...commonValues, ...(command.values ?? []), ...several]
  const flags = [...commonFlags, ...(command.flags ?? [])]
  const result = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: {
      ...Object.fromEntries(values.map((key) => [key, { type: 'string' as const, multiple: several.includes(key) }])),
      ...Object.fromEntries(flags.map((key) => [key, { type: 'boolean' as const }])),
    },
  })
  const value = (key: string): unknown => (result.values as Record<string, unknown>)[key]
  const [fewest, most] = command.arity
  const count = result.positionals.length
  if (value('help') !== true && (count < fewest || count > most))
    throw new UsageError('参数个数不对 / wrong number of arguments')
  return {
    positionals: result.positionals,
    option: (key) => (typeof value(key) === 'string' ? String(value(key)) : undefined),
    options: (key) => [value(key) ?? []].flat().map(String),
    flag: (key) => value(key) === true,
  }
}

/** The engine of a command: opened at the first need, the workspace inside it only when something reads it. */
function engineOpener(command: Command, parsed: CommandInput, { env, root }: CliEnvironment) {
  let opening: Promise<Engine> | null = null
  return {
    open: (): Promise<Engine> => {
      opening ??= startEngine({
        workspace: parsed.option('workspace') ?? defaultWorkspace(env, process.platform),
        host: { kind: 'cli', canRevealInFolder: false, canOpenPaths: true },
        openWorkspace: 'when-needed',
        starterCorpus: resolve(root, 'data', 'corpus'),
        // A mistyped path must not look like an empty workspace. The default one is ours to make.
        mustExist: command.makesWorkspace !== true && parsed.option('workspace') !== undefined,
      })
      return opening
    },
    close: async (): Promise<void> => {
      if (opening !== null) await (await opening).close()
    },
  }
}

/** Each line that is written takes the bar away first: both streams often end on the same terminal. */
function terminal(
  { out, error }: CliEnvironment,
  bar: ProgressBar,
): Pick<CommandContext, 'print' | 'remark' | 'progress'> {
  const write = (stream: NodeJS.WritableStream, line: string): void => {
    bar.clear()
    stream.write(`${line}\n`)
  }
  return {
    print: (line) => write(out, line),
    remark: (line) => write(error, line),
    progress: (at, total, label = '') => bar.show(at, total, label),
  }
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  return [`用法 / usage: bashu COMMAND … [--json] [--workspace FILE] [--lang zh|en]`, ...lines].join('\n')
}
