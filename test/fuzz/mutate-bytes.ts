import type { Chance } from './random.ts'

type Bytes = Uint8Array
type Mutation = (bytes: Bytes, chance: Chance, other: Bytes) => Bytes

/** Values at which counts, lengths and offsets go wrong. */
const awkward = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff]

const joined = (...parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts))

/** Where a stretch begins and ends; mostly short, now and then up to half of the whole. */
function stretch(bytes: Bytes, chance: Chance): readonly [number, number] {
  const longest = chance.happens(20) ? bytes.length / 2 : Math.min(bytes.length, 64)
  const start = chance.below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + chance.below(longest))]
}

const changed = (bytes: Bytes, change: (copy: Bytes, view: DataView) => void): Bytes => {
  const copy = bytes.slice()
  change(copy, new DataView(copy.buffer))
  return copy
}

const flipBits: Mutation = (bytes, chance) =>
  changed(bytes, (copy) => {
    for (let flips = 1 + chance.below(16); flips > 0; flips--) {
      const at = chance.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8))
    }
  })

const setBytes: Mutation = (bytes, chance) =>
  changed(bytes, (copy) => {
    for (let times = 1 + chance.below(8); times > 0; times--)
      copy[chance.below(copy.length)] = chance.oneOf(awkward) & 0xff
  })

const changeLength: Mutation = (bytes, chance) =>
  changed(bytes, (copy, view) => {
    if (copy.length < 4) return
    for (let times = 1 + chance.below(4); times > 0; times--) {
      const at = chance.below(copy.length - 3)
      const value = chance.oneOf([...awkward, copy.length, copy.length + 1, view.getUint32(at, true) + 1])
      if (chance.happens(50)) view.setUint32(at, value >>> 0, chance.happens(80))
      else view.setUint16(at, value & 0xffff, chance.happens(80))
    }
  })

const cutEnd: Mutation = (bytes, chance) => bytes.slice(0, 1 + chance.below(bytes.length))
const cutHead: Mutation = (bytes, chance) => bytes.slice(chance.below(bytes.length))

const remove: Mutation = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance)
  return joined(bytes.slice(0, start), bytes.slice(end))
}

const repeat: Mutation = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance)
  const times = chance.happens(10) ? 200 : 1 + chance.below(4)
  // A file may grow by repeating, but not without end: what is looked for is odd shape, not size.
  const copies = Math.min(times, Math.ceil(200_000 / (end - start)))
  return joined(bytes.slice(0, end), ...Array.from({ length: copies }, () => bytes.slice(start, end)), bytes.slice(end))
}

const blank: Mutation = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance)
  const filler = chance.oneOf([0, 0x20, 0xff])
  return changed(bytes, (copy) => void copy.fill(filler, start, end))
}

const swap: Mutation = (bytes, chance) => {
  const [start, end] = stretch(bytes, chance)
  const to = chance.below(bytes.length - (end - start))
  return changed(bytes, (copy) => {
    copy.set(bytes.subarray(to, to + (end - start)), start)
    copy.set(bytes.subarray(start, end), to)
  })
}

const splice: Mutation = (bytes, chance, other) =>
  joined(bytes.slice(0, chance.below(bytes.length)), other.slice(chance.below(other.length)))

const insert: Mutation = (bytes, chance, other) => {
  const [start, end] = stretch(other, chance)
  const at = chance.below(bytes.length)
  return joined(bytes.slice(0, at), other.slice(start, end), bytes.slice(at))
}

/** A number written in digits becomes another one: lengths, counts, offsets and references of PDF, XML and HTML. */
const changeNumber: Mutation = (bytes, chance) => {
  const text = Buffer.from(bytes).toString('latin1')
  const from = chance.below(text.length)
  const number = /\d+/u.exec(text.slice(from, from + 4000))
  if (number === null) return bytes
  const value = String(chance.oneOf(['', '-1', '00', '1e9', '99999999999', ...awkward, Number(number[0]) + 1]))
  const start = from + number.index
  return new Uint8Array(Buffer.from(text.slice(0, start) + value + text.slice(start + number[0].length), 'latin1'))
}

const mutations: readonly Mutation[] = [
  flipBits,
  setBytes,
  changeLength,
  cutEnd,
  cutHead,
  remove,
  repeat,
  blank,
  swap,
  splice,
  insert,
  changeNumber,
]

/** One to four of the ways in which bytes go bad. `other` is what a splice takes from; neither array is changed. */
export function mutateBytes(bytes: Bytes, chance: Chance, other: Bytes): Bytes {
  let result = bytes
  for (let times = 1 + chance.below(4); times > 0 && result.length > 0; times--)
    result = chance.oneOf(mutations)(result, chance, other)
  return result
}
