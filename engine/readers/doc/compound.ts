import { BashuError } from '#core/contract/errors.ts'

/*
 * The container of old Office files (MS-CFB), read by name and no further than asked. The packages that read it follow
 * the chains of a damaged or hostile file in circles until memory ends (cfb 1.2.2 does); here every chain is bounded by
 * the number of sectors that the file can hold.
 */

/** Marks that are no sector: free, end of chain, and the sectors of the tables themselves. */
const largestSector = 0xfffffffa
const miniSectorSize = 64
const entrySize = 128

interface Entry {
  readonly name: string
  /** 1 storage, 2 stream, 5 root. */
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

export interface Compound {
  /** Names of the streams and storages at the top. */
  readonly names: readonly string[]
  /** Bytes of a stream at the top; null where there is none of that name. */
  readonly stream: (name: string) => Uint8Array | null
}

const damaged = (reason: string): BashuError => new BashuError('doc-damaged', { reason })
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Opens the container. Throws doc-damaged where its header or its directory cannot be followed. */
export function openCompound(bytes: Uint8Array): Compound {
  if (bytes.length < 512) throw damaged('header')
  const header = viewOf(bytes)
  const shift = header.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged('sector-size')
  const sectors = openSectors(bytes, 2 ** shift)
  const chain = (start: number): Uint8Array => sectors.join(follow(start, sectors.next, sectors.count))
  const entries = readEntries(chain(header.getUint32(48, true)))
  const root = entries[0]
  if (root === undefined || root.type !== 5) throw damaged('directory')
  const top = topEntries(entries, root.child)
  const miniCutoff = header.getUint32(56, true)
  const miniChain = openMini(() => chain(root.start), chain(header.getUint32(60, true)))
  const stream = (name: string): Uint8Array | null => {
    const entry = top.find((found) => found.type === 2 && found.name === name)
    if (entry === undefined) return null
    const content = entry.size < miniCutoff ? miniChain(entry.start) : chain(entry.start)
    return content.subarray(0, entry.size)
  }
  return { names: top.map(({ name }) => name), stream }
}

/** The numbers of a chain in order. A chain that is longer than the file has sectors runs in a circle. */
function follow(start: number, next: (sector: number) => number, most: number): number[] {
  const chain: number[] = []
  for (let at = start; at < largestSector; at = next(at)) {
    if (chain.length >= most) throw damaged('chain')
    chain.push(at)
  }
  return chain
}

interface Sectors {
  readonly count: number
  readonly next: (sector: number) => number
  readonly join: (numbers: readonly number[]) => Uint8Array
}

function openSectors(bytes: Uint8Array, size: number): Sectors {
  const count = Math.ceil(bytes.length / size) - 1
  const at = (sector: number): Uint8Array => {
    if (sector >= count) throw damaged('sector')
    return bytes.subarray((sector + 1) * size, (sector + 2) * size)
  }
  const tables = tableSectors(bytes, size, count, at)
  const perTable = size / 4
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / perTable)]
    const offset = (sector % perTable) * 4
    const found = table === undefined ? new Uint8Array() : at(table)
    if (found.length < offset + 4) throw damaged('allocation-table')
    return viewOf(found).getUint32(offset, true)
  }
  return { count, next, join: (numbers) => concat(numbers.map(at), size) }
}

/** Which sectors hold the allocation table: 109 stand in the header, the rest in a chain of its own. */
function tableSectors(bytes: Uint8Array, size: number, count: number, at: (sector: number) => Uint8Array): number[] {
  const header = viewOf(bytes)
  const tables = Array.from({ length: 109 }, (_, index) => header.getUint32(76 + index * 4, true))
  let more = header.getUint32(68, true)
  for (let seen = 0; more < largestSector; seen += 1) {
    const sector = at(more)
    if (seen > count || sector.length < size) throw damaged('allocation-table')
    for (let offset = 0; offset < size - 4; offset += 4) tables.push(viewOf(sector).getUint32(offset, true))
    more = viewOf(sector).getUint32(size - 4, true)
  }
  return tables.filter((sector) => sector < largestSector)
}

/** Short streams stand in sectors of 64 bytes inside the stream of the root. */
function openMini(load: () => Uint8Array, table: Uint8Array): (start: number) => Uint8Array {
  const numbers = viewOf(table)
  const next = (sector: number): number => {
    if ((sector + 1) * 4 > table.length) throw damaged('mini-table')
    return numbers.getUint32(sector * 4, true)
  }
  return (start) => {
    const store = load()
    const chain = follow(start, next, table.length / 4)
    return concat(
      chain.map((sector) => store.subarray(sector * miniSectorSize, (sector + 1) * miniSectorSize)),
      miniSectorSize,
    )
  }
}

function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(parts.length * size)
  for (const [index, part] of parts.entries()) whole.set(part, index * size)
  return whole
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = viewOf(directory)
  const entries: Entry[] = []
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The entries of a storage form a tree of siblings below its first child. */
function topEntries(entries: readonly Entry[], first: number): Entry[] {
  const seen = new Set<number>()
  const waiting = [first]
  const found: Entry[] = []
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) continue
    seen.add(at)
    found.push(entry)
    waiting.push(entry.left, entry.right)
  }
  return found
}
