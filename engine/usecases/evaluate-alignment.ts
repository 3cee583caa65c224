import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BashuError } from '#core/contract/errors.ts'
import type { EvaluationShape } from '#core/contract/shapes.ts'
import { evaluateAlignments } from '#core/evaluation/evaluate-alignment.ts'
import { readGold, type GoldFile } from '#core/evaluation/gold.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { fileError } from '../read-file.ts'
import { resultOf } from '../steps.ts'
import { alignDocuments } from './align-documents.ts'

/** Aligns the texts of each gold file as anybody would, and measures the result. @throws gold-unreadable, file errors */
export async function* evaluateAlignment(
  context: EngineContext,
  input: { readonly gold: readonly string[]; readonly texts: string },
): AsyncGenerator<Progress, EvaluationShape, void> {
  if (!context.host.canOpenPaths) throw new BashuError('path-not-allowed')
  const pairs: Parameters<typeof evaluateAlignments>[0][number][] = []
  for (const file of input.gold) {
    yield { done: pairs.length, total: input.gold.length }
    const gold = await loadGold(file)
    const side = (name: string) => [{ path: join(input.texts, name) }]
    const aligned = await resultOf(alignDocuments(context, { left: side(gold.left), right: side(gold.right) }))
    pairs.push({ gold, aligned })
  }
  return evaluateAlignments(pairs)
}

async function loadGold(file: string): Promise<GoldFile> {
  const gold = readGold(await parseJson(file))
  if (typeof gold === 'string') throw new BashuError('gold-unreadable', { file, what: gold })
  return gold
}

async function parseJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw error instanceof SyntaxError ? new BashuError('gold-unreadable', { file }) : fileError(error, file)
  }
}
