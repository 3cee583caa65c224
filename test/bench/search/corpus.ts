import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignmentUnits } from '#core/clauses/units.ts'
import { segment } from '#core/clauses/segment.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { readSource } from '#engine/readers/index.ts'
import { loadWordCutter } from '#engine/words.ts'
import { clauseMaker } from '../scale/made-clauses.ts'
import { benchTexts, type BenchText } from '../texts.ts'

const seed = 7
const readable = /\.(md|txt|html?|docx?|wps|pdf|ofd)$/iu

/**
 * So many clauses: those of the texts in `folder`, or of the bench's own where it is null, and then such as are put
 * together from their sentences with words changed.
 */
export async function benchClauses(folder: string | null, count: number): Promise<string[]> {
  const texts = folder === null ? await benchTexts() : await textsIn(folder)
  const real = [...new Set(texts.flatMap(({ units }) => units.map(({ text }) => text)))].slice(0, count)
  const make = clauseMaker(texts, loadWordCutter())
  const made = make('made', count - real.length, seed).map(({ text }) => text)
  process.stdout.write(`Clauses: ${real.length} as they stand, ${made.length} made of their sentences\n`)
  return [...real, ...made]
}

/** The clauses that an earlier run left in `folder`, or such as `make` makes, which stay there; null: nothing is kept. */
export async function keptOrMade(
  folder: string | null,
  count: number,
  make: (count: number) => Promise<string[]>,
): Promise<string[]> {
  if (folder === null) return make(count)
  const file = join(folder, `${count}.txt`)
  // A string has at most half a billion characters: enough for three million clauses.
  if (existsSync(file)) return readFileSync(file, 'utf8').split('\0')
  const clauses = await make(count)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, clauses.join('\0'))
  return clauses
}

async function textsIn(folder: string): Promise<BenchText[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const texts: BenchText[] = []
  for (const name of names.filter((one) => readable.test(one)).sort()) {
    const source = await readSource({ fileName: name, bytes: new Uint8Array(readFileSync(join(folder, name))) })
    texts.push({ name, text: source.text, units: alignmentUnits(name as VersionHash, segment(source)) })
  }
  if (texts.length === 0) throw new Error(`No text in ${folder}`)
  return texts
}
