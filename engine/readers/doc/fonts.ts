import type { WordStreams } from './fib.ts'

const nameAt = 40

/** Names of the fonts by their index (MS-DOC 2.9.286): only symbols need them. An unknown index has no name. */
export function readFontNames(streams: WordStreams): (index: number) => string {
  const table = streams.tableAt('fonts')
  const names: string[] = []
  const count = table.byteLength < 4 ? 0 : table.getUint16(0, true)
  for (let at = 4; names.length < count && at < table.byteLength; ) {
    const end = Math.min(at + 1 + table.getUint8(at), table.byteLength)
    let name = ''
    for (let unit = at + nameAt; unit + 2 <= end && table.getUint16(unit, true) !== 0; unit += 2)
      name += String.fromCharCode(table.getUint16(unit, true))
    names.push(name)
    at = end
  }
  return (index) => names[index] ?? ''
}
