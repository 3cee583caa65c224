import type { Block, BlockKind, Warning } from '#core/model/document.ts'

/** Collects the text of a document block by block: blocks are joined by `\n`, offsets are UTF-16, pages count from 1. */
export interface BlockWriter {
  readonly add: (text: string, kind: BlockKind, outlineLevel?: number, page?: number) => void
  /** Text that is not read where it stands; nothing is added for white alone. It is one line, so that no block is torn. */
  readonly addAside: (text: string, kind: 'hidden' | 'deleted') => void
  readonly result: () => { readonly text: string; readonly blocks: readonly Block[] }
}

/** For one document; blocks are added in reading order. */
export function openBlocks(): BlockWriter {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  const add: BlockWriter['add'] = (text, kind, outlineLevel, page) => {
    const end = start + text.length
    texts.push(text)
    const place = { ...(outlineLevel === undefined ? {} : { outlineLevel }), ...(page === undefined ? {} : { page }) }
    if (text !== '') blocks.push({ start, end, kind, ...place })
    start = end + 1
  }
  return {
    add,
    addAside: (text, kind) => {
      if (text.trim() !== '') add(text.replace(/\n/gu, ' '), kind)
    },
    result: () => ({ text: texts.join('\n'), blocks }),
  }
}

/** The paragraphs of a cell in one line. */
export const cellLine = (paragraphs: readonly string[]): string =>
  paragraphs
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(' ')

/**
 * The cells of a row in one line, `甲 | 乙`. A cell that continues the one above it is empty and keeps its place, so that
 * the others stay in their columns. Empty where all cells are.
 */
export const rowLine = (cells: readonly string[]): string =>
  cells.some((text) => text !== '') ? cells.join(' | ') : ''

/** Says what stands in a document but is not read as its text. */
export function warningsOfAsides(blocks: readonly Block[]): Warning[] {
  const count = (kind: BlockKind) => {
    const found = blocks.filter((block) => block.kind === kind)
    return { count: found.length, characters: found.reduce((sum, { start, end }) => sum + end - start, 0) }
  }
  const warnings: Warning[] = []
  const deleted = count('deleted')
  if (deleted.count > 0) {
    const message = `有${deleted.count}处修订标记为删除的文字（共${deleted.characters}字），未作为条文`
    warnings.push({ code: 'deletions-dropped', message, details: deleted })
  }
  const { characters } = count('hidden')
  if (characters > 0)
    warnings.push({
      code: 'hidden-text',
      message: `有${characters}字隐藏文字，未作为条文`,
      details: { characters },
    })
  return warnings
}
