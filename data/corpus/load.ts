import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusComparison, CorpusInstrument, StarterCorpus } from './corpus-types.ts'
import { Entry, parseCorpusInstrument } from './parse.ts'

/**
 * Reads the starter corpus from `folder` (`data/corpus` in a checkout, `corpus` among the resources of an
 * installation). Throws a plain Error that names the file and the field where something is missing or wrong.
 */
export function loadStarterCorpus(folder: string): StarterCorpus {
  const manifest = new Entry(readJson(folder, 'manifest'), 'manifest')
  manifest.at('formatVersion').oneOf([1])
  const instruments = manifest
    .at('instruments')
    .list()
    .map((entry) => loadInstrument(folder, entry))
  const slugs = instruments.map((instrument) => instrument.slug)
  return {
    gatheredOn: manifest.at('gatheredOn').date() ?? manifest.at('gatheredOn').fail('a date'),
    instruments,
    comparisons: manifest
      .at('comparisons')
      .list()
      .map((entry) => parseComparison(entry, slugs)),
  }
}

/** The manifest says how many clauses a file should hold, so that one that was cut short is noticed. */
function loadInstrument(folder: string, entry: Entry): CorpusInstrument {
  const slug = entry.at('slug').string()
  const instrument = parseCorpusInstrument(readJson(folder, slug), slug)
  const held = instrument.sections.flatMap((section) => section.clauses).length
  if (held !== entry.at('clauses').count()) entry.at('clauses').fail(`${held}, the number of clauses in ${slug}`)
  return instrument
}

const parseComparison = (entry: Entry, slugs: readonly string[]): CorpusComparison => ({
  title: entry.at('title').string(),
  left: entry
    .at('left')
    .list()
    .map((member) => member.oneOf(slugs)),
  right: entry
    .at('right')
    .list()
    .map((member) => member.oneOf(slugs)),
})

function readJson(folder: string, slug: string): unknown {
  const file = join(folder, `${slug}.json`)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file} could not be read`, { cause })
  }
}
