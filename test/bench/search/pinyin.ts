import { sql, type WritableDb } from '#data/db.ts'
import { loadPinyin } from '#engine/sounds.ts'
import { readAloud } from '../../engine/read-aloud.ts'
import { rarePhrases, type Haystack, type Query } from './queries.ts'
import { cpuMs } from './workspace.ts'

/** Reads all texts aloud and lists them, as the program does it in the background: milliseconds of the processor. */
export function buildSpoken(db: WritableDb): number {
  const began = cpuMs()
  readAloud(db)
  return cpuMs() - began
}

/** Bytes of the tables of pinyin. */
export function spokenBytes(db: WritableDb): number {
  const row = db.get<{ bytes: number }>(sql`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name GLOB 'spoken_*'`)
  return row?.bytes ?? 0
}

/** What somebody types for a phrase that stands in few clauses, by its name in the table. */
export const spokenQueries: Readonly<Record<string, (haystack: Haystack, count: number) => Query[]>> = {
  'full pinyin': (haystack, count) => typed(rarePhrases(haystack, 4, 8, count, 31), inFull),
  'full pinyin, a blank between words': (haystack, count) =>
    typed(
      rarePhrases(haystack, 4, 8, count, 32),
      (phrase) => `${inFull(phrase.slice(0, 2))} ${inFull(phrase.slice(2))}`,
    ),
  'Chinese, then full pinyin': (haystack, count) =>
    typed(rarePhrases(haystack, 4, 8, count, 33), (phrase) => phrase.slice(0, 2) + inFull(phrase.slice(2))),
  'initials of 6 to 8': (haystack, count) => typed(rarePhrases(haystack, 6, 8, count, 34), initials),
  'initials of 4 and 5': (haystack, count) => typed(rarePhrases(haystack, 4, 5, count, 35), initials),
}

/** Read without the clause around it: so as somebody says it who has only the phrase in mind. */
const syllables = (phrase: string): string[] =>
  loadPinyin().pinyin(phrase, { toneType: 'none', type: 'array', v: true })

const inFull = (phrase: string): string => syllables(phrase).join('')
const initials = (phrase: string): string =>
  syllables(phrase)
    .map((syllable) => syllable.slice(0, 1))
    .join('')

const typed = (phrases: readonly Query[], type: (phrase: string) => string): Query[] =>
  phrases.map((query) => ({ ...query, text: type(query.meant) }))
