import type { Clause } from '../model/clause.ts'
import { walkClauses } from '../model/clause.ts'
import { findDates } from '../text/dates.ts'

/** 自2023年1月1日起施行, 自公布之日起实施, 自印发之日起30日后施行. */
const effect = /自[^。；]{1,60}?起[^。；]{0,12}?(施行|实施|执行|生效)/u
/** The sentence rules the instrument itself, not one that it names. */
const ownEffect = /(^|[。；，\n])\s*(本|以上|上述)[^。；，]{0,20}自[^。；]{1,60}?起[^。；]{0,12}?(施行|实施|执行|生效)/u

/** The last sentence that says when the instrument takes effect, as printed; null where there is none. */
export function effectiveClause(clauses: readonly Clause[]): string | null {
  let own: string | null = null
  let any: string | null = null
  for (const { ownText } of walkClauses(clauses)) {
    if (!ownText.includes('自')) continue
    own = ownEffect.exec(ownText)?.[0] ?? own
    any = effect.exec(ownText)?.[0] ?? any
  }
  return own ?? any
}

/** Dates that 自公布之日起 and its like stand for. */
export interface KnownDates {
  readonly adoptedOn: string | null
  readonly publishedOn: string | null
}

/** The day from which the instrument holds, ISO; null where its text does not say or only a date that is not printed would. */
export function effectiveDate(clauses: readonly Clause[], known: KnownDates): string | null {
  const sentence = effectiveClause(clauses)
  if (sentence === null) return null
  const from = sentence.slice(sentence.lastIndexOf('自'))
  const [date] = findDates(from)
  if (date !== undefined) return date.iso
  if (/^自(公布|发布|印发|颁布)之日起\s*(施行|实施|执行|生效)/u.test(from)) return known.publishedOn
  return from.startsWith('自通过之日起') ? known.adoptedOn : null
}
