import { expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { readPdf } from '#engine/readers/pdf/read-pdf.ts'
import { pdfFile, textAt } from './pdf-file.ts'

/* Official documents as word processors print them. */

const contents = (leader: string): string[] => [
  textAt('目　录', 270, 780, 22) +
    textAt(`第一章　总则${leader}1`, 72, 740) +
    textAt(`第二章　附则${leader}3`, 72, 712),
  textAt('第一章　总则', 240, 780) +
    textAt('第一条　为了规范数据流通，制定本办法。', 104, 740) +
    textAt('第二章　附则', 240, 700) +
    textAt('第二条　本办法自发布之日起施行。', 104, 660),
]

test.each(['…'.repeat(16), '⋯'.repeat(16), '.'.repeat(40), '·'.repeat(20), '____'])(
  'a table of contents with %s before its pages is none of the text',
  async (leader) => {
    const source = await readPdf(pdfFile(contents(leader).map((content) => ({ content }))))
    const { clauses, ledger, warnings } = segment(source)
    expect(clauses.map(({ path }) => path)).toEqual(['第一章', '第二章'])
    expect(warnings.map(({ code }) => code)).not.toContain('number-repeat')
    expect(ledger.unexplained).toBe(0)
  },
)

test('a red head of several bodies with one 文件 beside them', async () => {
  const content = [
    `1 0 0 rg ${textAt('云岭市发展和改革委员会', 90, 700, 30)}${textAt('云岭市财政局', 90, 660, 30)}${textAt('文件', 440, 680, 30)}0 g `,
    textAt('云发改〔2024〕3号', 220, 610),
    textAt('关于印发云岭市算力券管理办法的通知', 110, 560, 22),
    textAt('各区县人民政府：', 72, 510),
    textAt('现将办法印发给你们。', 104, 482),
  ].join('')
  const { instrument, clauses } = segment(await readPdf(pdfFile([{ content }])))
  expect(instrument).toMatchObject({
    title: '关于印发云岭市算力券管理办法的通知',
    issuingBodies: ['云岭市发展和改革委员会', '云岭市财政局'],
    documentNumber: '云发改〔2024〕3号',
  })
  expect(clauses.map(({ text }) => text)).toEqual(['现将办法印发给你们。'])
})

test('a line that is printed twice, as bold type and shadows are, is read once with its wide spaces', async () => {
  const line = '第一条　为了规范数据流通，制定本办法。'
  const content = textAt(line, 104, 700) + textAt(line, 104.4, 699.8)
  expect((await readPdf(pdfFile([{ content }]))).text).toBe(line)
})

test('notes upon a page and what was filled into a form are comments', async () => {
  const objects = [
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V <FEFF4E915CAD> /Rect [72 600 300 620] >>',
    '<< /Type /Annot /Subtype /FreeText /Contents <FEFF8BF76838> /Rect [72 500 300 520] >>',
    '<< /Type /Annot /Subtype /Link /Contents <FEFF94FE63A5> /Rect [72 400 300 420] >>',
  ]
  const content = textAt('第一条　为了规范数据流通，制定本办法。', 104, 700)
  const file = pdfFile([{ content, entries: '/Annots [20 0 R 21 0 R 22 0 R]' }], { objects })
  const { text, blocks } = await readPdf(file)
  expect(blocks.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    'comment 请核',
    'comment 云岭',
    'body 第一条　为了规范数据流通，制定本办法。',
  ])
})
