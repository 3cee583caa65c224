import { finish, type Steps } from '../model/progress.ts'
import { gramKinds, kindSize, visitGrams } from './grams.ts'
import { pageWriter, type ListPage, type PageWriter } from './posting-lists.ts'

/** Calls `visit` with every key of a unit, repeated ones too; keys are whole numbers of 32 bits. */
export type VisitKeys = (place: number, visit: (key: number) => void) => void

/** All lists of a segment of texts; a text's place is its index, null where there is none. */
export function segmentPages(texts: readonly (string | null)[]): ListPage[] {
  const writer = pageWriter()
  const keysAtMost = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
  for (const kind of gramKinds.keys()) {
    const keysOf: VisitKeys = (place, visit) => {
      const text = texts[place]
      if (text != null) visitGrams(text, kind, visit)
    }
    finish(addLists(writer, kind * kindSize, { places: texts.length, keysAtMost }, keysOf))
  }
  return writer.finished()
}

/** Lists written between two steps: some hundred microseconds. */
const listsOfStep = 256

/**
 * Adds the lists of all keys, each as the gram `base` + key. Keys are numbered as they are met, their places are counted,
 * put side by side key by key, and only the keys themselves are sorted: time grows with the text, not with its square
 * root or logarithm.
 */
export function* addLists(
  writer: PageWriter,
  base: number,
  { places, keysAtMost }: { readonly places: number; readonly keysAtMost: number },
  keysOf: VisitKeys,
): Steps<void> {
  const table = keyTable()
  const numbers = new Uint32Array(keysAtMost)
  const placeOf = new Uint16Array(keysAtMost)
  let count = 0
  for (let place = 0; place < places; place += 1) {
    keysOf(place, (key) => {
      const number = table.numberOf(key)
      if (!table.firstIn(number, place)) return
      numbers[count] = number
      placeOf[count] = place
      count += 1
    })
    yield { done: place, total: places }
  }
  const { sorted, starts } = gathered(numbers, placeOf, count, table.size())
  for (const [at, both] of table.sorted().entries()) {
    const number = both % numberLimit
    writer.add(base + (both - number) / numberLimit, sorted, starts[number] ?? 0, starts[number + 1] ?? 0)
    if (at % listsOfStep === 0) yield { done: places, total: places }
  }
}

/** The places of each number side by side, in the order that they came in, and where those of each begin. */
function gathered(numbers: Uint32Array, placeOf: Uint16Array, count: number, size: number) {
  const starts = new Uint32Array(size + 1)
  for (let at = 0; at < count; at += 1) {
    const next = (numbers[at] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let number = 1; number < starts.length; number += 1)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0)
  const sorted = new Uint16Array(count)
  const used = starts.slice()
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? 0
    const to = used[number] ?? 0
    sorted[to] = placeOf[at] ?? 0
    used[number] = to + 1
  }
  return { sorted, starts }
}

/** A key and its number together are a whole number below 2^53. A segment has some hundred thousand different keys. */
const numberLimit = 2 ** 21

/** Numbers keys as they are first met: open addressing, since a `Map` takes five times as long. */
function keyTable() {
  let capacity = 1 << 19
  let slots = new Uint32Array(capacity)
  let keys = new Uint32Array(capacity / 2)
  let lastPlace = new Int32Array(capacity / 2).fill(-1)
  let size = 0
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (capacity - 1)
    for (;;) {
      const number = slots[slot] ?? 0
      if (number === 0 || keys[number - 1] === key) return slot
      slot = (slot + 1) & (capacity - 1)
    }
  }
  const grow = (): void => {
    capacity *= 2
    slots = new Uint32Array(capacity)
    const [moreKeys, morePlaces] = [new Uint32Array(capacity / 2), new Int32Array(capacity / 2).fill(-1)]
    moreKeys.set(keys)
    morePlaces.set(lastPlace)
    keys = moreKeys
    lastPlace = morePlaces
    for (let number = 0; number < size; number += 1) slots[slotOf(keys[number] ?? 0)] = number + 1
  }
  return {
    size: () => size,
    numberOf(key: number): number {
      const slot = slotOf(key)
      const known = slots[slot] ?? 0
      if (known !== 0) return known - 1
      keys[size] = key
      slots[slot] = size + 1
      size += 1
      if (size === keys.length) grow()
      return size - 1
    },
    /** Whether a place is the first time that it is said of this number; places must come in ascending order. */
    firstIn(number: number, place: number): boolean {
      if (lastPlace[number] === place) return false
      lastPlace[number] = place
      return true
    },
    /** Keys with their numbers, by the keys. */
    sorted(): Float64Array {
      const both = new Float64Array(size)
      for (let number = 0; number < size; number += 1) both[number] = (keys[number] ?? 0) * numberLimit + number
      return both.sort()
    },
  }
}
