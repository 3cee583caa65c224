import { expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { readSource } from '#engine/readers/index.ts'
import { paragraph, run, styled, wordFile } from './word-file.ts'

/* An official document as offices type it (GB/T 9704): corners, red head, several lines of title, record at the end. */

const centred = (text: string): string => paragraph(text, '<w:jc w:val="center"/>')
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
const textBox = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`

const styles = ['1', '2']
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:pPr><w:numPr><w:ilvl w:val="${Number(level) - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  )
  .join('')
const level = (depth: number, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="${depth + 1}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const body = [
  textBox(paragraph('份号：0012') + paragraph('机密★10年') + paragraph('特急')),
  table([cell('云岭市人民政府办公厅文件')]),
  table([cell('云府办发〔2024〕12号'), cell('签发人：某某')]),
  centred('云岭市人民政府办公厅'),
  centred('关于印发《云岭市数据要素市场化'),
  centred('配置改革行动方案》的通知'),
  paragraph('各区县（自治县）人民政府，市政府各部门：'),
  paragraph('《云岭市数据要素市场化配置改革行动方案》已经市政府同意，现印发给你们。'),
  paragraph('云岭市人民政府办公厅', '<w:jc w:val="right"/>'),
  paragraph('2024年3月1日', '<w:jc w:val="right"/>'),
  centred('云岭市数据要素市场化'),
  centred('配置改革行动方案'),
  styled('总体要求', '1'),
  styled('指导思想。', '2'),
  paragraph('坚持市场导向。'),
  styled('重点任务', '1'),
  styled('完善制度。', '2'),
  paragraph(`${run('1.建立目录；')}<w:r><w:br/></w:r>${run('2.开展登记；')}<w:r><w:br/></w:r>${run('3.推动流通。')}`),
  table(
    [cell('抄送：市委办公厅，市政协办公厅。', '<w:gridSpan w:val="2"/>')],
    [cell('云岭市人民政府办公厅'), cell('2024年3月5日印发')],
  ),
  paragraph('— 3 —', '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="outside"/>'),
].join('')

test('an official document', async () => {
  const source = await readSource({ fileName: '通知.docx', bytes: wordFile({ body, styles, numbering }) })
  const { instrument, secrecy, clauses, ledger } = segment(source)
  expect(instrument).toMatchObject({
    title: '云岭市数据要素市场化配置改革行动方案',
    issuingBodies: ['云岭市人民政府办公厅'],
    documentNumber: '云府办发〔2024〕12号',
    documentDate: '2024-03-01',
  })
  expect(secrecy.map(({ text }) => text)).toEqual(['机密★10年'])
  const outline = clauses.map(({ path, children }) => [path, ...children.map((inner) => inner.path)])
  expect(outline).toEqual([['第一段'], ['一、', '一、/（一）'], ['二、', '二、/（一）']])
  expect(clauses[2]?.children[0]?.children.map(({ path }) => path)).toEqual([
    '二、/（一）/1.',
    '二、/（一）/2.',
    '二、/（一）/3.',
  ])
  const last = clauses[2]
  expect(source.text.slice(last?.start, last?.end)).toMatch(/推动流通。$/u)
  expect(ledger.unexplained).toBe(0)
})
