import type { Line } from './line.ts'
import { sliceLine } from './line.ts'
import { keyStarts } from './wording.ts'

/** A printed form holds its keys within this many lines of the beginning. */
const formReach = 60

/** 名 称: | …: a row of the form; the head of a table of indicators has no colons. */
const isColonBehindKey = (text: string): boolean => /^[^|:：]{2,20}[:：]\s*\|/u.test(text)

/**
 * The form at the head of a page is a table, and copying sets a row of it on one line: 索引号 … 主题分类 … 发布日期 …. Each
 * key begins a line again, so that each value has its own.
 */
export const splitFormRows = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line, index): Line[] => {
    if (index >= formReach || (line.kind !== 'body' && line.kind !== 'table-row')) return [line]
    const starts = keyStarts(line.text)
    const isForm = line.kind === 'body' ? starts.length > 1 : isColonBehindKey(line.text)
    if (!isForm || starts[0] !== 0) return [line]
    return starts.flatMap((from, at) => {
      const row = sliceLine(line, from, starts[at + 1] ?? line.text.length)
      return row === null ? [] : [{ ...row, kind: 'body' as const }]
    })
  })
