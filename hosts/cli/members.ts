import { existsSync } from 'node:fs'
import { UsageError } from './command.ts'

export type MemberArgument = { readonly path: string } | { readonly instrument: string }

/** `a.docx,b.txt` or instrument ids, joined by commas. What exists as a file is a file. */
export function parseSide(argument: string): MemberArgument[] {
  if (existsSync(argument)) return [{ path: argument }]
  const parts = argument.split(',').filter((part) => part !== '')
  if (parts.length === 0) throw new UsageError('一侧没有文件 / a side is empty')
  return parts.map(parseMember)
}

/** An id is hexadecimal and hyphens; anything else names a file, and is said to be missing if it is. */
export const parseMember = (part: string): MemberArgument =>
  !existsSync(part) && /^[0-9a-f-]{4,64}$/u.test(part) ? { instrument: part } : { path: part }
