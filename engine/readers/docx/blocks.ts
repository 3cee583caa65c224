import type { Block, BlockKind } from '#core/model/document.ts'

/** Collects the text of a document block by block: blocks are joined by `\n`, offsets are UTF-16. */
export interface BlockWriter {
  readonly add: (text: string, kind: BlockKind, outlineLevel?: number) => void
  readonly result: () => { readonly text: string; readonly blocks: readonly Block[] }
}

export function openBlocks(): BlockWriter {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  return {
    add: (text, kind, outlineLevel) => {
      const end = start + text.length
      texts.push(text)
      if (text !== '') blocks.push({ start, end, kind, ...(outlineLevel === undefined ? {} : { outlineLevel }) })
      start = end + 1
    },
    result: () => ({ text: texts.join('\n'), blocks }),
  }
}
