import { closingMarkAt, endOfQuoted, endOfQuotedList } from './quoted-values.ts'
import { filterNameLength } from './read-filter.ts'

export interface QueryToken {
  /** As typed, with its marks. */
  readonly written: string
  /** Without minus and, where it is `quoted` as a whole, without quotation marks. */
  readonly text: string
  readonly minus: boolean
  readonly quoted: boolean
}

/** A query cut at white space, but where quotation marks keep it together: `"数据 要素"`, `标题："数据 要素"`. */
export function tokensOf(query: string): QueryToken[] {
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
  const valueStart = start + filterNameLength(query.slice(start))
  const closing = closingMarkAt(query, valueStart)
  const quoted = closing !== undefined && valueStart === start
  const end =
    closing === undefined
      ? query.slice(start).search(/\s|$/u) + start
      : quoted
        ? endOfQuoted(query, start, closing)
        : endOfQuotedList(query, valueStart)
  const text = quoted
    ? query.slice(start + 1, end).replace(new RegExp(`${closing}$`, 'u'), '')
    : query.slice(start, end)
  return { written: query.slice(at, end), text, minus, quoted }
}
