import type { Contrast } from '#core/model/correspondence.ts'
import { contrastsOf, drawnSample, type GoldContrast, goldLinks } from '../../gold/gold-contrasts.ts'
import { judgedContrasts, judgementOf } from '../../gold/judged-contrasts.ts'
import { mutatedSets } from '../../gold/mutated-clauses.ts'
import { mutationKinds } from '../../gold/promise-mutations.ts'
import { between, type Told, told } from '../../gold/told-mutations.ts'
import { judgedPairs } from '../alignment/judged-pairs.ts'

/*
 * `npm run bench -- contrasts`: what contrasts make of copies with one promise changed, each miss and alarm in its words,
 * and the sample of what they say of pairs that people linked, in full, to be judged by reading.
 */

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const oneLine = (text: string): string => text.replaceAll('\n', '⏎')
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

async function printMutations(): Promise<void> {
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

function printFound({ link, contrast }: GoldContrast, judgement: string): void {
  const { kind, left, right, about, stricter, leftSpan, rightSpan } = contrast
  print(`\n${link.gold} | ${link.left} × ${link.right} (${judgement})`)
  print(`${kind} | ${left} ~ ${right} | of ${about ?? '-'} | stricter ${stricter ?? '-'} | ${leftSpan} ~ ${rightSpan}`)
  print(`  left: ${oneLine(link.leftUnit.text)}`)
  print(`  right: ${oneLine(link.rightUnit.text)}`)
}

async function printSample(): Promise<void> {
  const links = goldLinks(await judgedPairs())
  const found = contrastsOf(links)
  print(`\n${found.length} contrasts in ${links.length} links that people judged; drawn:`)
  const judged = judgedContrasts()
  for (const drawn of drawnSample(found)) {
    const judgement = judgementOf(judged, drawn)
    printFound(drawn, judgement === undefined ? 'not judged' : judgement.isTrue ? 'true' : `false: ${judgement.why}`)
  }
}

export async function benchContrasts(): Promise<void> {
  await printMutations()
  await printSample()
}
