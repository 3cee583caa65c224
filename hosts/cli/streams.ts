import type { CommandContext } from './command.ts'

interface Step {
  readonly done: number
  readonly total: number
  readonly label?: string
}

/** Follows a stream to its result and shows its progress. */
export async function follow<Result>(
  stream: { next(): Promise<IteratorResult<Step, Result>> },
  { progress }: Pick<CommandContext, 'progress'>,
): Promise<Result> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
    progress(step.value.done, step.value.total, step.value.label)
  }
}
