import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { alignmentUnits } from '#core/clauses/units.ts'
import { segment } from '#core/clauses/segment.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { loadStarterCorpus } from '#data/corpus/load.ts'
import { renderCorpusInstrument } from '#data/corpus/render.ts'
import { readSource } from '#engine/readers/index.ts'

export interface BenchText {
  readonly name: string
  readonly text: string
  readonly units: readonly AlignmentUnit[]
}

/** Real regulations where BASHU_CORPUS names them, else the starter corpus; says which. */
export async function benchTexts(
  say: (line: string) => void = (line) => void process.stdout.write(line),
): Promise<BenchText[]> {
  const folder = process.env['BASHU_CORPUS'] === undefined ? null : join(process.env['BASHU_CORPUS'], 'texts')
  const real = folder !== null && existsSync(folder)
  say(real ? 'Texts: the regulations in BASHU_CORPUS\n' : 'Texts: the starter corpus (BASHU_CORPUS is not set)\n')
  return Promise.all((real ? realFiles(folder) : starterFiles()).map(read))
}

const realFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))

const starterFiles = () =>
  loadStarterCorpus(resolve(import.meta.dirname, '../../data/corpus')).instruments.map((instrument) => {
    const { fileName, text } = renderCorpusInstrument(instrument)
    return { name: fileName, bytes: new TextEncoder().encode(text) }
  })

async function read({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<BenchText> {
  const source = await readSource({ fileName: name, bytes })
  return { name, text: source.text, units: alignmentUnits(name as VersionHash, segment(source)) }
}
