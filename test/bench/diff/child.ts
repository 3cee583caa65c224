import { readFileSync } from 'node:fs'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { contestantsWith } from './contestants.ts'
import type { TextPair } from './inputs.ts'
import { qualityOf, wordBorders } from './quality.ts'

/* One contestant on one pair, both named in the file that is the only argument. Prints time and quality as JSON. */

const { name, pair } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { name: string; pair: TextPair }
const cut = loadWordCutter()
const compare = contestantsWith(cut)[name]
if (compare === undefined) throw new Error(`No contestant ${name}`)
const [old, now] = pair
// The compiler is warm after a thousand characters or two, as it is in a program that runs all day.
for (let round = 0; round < 5; round += 1) compare(old.slice(0, 800), now.slice(0, 800))
const began = performance.now()
const pieces = compare(old, now)
const ms = performance.now() - began
process.stdout.write(
  JSON.stringify(pieces === null ? null : { ms, quality: qualityOf(pieces, wordBorders(cut, createTokeniser(cut))) }),
)
