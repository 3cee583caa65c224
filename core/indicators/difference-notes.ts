import type { DifferenceNote, ValuePair } from './table-model.ts'

/** The notes that are left to say beside a difference: how many years lie between is a number, and at least or about is in it. */
export function notesBeside({ notes, difference }: ValuePair): Exclude<DifferenceNote, 'years-apart'>[] {
  const saysBound = difference !== null && (difference.bound !== null || difference.isAbout)
  return notes.flatMap((note) => (note === 'years-apart' || (note === 'bound' && saysBound) ? [] : [note]))
}
