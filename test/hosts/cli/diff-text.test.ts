import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VersionReport } from '#core/report/report-document.ts'
import { cliBench } from './run.ts'

const older = `山城停车管理规定

第一条 为了规范停车秩序，制定本规定。

第二条 商场可以在节假日开放内部泊位。

第三条 违反本规定第二条的，予以通报。
`
const newer = older
  .replace('可以', '应当')
  .replace('第三条 违反本规定第二条', '第四条 违反本规定第三条')
  .replace('第二条 商场', '第二条 停车场分为公共停车场和专用停车场。\n\n第三条 商场')

let bench: ReturnType<typeof cliBench>
beforeAll(() => {
  bench = cliBench({ '旧.txt': older, '新.txt': newer })
})
afterAll(() => bench.remove())

describe('diff without --json', () => {
  it('is text with marks that need no colour', async () => {
    const { code, out } = await bench.run('diff', bench.file('旧.txt'), bench.file('新.txt'))
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toEqual([
      '相同1 · 修改2 · 新增1 · 条号变动2',
      '',
      '相同 第一条',
      '',
      '新增 第二条',
      '  {+停车场分为公共停车场和专用停车场。+}',
      '',
      '修改 第二条 → 第三条',
      '  商场[-可以-]{+应当+}在节假日开放内部泊位。',
      '',
      '修改 第三条 → 第四条（仅统一替换、条号引用）',
      '  违反本规定~第二条→第三条~的，予以通报。',
    ])
  })

  it('strikes out and underlines on a terminal, unless colour is refused', async () => {
    const files = [bench.file('旧.txt'), bench.file('新.txt')]
    const coloured = await bench.runColoured({}, 'diff', ...files)
    expect(coloured).toContain('商场\u001B[31;9m可以\u001B[0m\u001B[32;4m应当\u001B[0m在节假日')
    expect(await bench.runColoured({ NO_COLOR: '1' }, 'diff', ...files)).toContain('商场[-可以-]{+应当+}在节假日')
  })
})

describe('diff with --out', () => {
  it('writes the report of both versions in each format, and prints no difference', async () => {
    const files = [bench.file('旧.txt'), bench.file('新.txt')]
    for (const format of ['docx', 'csv', 'json']) {
      const out = bench.file(`修订.${format}`)
      const written = await bench.run('diff', ...files, '--format', format, '--out', out, '--json')
      expect(JSON.parse(written.out)).toEqual({ out, bytes: statSync(out).size })
    }
    expect(readFileSync(bench.file('修订.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(bench.file('修订.csv'), 'utf8')).toContain('[-可以-]')
    const report = JSON.parse(readFileSync(bench.file('修订.json'), 'utf8')) as VersionReport
    expect([report.title, report.rows.length]).toEqual(['山城停车管理规定修订对照表', 2])
    const { code } = await bench.run('diff', ...files, '--format', 'json', '--out', bench.file('修订.json'), '--all')
    const all = JSON.parse(readFileSync(bench.file('修订.json'), 'utf8')) as VersionReport
    expect([code, all.rows.length]).toEqual([0, 4])
  })
})
