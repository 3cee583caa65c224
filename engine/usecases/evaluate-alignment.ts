import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { BashuError } from '#core/contract/errors.ts'
import type { EvaluationShape } from '#core/contract/shapes.ts'
import type { EvaluatedPair } from '#core/evaluation/full-evaluation.ts'
import { evaluateFully } from '#core/evaluation/full-evaluation.ts'
import { readGold, type GoldFile } from '#core/evaluation/gold.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { parseCorpusInstrument } from '#data/corpus/parse.ts'
import { renderCorpusInstrument } from '#data/corpus/render.ts'
import { fileError, readSourceFile } from '../read-file.ts'
import type { SideMember } from '../sources.ts'
import { resultOf } from '../steps.ts'
import type { NamedSide } from './align-documents.ts'
import { alignShape, loadSide } from './align-documents.ts'

/**
 * Aligns the texts of each gold file as anybody would, tries the floors on them and each pass left out, and measures the
 * results. `texts` is their folder where a gold file names none. @throws gold-unreadable, file errors
 */
export async function* evaluateAlignment(
  context: EngineContext,
  input: { readonly gold: readonly string[]; readonly texts?: string | undefined },
): AsyncGenerator<Progress, EvaluationShape, void> {
  if (!context.host.canOpenPaths) throw new BashuError('path-not-allowed')
  const pairs: EvaluatedPair[] = []
  for (const file of input.gold) {
    yield { done: pairs.length, total: input.gold.length }
    pairs.push(await evaluatedPair(context, file, input.texts))
  }
  return evaluateFully(pairs)
}

async function evaluatedPair(context: EngineContext, file: string, texts: string | undefined): Promise<EvaluatedPair> {
  const gold = await loadGold(file)
  const folder = gold.texts === null ? texts : join(dirname(file), gold.texts)
  if (folder === undefined) throw new BashuError('gold-unreadable', { file, what: 'names no folder of texts' })
  const load = async (names: readonly string[]): Promise<NamedSide> =>
    loadSide(context, await Promise.all(names.map((name) => goldText(folder, name))))
  const [left, right] = [await load(gold.left), await load(gold.right)]
  const units = { left: left.units, right: right.units }
  const aligned = alignShape(left, right, await resultOf(await context.compute.align(units)))
  const { floors, without } = await context.compute.trials(units)
  return {
    name: basename(file).replace(/(\.gold)?\.json$/u, ''),
    gold,
    aligned,
    floors: { left: left.names, right: right.names, scores: floors },
    without: without.map(({ pass, alignment }) => ({ pass, aligned: alignShape(left, right, alignment) })),
  }
}

export async function loadGold(file: string): Promise<GoldFile> {
  const gold = readGold(await parseJson(file))
  if (typeof gold === 'string') throw new BashuError('gold-unreadable', { file, what: gold })
  return gold
}

/** A name without an extension is an instrument of the starter corpus, printed as a new workspace imports it. */
export async function goldText(folder: string, name: string): Promise<SideMember> {
  if (extname(name) !== '') return { file: await readSourceFile(join(folder, name)) }
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
