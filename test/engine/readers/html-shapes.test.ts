import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import type { Clause } from '#core/model/clause.ts'
import { readHtml } from '#engine/readers/html/read-html.ts'

/* Pages in the shapes that sites of offices have, in words of our own: what is around the document is in no clause. */

const read = (name: string) => readHtml(readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url)))
const linesOf = (html: string): string[] => {
  const { text, blocks } = readHtml(new Uint8Array(Buffer.from(html)))
  return blocks.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)
}
const pathsOf = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap(({ path, children }) => [path, ...pathsOf(children)])

test.each<[name: string, title: string, paths: string[]]>([
  [
    'nested-tables',
    '云岭省人民政府关于加快算力建设的意见',
    ['第一段', '一、', '一、/（一）', '一、/（二）', '二、', '二、/第一段'],
  ],
  [
    'city-portal',
    '云岭市数据要素行动方案',
    ['第一段', '第二段', '一、', '一、/第一段', '二、', '二、/（一）', '二、/（二）', '三、', '三、/第一段'],
  ],
  [
    'two-columns',
    '云岭市人民政府办公厅关于促进数字经济的若干政策措施',
    ['第一段', '一、', '一、/第一段', '一、/（一）', '一、/（二）', '二、', '二、/第一段', '三、'],
  ],
  [
    'spans-and-breaks',
    '云岭省数据条例实施办法',
    ['第一章', '第一章/第一条', '第一章/第二条', '第二章', '第二章/第三条'],
  ],
  ['hard-wrapped', '云岭市数据管理办法', ['第一条', '第二条', '第三条', '第三条/（一）', '第三条/（二）', '第四条']],
])('%s', (name, title, paths) => {
  const source = read(name)
  const { instrument, clauses, ledger } = segment(source)
  expect(instrument.title).toBe(title)
  expect(pathsOf(clauses)).toEqual(expect.arrayContaining(paths))
  expect(ledger.unexplained).toBe(0)
  const inDocument = source.blocks
    .filter(({ kind }) => kind !== 'navigation' && kind !== 'metadata')
    .map(({ start, end }) => source.text.slice(start, end))
  expect(inDocument.join('\n')).not.toMatch(/首页|打印|扫一扫|解读|上一篇|主办|备案|标识码|下载|字体/u)
})

test('the form above a document in tables is metadata', () => {
  expect(segment(read('nested-tables')).instrument).toMatchObject({
    documentNumber: '云府发〔2023〕8号',
    documentDate: '2023-03-09',
    publishedOn: '2023-03-14',
    issuingBodies: ['云岭省人民政府'],
  })
})

test('what stands behind a page that closes too early is read', () => {
  const early = '<html><body><div class=head><a href="/">首页</a></div></html>'
  expect(
    linesOf(`${early}<div class=con><p>第一条　为了规范数据出版服务，制定本规定。</p></div></body></html>`),
  ).toEqual(['navigation 首页', 'body 第一条　为了规范数据出版服务，制定本规定。'])
})

test('a long frame of one cell beside a document keeps its rows, one around all of it is layout', () => {
  const box = `<table><tr><td>${'<p>建设一个算力中心。</p>'.repeat(20)}</td></tr></table>`
  const text = '<p>为了规范数据处理活动，保障数据安全，制定本办法，本市行政区域内适用。</p>'.repeat(10)
  expect(linesOf(text + box).filter((line) => line.startsWith('table-row'))).toHaveLength(20)
  expect(linesOf(box).filter((line) => line.startsWith('body'))).toHaveLength(20)
})

const wrapped = [
  '第一条　为了规范数据处理活动，保障数据安全，促进数据开发利',
  '用，保护个人、组织的合法权益，维护公共利益，根据有关法律法规，结',
  '合本市实际，制定本办法。',
  '第二条　在本市行政区域内开展数据处理活动及其安全监管，依照本',
  '办法第十条规定执行。',
]
test.each<[string, string]>([
  ['lines', `<div>${wrapped.join('<br>')}</div>`],
  ['preformatted lines', `<pre>${wrapped.join('\n')}</pre>`],
  ['paragraphs', wrapped.map((line) => `<p>${line}</p>`).join('')],
])('%s that are broken for want of room are joined', (_, html) => {
  expect(linesOf(html)).toEqual([`body ${wrapped.slice(0, 3).join('')}`, `body ${wrapped.slice(3).join('')}`])
})

test('lines of equal length that are no sentences stay apart', () => {
  const names = ['一', '二', '三', '四', '五'].map((name) => `云岭市高新技术产业开发区第${name}数据科技有限责任公司`)
  expect(linesOf(`<div>${names.join('<br>')}<br>以上企业。</div>`)).toHaveLength(6)
})
