import { contrastKinds } from '#core/model/correspondence.ts'
import { foundBySource, type SampleSource } from '../../gold/contrast-sources.ts'
import { drawnSample, type GoldContrast } from '../../gold/gold-contrasts.ts'
import { judgedContrasts, judgementOf, sampledContrasts } from '../../gold/judged-contrasts.ts'
import { judgedPairs } from '../alignment/judged-pairs.ts'
import { oneLine, print } from './print.ts'

export interface SampleOptions {
  readonly sources: readonly SampleSource[]
  readonly seed: number
  readonly count: number
  /** Leave out what `judged.json` and `sampled.json` have. */
  readonly unjudged: boolean
}

const judgements = [...judgedContrasts(), ...sampledContrasts()]

/** Both clauses in full, each value marked in its place, so that nobody has to open the texts to judge it. */
function printFound(found: GoldContrast): void {
  const { link, contrast } = found
  const { kind, left, right, about, stricter, leftSpan, rightSpan } = contrast
  const judgement = judgementOf(judgements, found)
  const said = judgement === undefined ? 'not judged' : judgement.isTrue ? 'true' : `false: ${judgement.why}`
  print(`\n${link.gold} | ${link.left} × ${link.right} (${said})`)
  print(`${kind} | ${left} ~ ${right} | of ${about ?? '-'} | stricter ${stricter ?? '-'} | ${leftSpan} ~ ${rightSpan}`)
  print(`  left: ${marked(link.leftUnit.text, leftSpan)}`)
  print(`  right: ${marked(link.rightUnit.text, rightSpan)}`)
}

function marked(text: string, span: readonly [number, number] | null): string {
  if (span === null) return oneLine(text)
  const [start, end] = span
  return oneLine(`${text.slice(0, start)}【${text.slice(start, end)}】${text.slice(end)}`)
}

const countsByKind = (found: readonly GoldContrast[]): string =>
  contrastKinds.map((kind) => `${kind} ${found.filter(({ contrast }) => contrast.kind === kind).length}`).join(', ')

/** How many there are of each source and kind, and those drawn by the seed. */
export async function printSample({ sources, seed, count, unjudged }: SampleOptions): Promise<void> {
  const bySource = await foundBySource(await judgedPairs())
  const isWanted = (found: GoldContrast): boolean => !unjudged || judgementOf(judgements, found) === undefined
  const drawable = sources.flatMap((source) => {
    const found = bySource[source]
    print(
      `\n${source}: ${found.length} contrasts (${countsByKind(found)}), ${found.filter(isWanted).length} to draw from`,
    )
    return found.filter(isWanted)
  })
  const drawn = drawnSample(drawable, seed, count)
  print(`\n${drawn.length} drawn by seed ${seed} (${countsByKind(drawn)}):`)
  drawn.forEach(printFound)
}
