/** Names the rules that made a tree. Stored trees of another method are rebuilt; raise it when a rule changes results. */
export const segmentationMethod = 'clauses-2'
