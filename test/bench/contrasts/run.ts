import { parseArgs } from 'node:util'
import { type SampleSource, sampleSources } from '../../gold/contrast-sources.ts'
import { firstSeed, sampleSize } from '../../gold/gold-contrasts.ts'
import { printMutations } from './mutations.ts'
import { printSample } from './sample.ts'

/*
 * `npm run bench -- contrasts`: what contrasts make of copies with one promise changed, each miss and alarm in its words,
 * and the sample of what they say of really different clauses, in full, to be judged by reading.
 *
 * `--sources judged,proposed,crossed,same-side,regulations` `--seed N` `--count N` `--unjudged` draw another sample, and print that alone.
 */
export async function benchContrasts(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sources: { type: 'string', default: 'judged' },
      seed: { type: 'string', default: String(firstSeed) },
      count: { type: 'string', default: String(sampleSize) },
      unjudged: { type: 'boolean', default: false },
    },
  })
  if (args.length === 0) await printMutations()
  const sources = values.sources.split(',').map(sourceNamed)
  await printSample({ sources, seed: Number(values.seed), count: Number(values.count), unjudged: values.unjudged })
}

function sourceNamed(name: string): SampleSource {
  const found = sampleSources.find((source) => source === name)
  if (found === undefined) throw new Error(`No source ${name}; there are: ${sampleSources.join(', ')}`)
  return found
}
