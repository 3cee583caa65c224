import type { Contrast } from '#core/model/correspondence.ts'
import { mutatedSets } from '../../gold/mutated-clauses.ts'
import { mutationKinds } from '../../gold/promise-mutations.ts'
import { between, type Told, told } from '../../gold/told-mutations.ts'
import { oneLine, print } from './print.ts'

const shortly = (contrasts: readonly Contrast[]): string =>
  contrasts.map(({ kind, left, right }) => `${kind} ${left} ~ ${right}`).join(' | ')

/** A change with what stands around it. */
function changeOf({ mutation: { original, changed, originalSpan, changedSpan }, contrasts }: Told): string {
  const [start, end] = originalSpan
  const change = `[${original.slice(start, end)} → ${changed.slice(...changedSpan)}]`
  return oneLine(original.slice(Math.max(0, start - 30), start) + change + original.slice(end, end + 30)).concat(
    contrasts.length === 0 ? '' : `  read as: ${shortly(contrasts)}`,
  )
}

/** Every changed copy that is not told as it should be, and every alarm. */
export async function printMutations(): Promise<void> {
  for (const { name, mutations, rewritten } of await mutatedSets()) {
    const all = mutations.map(told)
    for (const kind of mutationKinds) {
      const own = all.filter(({ mutation }) => mutation.kind === kind)
      const [found, right] = [own.filter(({ isFound }) => isFound), own.filter(({ isRight }) => isRight)]
      print(`\n${name}, ${kind}: ${own.length} changed, ${found.length} found, ${right.length} right`)
      for (const missed of own.filter(({ isRight }) => !isRight)) print(`  ${changeOf(missed)}`)
    }
    const alarms = rewritten.filter(({ text, copy }) => between(text, copy).length > 0)
    print(`\n${name}: ${alarms.length} alarms in ${rewritten.length} copies in another writing`)
    for (const { how, text, copy } of alarms) print(`  ${how}: ${shortly(between(text, copy))}`)
  }
}
