import Fuse from 'fuse.js'
import { align } from '#core/alignment/align.ts'
import { finish } from '#core/model/progress.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { benchAlignment } from './alignment/run.ts'
import { benchContrasts } from './contrasts/run.ts'
import { benchDiff } from './diff/run.ts'
import { interleaved, report } from './measure.ts'
import { benchReaders, benchSegmentation } from './read.ts'
import { benchScale } from './scale/run.ts'
import { benchClauseSearch } from './search/run.ts'
import { benchTexts } from './texts.ts'

/*
 * `npm run bench [-- diff search align alignment contrasts scale read]`: how many times as long others take for the same
 * work in the same run. Read the ratios, never the times: machines differ. `alignment` and `contrasts` measure how well,
 * not how fast. `search` takes `--clauses N --corpus DIR --queries N --peers none`.
 */

const tokeniser = createTokeniser(loadWordCutter())
const texts = await benchTexts()

async function benchAlign(): Promise<void> {
  const [one, other] = texts.toSorted((a, b) => b.units.length - a.units.length)
  if (one === undefined || other === undefined) throw new Error('There are no two texts to align')
  const fuse = new Fuse([...other.units], { keys: ['text'], threshold: 1, ignoreLocation: true, includeScore: true })
  const times = await interleaved(3, {
    'Bashu, with reasons and relations': () => finish(align(one.units, other.units, tokeniser)),
    'fuse.js, best match of each clause': () =>
      one.units.forEach(({ text }) => fuse.search(text.slice(0, 120), { limit: 10 })),
  })
  report(`Aligning ${one.units.length} × ${other.units.length} clauses`, times)
}

const given = process.argv.slice(2)
const firstOption = given.findIndex((word) => word.startsWith('--'))
const asked = firstOption === -1 ? given : given.slice(0, firstOption)
/** Of the benches that take any: `search` and `contrasts`. */
const options = given.slice(asked.length)

const benches: Readonly<Record<string, () => Promise<void>>> = {
  diff: benchDiff,
  search: () => benchClauseSearch(options),
  align: benchAlign,
  alignment: benchAlignment,
  contrasts: () => benchContrasts(options),
  scale: () => benchScale(texts),
  read: async () => {
    await benchSegmentation(texts)
    await benchReaders()
  },
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name]
  if (bench === undefined) throw new Error(`No bench ${name}; there are: ${Object.keys(benches).join(', ')}`)
  await bench()
}
