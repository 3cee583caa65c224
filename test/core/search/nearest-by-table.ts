/**
 * The fewest errors with which a text holds a term, by the whole table of both: the definition, against which what is
 * quicker is held.
 */
export function nearestByTable(term: string, text: string): number {
  const table = Array.from({ length: term.length + 1 }, (_, row) => Array.from({ length: text.length + 1 }, () => row))
  const cell = (row: number, at: number): number => table[row]?.[at] ?? Infinity
  for (let row = 1; row <= term.length; row += 1) {
    for (let at = 0; at <= text.length; at += 1) {
      const same = term[row - 1] === text[at - 1] ? 0 : 1
      const isSwap = row > 1 && at > 1 && term[row - 1] === text[at - 2] && term[row - 2] === text[at - 1]
      const ways = [cell(row - 1, at) + 1, cell(row - 1, at - 1) + same, cell(row, at - 1) + 1]
      table[row]![at] = Math.min(...ways, isSwap ? cell(row - 2, at - 2) + 1 : Infinity)
    }
  }
  return Math.min(...(table[term.length] ?? []))
}
