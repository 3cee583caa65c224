import type { TextShape } from '../shape.ts'
import type { search as zh } from '../zh/search.ts'

export const search = {
  box: 'Query',
  placeholder: 'Words to search for',
  count: '{{count}} clauses',
  count_one: '{{count}} clause',
  searching: 'Searching',
  clear: 'Clear',
  tab: { clauses: 'Clauses', instruments: 'Instruments', notes: 'Annotations' },
  help: 'Words set apart by spaces must all be found; words in quotation marks are kept together; a minus before a word leaves out clauses that hold it.',
  reading: {
    title: 'How the query was read',
    all: 'all {{count}} words must be found',
    one: 'searched as written',
    excluded: 'without',
    how: { exact: 'Exact', fuzzy: 'Similar', pinyin: 'Pinyin', synonym: 'Synonym' },
  },
  notApplied: {
    lead: '{{count}} conditions were not applied: ',
    lead_one: '{{count}} condition was not applied: ',
    rest: 'The results are not filtered by it.',
    nothing: 'There is no word to search for, so nothing was searched.',
  },
  column: {
    chengdu: 'Chengdu and Sichuan',
    chongqing: 'Chongqing',
    others: 'Both cities and others',
    empty: 'Nothing was found in the instruments of {{place}}.',
  },
  hit: {
    length: 'Whole text {{count}} ch.',
    omitted: '……',
    open: 'Open in Library',
    list: 'Clauses found in {{place}}',
  },
  more: {
    shown: '{{total}} in all, the first {{shown}} listed',
    all: 'List all',
    upTo: 'List the first {{count}}',
  },
  nothing: {
    title: 'No clause holds all of {{terms}}.',
    single: 'No clause holds {{terms}}.',
    without: 'Without “{{term}}”: {{count}}',
    names: '{{count}} instruments have these words in their title, see Instruments.',
    names_one: '{{count}} instrument has these words in its title, see Instruments.',
  },
  names: {
    instruments: 'No instrument has these words in its title.',
    notes: 'No annotation holds these words.',
    instrumentList: 'Instruments found by title',
    noteList: 'Annotations found',
    missing: 'This instrument is no longer in the library',
  },
  status: {
    sum: '{{count}} clauses = ',
    sum_one: '{{count}} clause = ',
    took: '{{ms}} ms',
    keys: 'J K up and down · ← → column · Enter opens',
  },
} satisfies TextShape<typeof zh>
