import type { TextShape } from '../shape.ts'
import type { searchWidening as zh } from '../zh/search-widening.ts'

export const searchWidening = {
  title: 'What else was searched',
  folding: 'All writings',
  foldingHint:
    'Full and half width, 〔〕 and [], traditional and simplified characters, 第十五条 and 第15条, 2025年 and 二〇二五年, 百分之三十 and 30% count as one word.',
  asTyped: 'searched only as typed',
  alsoWritten: 'also as: {{list}}',
  separator: '; ',
  writings: '{{term}} → {{writings}}',
  synonyms: 'Synonyms',
  synonymsHint:
    'Words that stand for each other in the table of synonyms are searched too, below the word itself. The table is in Settings.',
  synonymsOff: 'no synonyms were searched',
  alsoSearched: 'also searched:',
  found: '{{count}} clauses',
  found_one: '{{count}} clause',
  noneAtAll: 'none of {{count}} words found anything',
  noneAtAll_one: 'its {{count}} word found nothing',
  none: '{{count}} more words found nothing',
  none_one: '{{count}} more word found nothing',
  leaveOut: 'Leave out “{{word}}”',
  takeIn: 'Search “{{word}}” too',
} satisfies TextShape<typeof zh>
