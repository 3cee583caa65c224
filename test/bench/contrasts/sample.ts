import { contrastKinds } from '#core/model/correspondence.ts'
import { contrastsOf, drawnSample, type GoldContrast, goldLinks, identityOf } from '../../gold/gold-contrasts.ts'
import { judgedContrasts, judgementOf } from '../../gold/judged-contrasts.ts'
import { comparedPair, crossedPairs, proposedContrasts, regulationPairs } from '../../gold/proposed-contrasts.ts'
import { judgedPairs } from '../alignment/judged-pairs.ts'
import { oneLine, print } from './print.ts'

export const sampleSources = ['judged', 'proposed', 'crossed', 'regulations'] as const
/**
 * `judged`: of links that people made; `proposed`: of the program's other links of the same pairs; `crossed`: of its links
 * between plans of two judged pairs; `regulations`: of its links between real regulations, where BASHU_CORPUS is set.
 */
export type SampleSource = (typeof sampleSources)[number]

export interface SampleOptions {
  readonly sources: readonly SampleSource[]
  readonly seed: number
  readonly count: number
  /** Leave out what `judged.json` has. */
  readonly unjudged: boolean
}

/** What can be drawn from each source; what an earlier one has is in no later one. */
async function foundBySource(): Promise<Readonly<Record<SampleSource, readonly GoldContrast[]>>> {
  const pairs = await judgedPairs()
  const links = goldLinks(pairs)
  const judged = contrastsOf(links)
  const own = new Set(judged.map(identityOf))
  const proposed = pairs.map(comparedPair).flatMap(proposedContrasts)
  return {
    judged,
    proposed: proposed.filter((found) => !own.has(identityOf(found))),
    crossed: crossedPairs(pairs).flatMap(proposedContrasts),
    regulations: (await regulationPairs(pairs)).flatMap(proposedContrasts),
  }
}

const judgements = judgedContrasts()

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
  const bySource = await foundBySource()
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
