import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { expectLaws } from './laws.ts'
import { textSource } from './text-source.ts'

interface RealText {
  readonly file: string
  readonly title: string
  readonly issuer: string
  readonly date: string
  readonly articles: number
  readonly chapterHeadings: number
}

const folder = join(process.env['BASHU_CORPUS'] ?? '', 'texts')
const isThere = process.env['BASHU_CORPUS'] !== undefined && existsSync(join(folder, 'sources.json'))
if (!isThere)
  console.info('Left out: segmentation of real texts. BASHU_CORPUS does not name a folder with texts/sources.json.')

const sources: readonly RealText[] = isThere ? JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) : []
const withDoubledHeadings = ['北京市数字经济促进条例']
const withoutDate = ['保障中小企业款项支付条例_2020-07-05.md']
const cutOff = ['山东省大数据发展促进条例']

describe.skipIf(!isThere)('real texts', () => {
  test.each(sources)('$file', ({ file, title, issuer, date, articles, chapterHeadings }) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const document = segment(textSource(text, 'md'))
    expectLaws(text, document)
    const all = [...walkClauses(document.clauses)]
    expect(all.filter(({ level }) => level === 'article')).toHaveLength(articles)
    const doubled = withDoubledHeadings.includes(title) ? 2 : 1
    expect(all.filter(({ level }) => level === 'chapter')).toHaveLength(chapterHeadings / doubled)
    expect(alignmentUnits('0'.repeat(64) as VersionHash, document)).toHaveLength(articles)
    const dated = !withoutDate.includes(file)
    expect(document.instrument).toMatchObject({
      title,
      documentDate: dated ? date : null,
      issuingBodies: dated ? [issuer] : [],
    })
    const expected = cutOff.includes(title) ? ['no-effective-date-clause', 'cut-off'] : []
    expect(document.warnings.map(({ code }) => code)).toEqual(expected)
  })
})
