/** Names how text is folded, cut and matched; an index made by another method is built again. */
export const searchMethod = 'search-4'

/** Names how a text is read aloud and listed: by which library of pinyin, with which words of our own. */
export const spokenMethod = 'spoken-1'
