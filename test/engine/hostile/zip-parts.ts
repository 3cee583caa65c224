import { crc32, deflateRawSync, constants } from 'node:zlib'

/** An entry of a zip as its directory describes it; what it says and what is there may differ. */
export interface ZipEntry {
  readonly name: string
  /** Packed by deflate. */
  readonly packed: Uint8Array
  /** The size that the directory declares. */
  readonly declared: number
}

/** Deflates `block` over and over without unpacking it in memory: a stream of `times` blocks of one megabyte or so. */
export function packedBlocks(block: Uint8Array, times: number): Uint8Array {
  // A synchronising flush ends at a byte, so that packed blocks can be put one behind the other.
  const one = deflateRawSync(block, { finishFlush: constants.Z_SYNC_FLUSH })
  return new Uint8Array(Buffer.concat([...Array.from({ length: times }, () => one), Uint8Array.of(3, 0)]))
}

export const packed = (text: string): Uint8Array => new Uint8Array(deflateRawSync(Buffer.from(text, 'utf8')))

export const entry = (name: string, text: string): ZipEntry => ({
  name,
  packed: packed(text),
  declared: Buffer.byteLength(text, 'utf8'),
})

const local = ({ name, packed: data, declared }: ZipEntry): Buffer => {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(crc32(data), 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt32LE(declared, 22)
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name), data])
}

const central = ({ name, packed: data, declared }: ZipEntry, offset: number): Buffer => {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(8, 10)
  head.writeUInt32LE(crc32(data), 16)
  head.writeUInt32LE(data.length, 20)
  head.writeUInt32LE(declared, 24)
  head.writeUInt16LE(Buffer.byteLength(name), 28)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, Buffer.from(name)])
}

/**
 * A zip of hand-made entries. `overlapping` names further entries of the directory that all point at the data of the
 * last entry, as a bomb does whose parts share their packed bytes.
 */
export function zipOf(entries: readonly ZipEntry[], overlapping: readonly string[] = []): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const one of entries) {
    const body = local(one)
    bodies.push(body)
    directory.push(central(one, offset))
    if (one === entries.at(-1)) for (const name of overlapping) directory.push(central({ ...one, name }, offset))
    offset += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, list, end]))
}
