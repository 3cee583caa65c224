import type { SourceFormat, SourceText } from '#core/model/document.ts'

/** A source as a reader of plain text would give it; blocks are left to the segmentation's own lines. */
export const textSource = (text: string, format: SourceFormat = 'txt'): SourceText => ({
  text,
  format,
  encoding: 'utf-8',
  blocks: [],
  warnings: [],
})
