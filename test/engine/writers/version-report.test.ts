import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { VersionReport } from '#core/report/report-document.ts'
import { writeReport } from '#engine/writers/write-report.ts'
import { buildVersionReport } from '#core/report/version-report.ts'
import { caseReport, versionInput } from '../../core/report/version-builders.ts'

async function documentOf(report: VersionReport): Promise<string> {
  const { bytes } = await writeReport(report, 'docx')
  return strFromU8(unzipSync(bytes)['word/document.xml']!)
}
/** The properties of the run that holds just these words. */
function propertiesOf(xml: string, words: string): string {
  const run = xml.match(/<w:r>.*?<\/w:r>/gu)?.find((each) => each.replaceAll(/<[^>]*>/gu, '') === words)
  if (run === undefined) throw new Error(`No run ${words}`)
  return run
}
const tablesOf = (xml: string): string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/gu) ?? []

describe('docx', () => {
  test('strikes what went, underlines what came in bold, and tells the other marks apart without colour', async () => {
    const xml = await documentOf(caseReport('version-replaced-throughout', { scope: 'all' }))
    expect(propertiesOf(xml, '三个工作日')).toMatch(/<w:strike\/>/u)
    expect(propertiesOf(xml, '一个工作日')).toMatch(/<w:b\/>.*<w:u w:val="single"\/>/u)
    const replaced = xml.match(/<w:r>(?:(?!<\/w:r>).)*<w:u w:val="dash"\/>.*?<\/w:r>/gu) ?? []
    expect(replaced.map((run) => run.replaceAll(/<[^>]*>/gu, ''))).toContain('经营主体')
    expect(await documentOf(caseReport('version-sentence-moved'))).toContain('<w:u w:val="double"/>')
    expect(await documentOf(caseReport('version-written-anew'))).toContain('<w:u w:val="wave"/>')
    expect(new Set(xml.match(/<w:color w:val="\w+"\/>/gu))).toEqual(new Set(['<w:color w:val="333333"/>']))
  })

  test('sets replacements above the table and numbers and references below it, each with a head that is repeated', async () => {
    const replaced = await documentOf(caseReport('version-replaced-throughout'))
    expect(replaced.indexOf('统一替换')).toBeLessThan(replaced.indexOf('现行（旧）条文'))
    const [above = '', main = ''] = tablesOf(replaced)
    expect([above.includes('经营主体'), main.includes('现行（旧）条文')]).toEqual([true, true])
    const left = tablesOf(await documentOf(caseReport('version-reference-left-behind')))
    expect(left).toHaveLength(3)
    expect(left.map((table) => table.match(/<w:tblHeader\/>/gu)?.length)).toEqual([1, 1, 1])
    // Five numbers, four beside each other: a head and two lines of eight cells.
    expect(left[1]?.match(/<w:tc>/gu)).toHaveLength(24)
  })

  test('gives every table exactly the width of the text area', async () => {
    for (const table of tablesOf(await documentOf(caseReport('version-reference-left-behind')))) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2098 - 1984)
    }
  })

  test('keeps a row whole, unless a page may not hold it', async () => {
    const long = `第二条 ${'登记机构应当妥善保管登记材料。'.repeat(60)}`
    const [old, now] = ['十五日', '十日'].map((days) => `登记办法\n第一条 期限为${days}。\n${long}期限为${days}。\n`)
    const [table = ''] = tablesOf(await documentOf(buildVersionReport(versionInput(old!, now!))))
    const [, short = '', longer = ''] = table.match(/<w:tr>.*?<\/w:tr>/gu) ?? []
    expect([short, longer].map((row) => /<w:cantSplit\/>/u.test(row))).toEqual([true, false])
  })

  test('bears no line of the self-test, and says where it is approximate', async () => {
    const exact = await documentOf(caseReport('version-replaced-throughout'))
    expect(exact).not.toMatch(/自检|近似/u)
    expect(await documentOf(caseReport('version-replaced-throughout', { approximate: true }))).toContain('近似')
  })
})

describe('csv', () => {
  const recordsOf = async (report: VersionReport): Promise<string[]> =>
    new TextDecoder().decode((await writeReport(report, 'csv')).bytes).split('\r\n')

  test('marks with signs what Word strikes and underlines, and explains them', async () => {
    const records = await recordsOf(caseReport('version-replaced-throughout', { approximate: true }))
    expect(records).toEqual([
      '序号,现行（旧）条文,修订后条文,变化',
      '1,第四条　登记机关应当在[-三个工作日-]内办结设立登记。,第四条　登记机关应当在{+一个工作日+}内办结设立登记。,' +
        '"修改　1 处\n“三个工作日”改为“一个工作日”。"',
      '统一替换,原用语,现用语,次数与所在条款',
      '统一替换,市场主体,经营主体,5 处：第一条、第二条、第三条、第五条',
      expect.stringMatching(/^\[-…-\] 删去；\{\+…\+\} 新增；.*,,,$/u),
      expect.stringMatching(/近似.*,,,$/u),
      '',
    ])
  })

  test('lists numbers and references behind the rows, under the name of their table', async () => {
    const records = await recordsOf(caseReport('version-reference-left-behind'))
    expect(records).toContain('条号对照,旧条号,新条号,')
    expect(records).toContain('条号对照,第三条,第四条,')
    expect(records).toContain('引用未调整,第五条,第三条,所指条款现为第四条，引用未随条号调整')
  })
})

test('json is the report itself, with every mark', async () => {
  const report = caseReport('version-sentence-moved')
  expect(JSON.parse(new TextDecoder().decode((await writeReport(report, 'json')).bytes))).toEqual(report)
})
