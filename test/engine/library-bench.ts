import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { anchorText } from '#core/clauses/placing.ts'
import type { ImportResult } from '#core/contract/api.ts'
import type { CorrectionAction, SegmentationCorrection } from '#core/model/correction.ts'
import { startEngine, type Engine, type EngineClient } from '#engine/client.ts'
import { textFile } from '../contract/sample-documents.ts'

/** An engine that can be closed and opened again on its workspace; gone after the test. */
export async function libraryBench() {
  const folder = await mkdtemp(join(tmpdir(), 'bashu-library-'))
  const workspace = join(folder, 'w.bashu')
  const start = (): Promise<Engine> =>
    startEngine({ workspace, host: { kind: 'browser', canRevealInFolder: false, canOpenPaths: false } })
  let engine = await start()
  onTestFinished(async () => {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    workspace,
    client: (): EngineClient => engine.client,
    /** Closes, lets `between` look at the file, and opens again. */
    async reopen(between: () => void = () => {}): Promise<void> {
      await engine.close()
      between()
      engine = await start()
    },
  }
}

type ImportInput = Parameters<EngineClient['instruments']['import']>[0]

export async function importAs(
  client: EngineClient,
  file: File | string,
  options: Omit<ImportInput, 'sources' | 'jurisdiction'> & { readonly jurisdiction?: ImportInput['jurisdiction'] } = {},
): Promise<ImportResult> {
  const source = { file: typeof file === 'string' ? textFile('办法.txt', file) : file }
  const stream = await client.instruments.import({ jurisdiction: 'chengdu', ...options, sources: [source] })
  let step = await stream.next()
  while (step.done !== true) step = await stream.next()
  const [result] = step.value
  if (result === undefined) throw new Error('An import without a result')
  return result
}

/** A correction at the place where `quote` stands in the text. */
export function correctionAt(text: string, quote: string, action: CorrectionAction): SegmentationCorrection {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`Not in the text: ${quote}`)
  return { ...action, at: anchorText(text, start, start + quote.length) }
}
