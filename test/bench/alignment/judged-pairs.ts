import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import type { GoldFile } from '#core/evaluation/gold.ts'
import { readGold } from '#core/evaluation/gold.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { parseCorpusInstrument } from '#data/corpus/parse.ts'
import { renderCorpusInstrument } from '#data/corpus/render.ts'
import { readSource } from '#engine/readers/index.ts'

/** Two sides as a user would compare them, with what people judged. */
export interface JudgedPair {
  readonly name: string
  readonly gold: GoldFile
  readonly left: readonly AlignmentUnit[]
  readonly right: readonly AlignmentUnit[]
}

const ownGold = resolve(import.meta.dirname, '../../../data/corpus/gold')

/** Our own pairs, and those of real regulations where BASHU_CORPUS names their folder; says which. */
export async function judgedPairs(): Promise<JudgedPair[]> {
  const corpus = process.env['BASHU_CORPUS']
  const real = corpus === undefined ? [] : goldFiles(join(corpus, 'gold'))
  if (real.length === 0) process.stdout.write('Left out: pairs of real regulations (BASHU_CORPUS is not set)\n')
  const own = goldFiles(ownGold).map((file) => loadPair(file, dirname(file)))
  return Promise.all([...own, ...real.map((file) => loadPair(file, join(corpus ?? '', 'texts')))])
}

const goldFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.gold.json'))
        .toSorted()
        .map((name) => join(folder, name))
    : []

async function loadPair(file: string, texts: string): Promise<JudgedPair> {
  const gold = readGold(JSON.parse(readFileSync(file, 'utf8')))
  if (typeof gold === 'string') throw new Error(`${file}: ${gold}`)
  const folder = gold.texts === null ? texts : join(dirname(file), gold.texts)
  const side = async (names: readonly string[]) =>
    (await Promise.all(names.map((name) => unitsOf(folder, name)))).flat()
  const name = basename(file, '.gold.json')
  return { name, gold, left: await side(gold.left), right: await side(gold.right) }
}

export async function unitsOf(folder: string, name: string): Promise<AlignmentUnit[]> {
  const source = await readSource(textOf(folder, name))
  return alignmentUnits(name as VersionHash, segment(source))
}

/** A name without an extension is an instrument of the starter corpus. */
function textOf(folder: string, name: string): { readonly fileName: string; readonly bytes: Uint8Array } {
  if (extname(name) !== '') return { fileName: name, bytes: new Uint8Array(readFileSync(join(folder, name))) }
  const instrument = parseCorpusInstrument(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), name)
  const { fileName, text } = renderCorpusInstrument(instrument)
  return { fileName, bytes: new TextEncoder().encode(text) }
}

/** One of our own gold files, by its path in their folder. */
export const ownGoldFile = (name: string): string => join(ownGold, name)
