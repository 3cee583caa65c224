import type { ReadClause } from './read-clause.ts'

/** 增加值突破2600亿元，占地区生产总值的比重达到13.5%: the share is one of what stands before it. */
export function fullName({ promises, text }: ReadClause, at: number): string | null {
  const own = promises.indicators[at]
  if (own?.name === null || own?.name === undefined) return null
  const before = promises.indicators[at - 1]
  if (!own.name.text.startsWith('占') || before?.name === null || before?.name === undefined) return own.name.text
  return text.slice(before.end, own.start).includes('。') ? own.name.text : before.name.text + own.name.text
}
