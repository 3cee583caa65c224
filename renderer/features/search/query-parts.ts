import type { QueryPart } from '#core/contract/query-parts.ts'

/** The query that is left when one of its parts is taken out. */
export const withoutPart = (parts: readonly QueryPart[], taken: QueryPart): string =>
  parts
    .filter((part) => part !== taken)
    .map(({ written }) => written)
    .join(' ')
