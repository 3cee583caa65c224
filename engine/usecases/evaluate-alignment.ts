import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { BashuError } from '#core/contract/errors.ts'
import type { EvaluationShape } from '#core/contract/shapes.ts'
import { evaluateAlignments } from '#core/evaluation/evaluate-alignment.ts'
import { readGold, type GoldFile } from '#core/evaluation/gold.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { parseCorpusInstrument } from '#data/corpus/parse.ts'
import { renderCorpusInstrument } from '#data/corpus/render.ts'
import { fileError } from '../read-file.ts'
import type { SideMember } from '../sources.ts'
import { resultOf } from '../steps.ts'
import { alignDocuments } from './align-documents.ts'

/**
 * Aligns the texts of each gold file as anybody would, and measures the result. `texts` is their folder where a gold file
 * names none. @throws gold-unreadable, file errors
 */
export async function* evaluateAlignment(
  context: EngineContext,
  input: { readonly gold: readonly string[]; readonly texts?: string | undefined },
): AsyncGenerator<Progress, EvaluationShape, void> {
  if (!context.host.canOpenPaths) throw new BashuError('path-not-allowed')
  const pairs: Parameters<typeof evaluateAlignments>[0][number][] = []
  for (const file of input.gold) {
    yield { done: pairs.length, total: input.gold.length }
    const gold = await loadGold(file)
    const folder = gold.texts === null ? input.texts : join(dirname(file), gold.texts)
    if (folder === undefined) throw new BashuError('gold-unreadable', { file, what: 'names no folder of texts' })
    const side = (names: readonly string[]) => Promise.all(names.map((name) => goldText(folder, name)))
    const sides = { left: await side(gold.left), right: await side(gold.right) }
    const aligned = await resultOf(alignDocuments(context, sides))
    pairs.push({ gold, aligned })
  }
  return evaluateAlignments(pairs)
}

async function loadGold(file: string): Promise<GoldFile> {
  const gold = readGold(await parseJson(file))
  if (typeof gold === 'string') throw new BashuError('gold-unreadable', { file, what: gold })
  return gold
}

/** A name without an extension is an instrument of the starter corpus, printed as a new workspace imports it. */
async function goldText(folder: string, name: string): Promise<SideMember> {
  if (extname(name) !== '') return { path: join(folder, name) }
  const file = join(folder, `${name}.json`)
  const content = await parseJson(file)
  try {
    const { text } = renderCorpusInstrument(parseCorpusInstrument(content, name))
    return { file: new File([text], name) }
  } catch (error) {
    throw new BashuError('gold-unreadable', { file, what: error instanceof Error ? error.message : String(error) })
  }
}

async function parseJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw error instanceof SyntaxError ? new BashuError('gold-unreadable', { file }) : fileError(error, file)
  }
}
