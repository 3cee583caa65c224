import { segment } from '#core/clauses/segment.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SourceText } from '#core/model/document.ts'
import { readSource } from '#engine/readers/index.ts'
import { expectLaws } from '../core/clauses/laws.ts'
import type { FuzzFile } from './mutation.ts'

/** How reading a spoilt file ended: read with its ledger balanced, refused with a code, or badly. */
export type Verdict =
  | { readonly kind: 'read' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'bad'; readonly what: string }

/** Codes that stand for something that nobody foresaw: they are no answer to a file. */
const excuses = new Set(['bug', 'worker-died', 'reader-crashed'])

/** Reads and segments one file as the program does, and holds the result against the laws of segmentation. */
export async function judge({ name, bytes }: FuzzFile): Promise<Verdict> {
  try {
    const source = await readSource({ fileName: name, bytes })
    checkBlocks(source)
    expectLaws(source.text, segment(source))
    return { kind: 'read' }
  } catch (error) {
    if (error instanceof BashuError && !excuses.has(error.code)) return { kind: 'refused', code: error.code }
    return { kind: 'bad', what: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Blocks stand in order inside the text, and between them is white space only. */
function checkBlocks({ text, blocks }: SourceText): void {
  let at = 0
  for (const { start, end } of blocks) {
    if (start < at || end < start || end > text.length) throw new Error(`Block ${start}–${end} after ${at}`)
    if (text.slice(at, start).trim() !== '') throw new Error(`Text between blocks: ${text.slice(at, start)}`)
    at = end
  }
  if (text.slice(at).trim() !== '' && blocks.length > 0) throw new Error(`Text after the blocks: ${text.slice(at)}`)
}
