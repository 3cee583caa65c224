import type { Language } from '#core/contract/error-texts.ts'
import type { Engine } from '#engine/client.ts'

export interface CommandContext {
  /** Opens the engine at the first call; commands that need none never start it. */
  readonly engine: () => Promise<Engine>
  readonly json: boolean
  /** Of messages and errors; `--lang en`. */
  readonly language: Language
  /** Standard output is a terminal, and nobody asked for NO_COLOR. */
  readonly colour: boolean
  readonly print: (line: string) => void
  /** Progress and remarks: standard error. */
  readonly remark: (line: string) => void
  readonly progress: (done: number, total: number, label?: string) => void
}

/** What the parser found: values by option name, and the rest. */
export interface CommandInput {
  readonly positionals: readonly string[]
  readonly option: (name: string) => string | undefined
  readonly options: (name: string) => readonly string[]
  readonly flag: (name: string) => boolean
}

export interface Command {
  readonly usage: string
  readonly summary: string
  /** Option names that take a value; `multiple` ones may stand several times. */
  readonly values?: readonly string[]
  readonly multiple?: readonly string[]
  readonly flags?: readonly string[]
  /** True where the workspace is made when it is not there; others refuse a workspace that is not. */
  readonly makesWorkspace?: true
  /** Fewest and most positional arguments. */
  readonly arity: readonly [number, number]
  /** Answers the exit code. */
  run(input: CommandInput, context: CommandContext): Promise<number>
}

/** The call's words are off: exit code 2. */
export class UsageError extends Error {}

export const done = 0
export const failed = 1
export const wrongUsage = 2
