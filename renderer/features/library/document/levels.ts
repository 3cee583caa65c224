import type { ClauseLevel } from '#core/model/clause.ts'

/** Levels in the order of the menu, with the key that gives each: those of statutes first, then those of the outline. */
export const levelKeys: readonly (readonly [key: string | null, level: ClauseLevel])[] = [
  ['1', 'part'],
  ['2', 'chapter'],
  ['3', 'section'],
  ['4', 'article'],
  ['5', 'paragraph'],
  ['6', 'item'],
  ['7', 'subitem'],
  ['8', 'outline1'],
  ['9', 'outline2'],
  ['0', 'outline3'],
  [null, 'outline4'],
  [null, 'annex'],
]
