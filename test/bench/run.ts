import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fuse from 'fuse.js'
import { align } from '#core/alignment/align.ts'
import { finish } from '#core/model/progress.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { startEngine } from '#engine/client.ts'
import { loadWordCutter } from '#engine/words.ts'
import { benchAlignment } from './alignment/run.ts'
import { benchContrasts } from './contrasts/run.ts'
import { benchDiff } from './diff/run.ts'
import { interleaved, report } from './measure.ts'
import { benchReaders, benchSegmentation } from './read.ts'
import { benchScale } from './scale/run.ts'
import { benchTexts } from './texts.ts'

/*
 * `npm run bench [-- diff search align alignment contrasts scale read]`: how many times as long others take for the same work in the
 * same run. Read the ratios, never the times: machines differ. `alignment` and
 * `contrasts` measure how well, not how fast.
 */

const tokeniser = createTokeniser(loadWordCutter())
const texts = await benchTexts()
const clauses = texts.flatMap(({ units }) => units).map(({ text }) => text)

async function benchSearch(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bashu-bench-'))
  const host = { kind: 'cli', canRevealInFolder: false, canOpenPaths: false } as const
  const engine = await startEngine({ workspace: join(folder, 'w.bashu'), host })
  const sources = texts.map(({ name, text }) => ({ file: new File([text], name) }))
  for await (const _step of await engine.client.instruments.import({ sources, jurisdiction: 'joint' }));
  const queries = clauses.filter((text, n) => n % 9 === 0 && text.length > 8).map((text) => text.slice(2, 6))
  const fuse = new Fuse(clauses, { threshold: 0.35, ignoreLocation: true, includeMatches: true })
  const times = await interleaved(3, {
    'Bashu, through the whole engine': async () => {
      for (const query of queries) await engine.client.search.query({ query, limit: 10 })
    },
    'fuse.js over the clauses in memory': () => queries.forEach((query) => fuse.search(query, { limit: 10 })),
  })
  await engine.close()
  await rm(folder, { recursive: true, force: true })
  report(`${queries.length} phrases of four characters in ${clauses.length} clauses`, times)
}

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

const benches: Readonly<Record<string, () => Promise<void>>> = {
  diff: benchDiff,
  search: benchSearch,
  align: benchAlign,
  alignment: benchAlignment,
  contrasts: benchContrasts,
  scale: () => benchScale(texts),
  read: async () => {
    await benchSegmentation(texts)
    await benchReaders()
  },
}
const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name]
  if (bench === undefined) throw new Error(`No bench ${name}; there are: ${Object.keys(benches).join(', ')}`)
  await bench()
}
