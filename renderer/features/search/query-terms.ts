/** An excluded term is applied with its minus. */
export const isExcluded = (term: string): boolean => /^[-－]./u.test(term)
export const bareTerm = (term: string): string => (isExcluded(term) ? term.slice(1) : term)

/** Terms that hold white space are kept together by quotation marks. */
function written(term: string): string {
  const bare = bareTerm(term)
  const quoted = /[\s"“”]/u.test(bare) ? `"${bare.replaceAll('"', '')}"` : bare
  return isExcluded(term) ? `-${quoted}` : quoted
}

/** The query that is left when one of its terms is taken out. */
export const withoutTerm = (terms: readonly string[], index: number): string =>
  terms
    .filter((_, each) => each !== index)
    .map(written)
    .join(' ')
