import type { VersionPiece } from '../model/difference.ts'
import type { Token } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import { tokenKey } from './token-keys.ts'
import type { VersionMatch } from './version-match.ts'

/** References of an instrument to its own articles and chapters: 依照本条例第十条, 违反第十条规定的. */
export interface References {
  /** The tokens with each reference bearing the name of the clause it means, whatever its number. */
  readonly named: (text: ReadText, side: 'old' | 'new') => readonly Token[]
  /** True where the two are one clause under its old and its new number. */
  readonly isSame: (old: string, now: string) => boolean
  /** What the clause that a number of the old version means is called now; null where it was removed. */
  readonly nowCalled: (old: string) => string | null
}

/**
 * Which clause each number means in either version. A number that several clauses bear (those of an annex count anew) is
 * that of the first.
 */
export function createReferences(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly VersionMatch[],
): References {
  const names = { old: new Map<string, string>(), new: new Map<string, string>() }
  const called = new Map<string, string>()
  for (const match of matches) {
    const labels = { old: labelsAt(old, match.old), new: labelsAt(now, match.new) }
    // Sorted, so that exchanging the versions leaves it the same.
    const name = [labels.old.join('、'), labels.new.join('、')].toSorted().join('/')
    const printed = match.new.map((index) => now[index]?.label ?? '').join('、')
    for (const label of labels.old) if (!called.has(label)) called.set(label, printed)
    for (const side of ['old', 'new'] as const) {
      for (const label of labels[side]) if (!names[side].has(label)) names[side].set(label, name)
    }
  }
  return {
    named: (text, side) => nameReferences(text, names[side]),
    isSame: (before, after) => {
      const name = names.old.get(numberKey(before))
      return name !== undefined && name === names.new.get(numberKey(after))
    },
    nowCalled: (before) => called.get(numberKey(before)) ?? null,
  }
}

const labelsAt = (pieces: readonly VersionPiece[], indices: readonly number[]): string[] =>
  indices.flatMap((index) => {
    const label = pieces[index]?.label ?? ''
    return isClauseNumber(label) ? [numberKey(label)] : []
  })

const isClauseNumber = (text: string): boolean => /^第.+[编章节条](?:之.+)?$/u.test(text)

/** 第十条 and 第10条 are one number. */
const numberKey = (text: string): string => tokenKey({ text, start: 0, end: text.length, kind: 'ordinal' })

function nameReferences({ text, tokens }: ReadText, names: ReadonlyMap<string, string>): readonly Token[] {
  let changed = false
  const named = tokens.map((token) => {
    if (token.kind !== 'ordinal' || !isClauseNumber(token.text)) return token
    const name = names.get(numberKey(token.text))
    if (name === undefined || isOfAnother(text.slice(0, token.start))) return token
    changed = true
    return { ...token, text: name }
  })
  return changed ? named : tokens
}

/** Between numbers that are listed: 第十条、第十一条第二款和第十二条. */
const listed =
  /(?:第[^第，。；：\s]{1,8}[编章节条款项目](?:之[一二三四五六七八九十])?|[（(][一二三四五六七八九十]+[）)]|[、和及与或者至到])+$/u
/** 《…法》第十条, 该办法第十条: the number is another instrument's. 本条例 and 本办法 are this one. */
const otherInstrument =
  /(?:》(?:[（(][^（）()]*[）)])?|(?<!本)(?:(?<!办)法|条例|办法|规定|规则|细则|决定|通知|意见|方案))的?$/u

const isOfAnother = (before: string): boolean => otherInstrument.test(before.slice(-80).replace(listed, ''))
