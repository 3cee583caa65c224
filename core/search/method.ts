/** Names how text is folded, cut and matched; an index made by another method is built again. */
export const searchMethod = 'search-4'
