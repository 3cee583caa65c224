import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import type { About, ComparisonSummary, Notice, Profile, ReadDocument, TableSides } from '#core/contract/api.ts'
import type { SimilarScope } from '#core/contract/similar.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { TextEncoding } from '#core/model/document.ts'
import type { ComparisonId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import { useClient } from './client-context.tsx'

/** Every key of the query cache. A shorter key is the beginning of the longer ones: `comparison` covers its rows. */
export const queryKeys = {
  about: ['about'],
  instruments: ['instruments'],
  /** Begins as `instruments` does: what makes the list stale makes these stale. */
  versions: (instrument: InstrumentId) => ['instruments', 'versions', instrument],
  document: (version: VersionHash) => ['document', version],
  preview: (file: number, encoding: TextEncoding | null, corrections: readonly SegmentationCorrection[]) => [
    'preview',
    file,
    encoding,
    corrections,
  ],
  previewDiff: (file: number, other: InstrumentId) => ['preview-diff', file, other],
  comparisons: ['comparisons'],
  anyComparison: ['comparison'],
  comparison: (id: ComparisonId) => ['comparison', id],
  comparisonRows: (id: ComparisonId, keys: readonly string[]) => ['comparison', id, 'rows', keys],
  anyVersions: ['version-view'],
  versionView: (older: VersionHash, newer: VersionHash) => ['version-view', older, newer],
  versionRows: (older: VersionHash, newer: VersionHash, chunk: number) => ['version-view', older, newer, 'rows', chunk],
  gaps: ['gaps'],
  gapsOf: (id: ComparisonId | null) => ['gaps', id],
  indicators: ['indicators'],
  indicatorTable: (sides: TableSides) => ['indicators', sides],
  search: ['search'],
  /** Begins as `comparison` does: what makes rows stale makes these stale. */
  clauseRows: (clauses: readonly ClauseRef[]) => ['comparison', 'rows-of', clauses],
  similar: (clause: ClauseRef, scope: SimilarScope) => ['search', 'similar', clause, scope],
  savedSearches: ['search', 'saved'],
  searchIndexes: ['search', 'indexes'],
  searchFor: (query: string, comparison: ComparisonId | null) => ['search', query, comparison],
  reports: ['report'],
  report: (request: object) => ['report', request],
  synonyms: ['synonyms'],
  verify: ['verify'],
} as const

/** Which answers a notice makes stale. */
export const staleAfter: Readonly<
  Record<Extract<Notice, { kind: 'changed' }>['what'], readonly (readonly string[])[]>
> = {
  instruments: [
    queryKeys.instruments,
    ['document'],
    queryKeys.comparisons,
    queryKeys.search,
    queryKeys.anyComparison,
    queryKeys.anyVersions,
    queryKeys.gaps,
    queryKeys.indicators,
    queryKeys.reports,
  ],
  comparisons: [queryKeys.comparisons],
  pinyin: [queryKeys.search],
  journal: [
    queryKeys.about,
    queryKeys.anyComparison,
    queryKeys.gaps,
    queryKeys.indicators,
    queryKeys.reports,
    queryKeys.search,
    queryKeys.synonyms,
  ],
}

/** Everything is local: nothing grows stale by time, only by a notice, and no retry hides an error. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })

/** Runs long work to its end and gives its return value; `signal` stops it. */
export async function runToEnd<P extends Progress, Result>(
  steps: AsyncIterator<P, Result>,
  onProgress: (progress: P) => void = () => {},
): Promise<Result> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
    onProgress(step.value)
  }
}

export function useAbout(): UseQueryResult<About> {
  const client = useClient()
  return useQuery({
    queryKey: queryKeys.about,
    queryFn: ({ signal }) => client.system.about(undefined, { signal }),
  })
}

export function useInstruments(): UseQueryResult<readonly InstrumentSummary[]> {
  const client = useClient()
  return useQuery({
    queryKey: queryKeys.instruments,
    queryFn: ({ signal }) => client.instruments.list(undefined, { signal }),
  })
}

/** A stored document with its clauses; nothing is read while there is no version. */
export function useDocument(version: VersionHash | null): UseQueryResult<ReadDocument> {
  const client = useClient()
  return useQuery({
    queryKey: version === null ? ['document', null] : queryKeys.document(version),
    queryFn: ({ signal }) => {
      if (version === null) throw new Error('Nothing to read')
      return client.instruments.read({ version }, { signal })
    },
    enabled: version !== null,
  })
}

export function useComparisons(): UseQueryResult<readonly ComparisonSummary[]> {
  const client = useClient()
  return useQuery({
    queryKey: queryKeys.comparisons,
    queryFn: ({ signal }) => client.comparisons.list(undefined, { signal }),
  })
}

/** Saves who works here; every screen that shows the profile follows. */
export function useSetProfile(): UseMutationResult<Profile, Error, Profile> {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (profile: Profile) => client.system.setProfile(profile),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.about }),
  })
}
