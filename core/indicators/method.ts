/** Names the rules that read promises. Stored promises of another method are read anew; raise it when a rule changes results. */
export const indicatorMethod = 'indicators-2'
