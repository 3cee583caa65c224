import type { Warning } from '../model/document.ts'
import { findInserted, findShifted, findTorn } from './copying-damage.ts'
import { mixedScripts } from './scripts.ts'

/* What the characters of a text show, whatever its clauses are. One warning for each sort, at its first place. */

const sorts: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD/gu, '无法识别的字符'],
  [/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu, '私用区字符'],
  // Control characters are what is looked for. Tabs, line ends and form feeds are not meant; U+0085 is a line end too.
  // oxlint-disable-next-line no-control-regex
  [/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu, '控制字符'],
  [/[\uD800-\uDFFF]/gu, '残缺字符'],
]

const codeName = (unit: string): string => `U+${(unit.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function suspiciousCharacters(text: string): Warning[] {
  return sorts.flatMap(([pattern, name]) => {
    const found = [...text.matchAll(pattern)]
    const [first] = found
    if (first === undefined) return []
    const details = { characters: found.length, first: codeName(first[0]) }
    const message = `有${found.length}个${name}（${details.first}）`
    return [{ code: 'suspicious-characters' as const, message, start: first.index, details }]
  })
}

function scripts(text: string): Warning[] {
  const mixed = mixedScripts(text)
  if (mixed === null) return []
  const { start, ...details } = mixed
  const message = `繁体字与简体字混用（繁体${details.traditional}字，简体${details.simplified}字）`
  return [{ code: 'mixed-scripts', message, start, details }]
}

function insertedDamage(text: string): Warning[] {
  const inserted = findInserted(text)
  const [first] = inserted
  if (first === undefined) return []
  const what = text.slice(...first).trim() === '' ? '识别时混入的空格' : '复制时混入的注音或符号'
  const message = `有${inserted.length}处${what}，已从条款中剔除`
  return [{ code: 'copying-damage', message, start: first[0], details: { stretches: inserted.length } }]
}

function shiftedDamage(text: string): Warning[] {
  const shifted = findShifted(text)
  const [start] = shifted
  if (start === undefined) return []
  const message = `有${shifted.length}处编号在复制时变成乱码，已按（一）（二）读取`
  return [{ code: 'copying-damage', message, start, details: { labels: shifted.length } }]
}

const tornDamage = (text: string): Warning[] => findTorn(text).map(({ words, start }) => tornWarning(words, start))

export const tornWarning = (words: string, start: number): Warning => ({
  code: 'copying-damage',
  message: `“${words}”缺字或缺括号`,
  start,
  details: { words },
})

export const textWarnings = (text: string): Warning[] => [
  ...suspiciousCharacters(text),
  ...scripts(text),
  ...insertedDamage(text),
  ...shiftedDamage(text),
  ...tornDamage(text),
]
