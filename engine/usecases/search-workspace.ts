import type { SearchShape } from '#core/contract/shapes.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SearchScope } from '#core/contract/workers.ts'
import type { EventOfKind } from '#core/journal/state.ts'
import type { Area, InstrumentSummary } from '#core/model/instrument.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { rowKey } from '#core/report/row-key.ts'
import { isHeadingOnly, isOfRows, passesFilter, type SearchFilter } from '#core/search/filters.ts'
import { searchNames } from '#core/search/names.ts'
import { parseQuery, soughtWords } from '#core/search/query.ts'
import type { MarkedVersion, RowMark } from '#core/search/row-marks.ts'
import { spokenWordings } from '#core/search/spoken-words.ts'
import { synonymsOf } from '#core/search/synonym-forms.ts'
import type { EngineContext } from '../context.ts'
import { searchedGroups } from '../synonyms.ts'
import { scopeOf } from './search-facets.ts'

/** Enough for a person to look through; names are short and more is noise. */
const nameLimit = 20

export interface SearchInput {
  readonly query: string
  readonly limit: number
  readonly comparison: ComparisonId | null
  readonly folding: boolean
  readonly synonyms: boolean
  readonly withoutSynonyms: readonly string[]
}

/** Finds clauses by their words and by synonyms, and instruments, issuing bodies and notes by their short texts. @throws query-empty */
export async function searchWorkspace(context: EngineContext, input: SearchInput): Promise<SearchShape> {
  if (input.query.trim() === '') throw new BashuError('query-empty')
  const parsed = parseQuery(input.query)
  // A command is gone before the background is done.
  if (context.host.kind === 'cli' && spokenWordings(parsed).length > 0) await context.spoken.run()
  const scope = await scopeOf(context, input)
  const { query, limit, folding } = input
  const state = await context.journal.state()
  const isLeftOut = (word: string): boolean => !input.synonyms || input.withoutSynonyms.includes(word)
  const synonyms = synonymsOf(soughtWords(parsed), searchedGroups(state), isLeftOut)
  const clauses = await context.store.search({ query, limit, folding, synonyms, ...scope })
  const instruments = await context.store.instruments()
  const { annotations } = state
  const { filters } = parseQuery(query, { hasRows: scope.marked !== null })
  const names = instruments.filter((each) => passesAll(filters, each, scope)).flatMap(namesOf)
  const isTitleOnly = isHeadingOnly(filters)
  return {
    ...clauses,
    instruments: searchNames(query, isTitleOnly ? names.filter(({ kind }) => kind === 'instrument') : names, {
      limit: nameLimit,
      folding,
    }),
    // A note has no city, area, year or title: it passes no filter.
    notes: filters.length > 0 ? [] : searchNames(query, annotations.map(noteEntry), { limit: nameLimit, folding }),
    openMs: context.openMs(),
  }
}

/** Within the scope; of single clauses' filters an instrument passes those that one of its clauses passes. */
const passesAll = (
  filters: readonly SearchFilter[],
  instrument: InstrumentSummary,
  { versions, marked }: Required<SearchScope>,
): boolean =>
  (versions === null || versions.includes(instrument.version)) &&
  filters.every((filter) => {
    if (filter.kind === 'area') return isOfArea(filter.areas, instrument) !== filter.excludes
    if (isOfRows(filter)) return hasMarks(filter.marks, instrument, marked ?? []) !== filter.excludes
    return passesFilter(filter, instrument)
  })

const isOfArea = (wanted: readonly (Area | null)[], { areas }: InstrumentSummary): boolean =>
  wanted.some((area) => (area === null ? areas.length === 0 : areas.includes(area)))

function hasMarks(
  wanted: readonly RowMark[],
  { version }: InstrumentSummary,
  marked: readonly MarkedVersion[],
): boolean {
  const own = marked.find((each) => each.version === version)
  if (own === undefined) return wanted.includes('none')
  return own.units.some(({ marks }) => wanted.some((mark) => marks.includes(mark)))
}

/** An instrument is called by its title, by who issued it, and by its number. */
function namesOf({ id, title, issuingBodies, documentNumber }: InstrumentSummary) {
  return [
    { kind: 'instrument' as const, id, text: title },
    ...issuingBodies.map((text) => ({ kind: 'issuing-body' as const, id, text })),
    ...(documentNumber === null ? [] : [{ kind: 'document-number' as const, id, text: documentNumber }]),
  ]
}

/** A note with its way back to where it was written. */
const noteEntry = ({ id, body }: EventOfKind<'annotation-added'>) => ({
  kind: 'note' as const,
  id,
  text: body.text,
  comparison: body.comparison,
  rowKey: rowKey(body.left, body.right),
})
