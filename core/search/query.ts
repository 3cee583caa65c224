import { foldText } from '../text/fold.ts'

/** A query as it will be applied; what will not be is named, never dropped silently. */
export interface ParsedQuery {
  /** All of these must be found. Folded, without quotation marks, each once, never empty. */
  readonly terms: readonly string[]
  /** None of these may be found. Folded. */
  readonly excluded: readonly string[]
  /** What is applied, as it was typed; an excluded term with its minus. */
  readonly applied: readonly string[]
  /** What is not, as it was typed: operators that this version does not know. */
  readonly notApplied: readonly string[]
}

/** Pairs of marks that keep a phrase together. 《》 are none of them: they belong to a title. */
const closingMarks: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '”',
  '＂': '＂',
  '「': '」',
  '『': '』',
}

/** Names of filters that people type before a colon, in Chinese; with Latin letters any word counts as one. */
const filterNames = '城市|地区|辖区|领域|年份|年度|机关|发文机关|单位|文件|标题|类型|级别|层级|状态|日期|作者'

/**
 * What looks like an operator and is none of ours: `city:成都`, `领域：数据`, OR, `|`, wildcards and distances at a word's
 * end, brackets open at one end, `+必须`, `/pattern/`. 目标：到2025年 is no filter: in official texts a colon is punctuation.
 */
const foreignOperators: readonly RegExp[] = [
  new RegExp(`^([a-z][a-z_-]*|${filterNames})[:：]`, 'iu'),
  /^(AND|OR|NOT|NEAR(\/\d+)?)$/u,
  /^(\|\|?|&&?|[-－!+~^*]+)$/u,
  /^[+!~*]./u,
  /.([~^]\d*|\*)$/u,
  /^\/.+\/[a-z]*$/iu,
  /^\([^)]*$/u,
  /^[^(]*\)$/u,
]

/**
 * Reads a query. Words set apart by white space must all be found; quotation marks keep a phrase; a minus before a
 * word or phrase excludes it. A quotation mark that is never closed reaches to the end.
 */
export function parseQuery(query: string): ParsedQuery {
  const draft = {
    terms: new Set<string>(),
    excluded: new Set<string>(),
    applied: [] as string[],
    notApplied: [] as string[],
  }
  for (const token of tokensOf(query)) {
    const folded = foldText(token.text)
    if (token.text.trim() === '' || (!token.quoted && isForeign(token.text))) draft.notApplied.push(token.written)
    else {
      const set = token.minus ? draft.excluded : draft.terms
      if (!set.has(folded)) draft.applied.push(token.minus ? `-${token.text}` : token.text)
      set.add(folded)
    }
  }
  return withoutLonelyExclusions({ ...draft, terms: [...draft.terms], excluded: [...draft.excluded] })
}

/** Only excluding would mean nearly all there is: that is no search, and the result says so. */
function withoutLonelyExclusions(parsed: ParsedQuery): ParsedQuery {
  if (parsed.terms.length > 0) return parsed
  return { terms: [], excluded: [], applied: [], notApplied: [...parsed.applied, ...parsed.notApplied] }
}

const isForeign = (text: string): boolean => foreignOperators.some((operator) => operator.test(text))

interface QueryToken {
  /** As typed, with its marks. */
  readonly written: string
  readonly text: string
  readonly minus: boolean
  readonly quoted: boolean
}

function tokensOf(query: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let at = 0
  while (at < query.length) {
    if (/\s/u.test(query.charAt(at))) {
      at += 1
      continue
    }
    const token = tokenAt(query, at)
    tokens.push(token)
    at += token.written.length
  }
  return tokens
}

function tokenAt(query: string, at: number): QueryToken {
  const minus = /^[-－]\S/u.test(query.slice(at))
  const start = minus ? at + 1 : at
  const closing = closingMarks[query.charAt(start)]
  if (closing === undefined) {
    const length = query.slice(start).search(/\s|$/u)
    return { written: query.slice(at, start + length), text: query.slice(start, start + length), minus, quoted: false }
  }
  const found = query.indexOf(closing, start + 1)
  const end = found === -1 ? query.length : found
  return { written: query.slice(at, end + 1), text: query.slice(start + 1, end), minus, quoted: true }
}
