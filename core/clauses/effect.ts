import type { Clause } from '../model/clause.ts'
import { walkClauses } from '../model/clause.ts'
import { findDates } from '../text/dates.ts'

/** 自2023年1月1日起施行, 自公布之日起实施, 自印发之日起30日后施行. */
const effect = /自[^。；]{1,60}?起[^。；]{0,12}?(施行|[实實]施|[执執]行|生效)/u
/** The sentence rules the instrument itself, not one that it names. */
const ownEffect =
  /(^|[。；，\n])\s*(本|以上|上述)[^。；，]{0,20}自[^。；]{1,60}?起[^。；]{0,12}?(施行|[实實]施|[执執]行|生效)/u

/** A sentence that says when the instrument takes effect, and where it stands. */
interface EffectSentence {
  readonly words: string
  readonly clause: Clause
}

/** The last sentence that says when the instrument takes effect, as printed; null where there is none. */
export function effectSentence(clauses: readonly Clause[]): EffectSentence | null {
  let own: EffectSentence | null = null
  let any: EffectSentence | null = null
  for (const clause of walkClauses(clauses)) {
    if (!clause.ownText.includes('自')) continue
    const ownWords = ownEffect.exec(clause.ownText)?.[0]
    const words = effect.exec(clause.ownText)?.[0]
    if (ownWords !== undefined) own = { words: ownWords, clause }
    if (words !== undefined) any = { words, clause }
  }
  return own ?? any
}

/** Dates that 自公布之日起 and its like stand for. */
export interface KnownDates {
  readonly adoptedOn: string | null
  readonly publishedOn: string | null
}

/** The day from which the instrument holds, ISO. */
export interface Effect extends EffectSentence {
  readonly iso: string
  /** False where the sentence names no date, but the day of another act. */
  readonly isPrinted: boolean
}

/** Null where the text does not say from when it holds, or only a date that is not known would. */
export function effectOf(clauses: readonly Clause[], known: KnownDates): Effect | null {
  const sentence = effectSentence(clauses)
  if (sentence === null) return null
  const words = sentence.words.slice(sentence.words.lastIndexOf('自'))
  const [date] = findDates(words)
  if (date !== undefined) return { ...sentence, words, iso: date.iso, isPrinted: true }
  const act = /^自(公布|[发發][布佈]|印[发發]|[颁頒][布佈])之日起\s*(施行|[实實]施|[执執]行|生效)/u.test(words)
    ? known.publishedOn
    : null
  const iso = act ?? (words.startsWith('自通过之日起') ? known.adoptedOn : null)
  return iso === null ? null : { ...sentence, words, iso, isPrinted: false }
}
