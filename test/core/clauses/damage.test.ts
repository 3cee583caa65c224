import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { walkClauses } from '#core/model/clause.ts'
import { formatsFolder } from '../../fixtures/make/texts.ts'
import { expectLaws } from './laws.ts'
import { textSource } from './text-source.ts'

/*
 * The regulation of the fixtures as people paste it from pages that copied it badly: the articles are all found, in
 * order, none twice and none invented, and no character is unexplained.
 */

const text = readFileSync(join(formatsFolder, 'regulation', 'text.txt'), 'utf8').replaceAll('\r\n', '\n')
const lines = text.trimEnd().split('\n')

const articlesOf = (source: string): (number | null)[] => {
  const document = segment(textSource(source))
  expectLaws(source, document)
  return [...walkClauses(document.clauses)].flatMap(({ level, ordinal }) => (level === 'article' ? [ordinal] : []))
}

const wrapAt = (width: number, source: string): string =>
  source
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n')

/** Characters that a conversion turned into traditional ones, each with the reading that a page put behind it. */
const readings = [
  ['数', '數(shù)'],
  ['据', '據(jù)'],
  ['应', '應(yīng)'],
  ['当', '當(dāng)'],
  ['条', '條(tiáo)'],
  ['发', '發(fā)'],
  ['规', '規(guī)'],
  ['权', '權(quán)'],
] as const

const damages: Readonly<Record<string, (source: string) => string>> = {
  'the marks of dates are lost': (source) => source.replace(/(\d+)年(\d+)月(\d+)日/gu, '$1$2$3'),
  'the day alone is left of a date': (source) => source.replace(/(\d+)年(\d+)月(\d+)日/gu, '$1$2$3日'),
  'traditional characters with their readings': (source) =>
    readings.reduce((all, [plain, damaged]) => all.replaceAll(plain, damaged), source),
  'traditional characters in the numbers only': (source) => source.replace(/(第[^，。；]{1,4})条/gu, '$1條'),
  '@@ after each word': (source) => source.replace(/([\p{Script=Han}]{2})(?=[，、；。])/gu, '$1@@'),
  '@@ after each label': (source) => source.replace(/^(第\S+?[章节条])　/gmu, '$1@@ '),
  'brackets in a wrong code page': (source) => source.replaceAll('（一）', '?。ㄒ唬?'),
  'lines of 35 characters': (source) => wrapAt(35, source),
  'lines of 20 characters': (source) => wrapAt(20, source),
  'empty lines and zero-width spaces between all lines': (source) => source.replaceAll('\n', '\n\u200B\n\u00A0\n'),
  'Windows line ends and set in by spaces': (source) => source.replaceAll('\n', '\r\n　　'),
  'spaces inside the numbers': (source) => source.replace(/^第(\S)(\S+?)条　/gmu, '第$1 $2 条 '),
  'nothing behind the numbers': (source) => source.replace(/^(第\S+?条)　/gmu, '$1'),
  'a dash for 一 in the numbers': (source) => source.replace(/^(第[二三]?十)一条/gmu, '$1－条'),
  'three articles in one line': () => {
    const at = lines.findIndex((line) => line.startsWith('第十七条'))
    return [...lines.slice(0, at), lines.slice(at, at + 3).join(' '), ...lines.slice(at + 3)].join('\n')
  },
  'another page above and below': (source) =>
    `您所在的位置：首页 > 政务公开 > 政策文件\n字号：大 中 小　打印本页\n${source}\n上一篇：关于第三条道路的通知\n下一篇：没有了\n`,
}

describe('pasted text', () => {
  const all = Array.from({ length: 25 }, (_, index) => index + 1)

  test.each(Object.entries(damages))('%s', (_, damage) => {
    const damaged = damage(text)
    expect(damaged).not.toBe(text)
    expect(articlesOf(damaged)).toEqual(all)
  })
})
