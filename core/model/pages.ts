import type { Block } from './document.ts'

/** Where a page begins, UTF-16 into the source text; pages are counted from 1. */
export interface PageStart {
  readonly page: number
  readonly start: number
}

/** Where each page begins, in the order of the text; empty where the source has no pages. */
export function pagesOf(blocks: readonly Block[]): PageStart[] {
  const starts = new Map<number, number>()
  for (const { page, start } of blocks) {
    if (page !== undefined) starts.set(page, Math.min(start, starts.get(page) ?? start))
  }
  return [...starts].map(([page, start]) => ({ page, start })).sort((a, b) => a.start - b.start)
}
