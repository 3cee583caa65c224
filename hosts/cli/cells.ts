/** Chinese characters and their punctuation take two cells of a terminal. */
export const cellsOf = (character: string): number =>
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[^\u0000-\uFFFF]/u.test(
    character,
  )
    ? 2
    : 1

export const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + cellsOf(character), 0)
