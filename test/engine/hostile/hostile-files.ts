import { deflateSync } from 'node:zlib'
import { longestText } from '#core/contract/limits.ts'
import { entry, packedBlocks, zipOf, type ZipEntry } from './zip-parts.ts'

const megabyte = 1024 * 1024
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const laughs = `<!DOCTYPE a [<!ENTITY l0 "哈哈">${Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`

const types = entry(
  '[Content_Types].xml',
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
)
const documentXml = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document ${word}><w:body>${body}</w:body></w:document>`
const docx = (...parts: readonly ZipEntry[]): Uint8Array => zipOf([types, ...parts])
const docxOf = (body: string, before = ''): Uint8Array => docx(entry('word/document.xml', documentXml(body, before)))
const paragraph = '<w:p><w:r><w:t>第一条　为了规范管理，制定本办法。</w:t></w:r></w:p>'
const nested = (open: string, close: string, depth: number, inner: string): string =>
  open.repeat(depth) + inner + close.repeat(depth)

const spaces = (megabytes: number): Uint8Array => packedBlocks(new Uint8Array(megabyte).fill(0x20), megabytes)

const ofdFrame = (page: string, before = ''): Uint8Array =>
  zipOf([
    entry(
      'OFD.xml',
      `<ofd:OFD ${ofd}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    entry(
      'Doc_0/Document.xml',
      `<?xml version="1.0"?>${before}<ofd:Document ${ofd}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>`,
    ),
    entry(
      'Doc_0/P.xml',
      `<?xml version="1.0"?><ofd:Page ${ofd}><ofd:Content><ofd:Layer ID="2">${page}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  ])
const textObject = (text: string, code = 'X="0" Y="4"'): string =>
  `<ofd:TextObject ID="3" Boundary="20 20 170 6" Font="1" Size="5"><ofd:TextCode ${code}>${text}</ofd:TextCode></ofd:TextObject>`

/** A PDF of hand-made objects with a right table of offsets. */
function pdf(objects: readonly string[]): Uint8Array {
  const offsets: number[] = []
  let text = '%PDF-1.7\n'
  const parts = [text]
  let length = text.length
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    text = `${index + 1} 0 obj\n${object}\nendobj\n`
    parts.push(text)
    length += text.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`,
  )
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}

function pdfOfPages(count: number): Uint8Array {
  const content = 'BT /F1 12 Tf 72 720 Td (Article 1. Page of text.) Tj ET'
  const kids = Array.from({ length: count }, (_, page) => `${page + 5} 0 R`).join(' ')
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from(
      { length: count },
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>',
    ),
  ])
}

const pdfOfContent = (stream: Buffer, filter = '/FlateDecode'): Uint8Array =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[5 0 R]>>',
    `<</Length ${stream.length}/Filter${filter}>>stream\n${stream.toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>',
  ])

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

/** Files that somebody made to do harm, and such as are merely absurd; by name, made when they are needed. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'one part of 1 GB.docx': () => docx({ name: 'word/document.xml', packed: spaces(1024), declared: 1024 * megabyte }),
  'a part that declares 100 bytes and holds 1 GB.docx': () =>
    docx({ name: 'word/document.xml', packed: spaces(1024), declared: 100 }),
  'a part that declares 4 GB and holds a page.docx': () =>
    docx({ ...entry('word/document.xml', documentXml(paragraph)), declared: 0xffffffff }),
  'ten thousand headers over the same bytes.docx': () =>
    zipOf(
      [
        types,
        entry('word/document.xml', documentXml(paragraph)),
        { name: 'word/header0.xml', packed: spaces(10), declared: 10 * megabyte },
      ],
      Array.from({ length: 10_000 }, (_, index) => `word/header${index + 1}.xml`),
    ),
  'a bomb inside, as an embedded file.docx': () =>
    docx(entry('word/document.xml', documentXml(paragraph)), {
      name: 'word/embeddings/inner.zip',
      packed: spaces(1024),
      declared: 1024 * megabyte,
    }),
  'entities that laugh.docx': () => docxOf(`<w:p><w:r><w:t>第一条　&l12;</w:t></w:r></w:p>`, laughs),
  'entities that laugh.ofd': () => ofdFrame(textObject('第一条　&l12;'), laughs),
  'entities that laugh.html': () => bytesOf(`${laughs}<html><body><p>第一条　&l12;</p></body></html>`),
  'tables 100,000 deep.docx': () => docxOf(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 100_000, paragraph)),
  'controls 100,000 deep.docx': () =>
    docxOf(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 100_000, paragraph)),
  'blocks 100,000 deep.ofd': () =>
    ofdFrame(nested('<ofd:PageBlock>', '</ofd:PageBlock>', 100_000, textObject('第一条　为了规范管理。'))),
  'divisions 100,000 deep.html': () =>
    bytesOf(`<html><body>${nested('<div>', '</div>', 100_000, '<p>第一条　为了规范管理。</p>')}</body></html>`),
  'tables 100,000 deep.html': () =>
    bytesOf(
      `<html><body>${nested('<table><tr><td>', '</td></tr></table>', 100_000, '第一条　为了规范管理。')}</body></html>`,
    ),
  'lists 100,000 deep, never closed.html': () =>
    bytesOf(`<html><body>${'<ol><li>'.repeat(100_000)}第一条　为了规范管理。`),
  'emphasis 100,000 deep.html': () =>
    bytesOf(`<html><body><p>${'<b><i>'.repeat(100_000)}第一条　为了规范管理。</body>`),
  'a cell over 99,999,999 columns.html': () =>
    bytesOf(
      `<html><body><p>第一条　为了规范管理。</p><table><tr><td colspan="99999999" rowspan="99999999">甲</td></tr></table></body></html>`,
    ),
  'blocks forty deep.ofd': () =>
    ofdFrame(nested('<ofd:PageBlock>', '</ofd:PageBlock>', 40, textObject('第一条　为了规范管理。'))),
  'one step repeated 999,999,999 times.ofd': () =>
    ofdFrame(textObject('第一条　为了规范管理。', 'X="0" Y="4" DeltaX="g 999999999 5"')),
  '200,000 text objects on a page.ofd': () => ofdFrame(textObject('为了规范管理。').repeat(200_000)),
  'ten thousand pages.pdf': () => pdfOfPages(10_000),
  'a page of 1 GB.pdf': () => {
    const block = packedBlocks(new Uint8Array(megabyte).fill(0x20), 1024)
    return pdfOfContent(Buffer.concat([Uint8Array.of(0x78, 0x9c), block, Buffer.alloc(4)]))
  },
  'a page of 1 GB, packed twice.pdf': () => {
    const block = packedBlocks(new Uint8Array(megabyte).fill(0x20), 1024)
    const once = Buffer.concat([Uint8Array.of(0x78, 0x9c), block, Buffer.alloc(4)])
    return pdfOfContent(deflateSync(once), '[/FlateDecode/FlateDecode]')
  },
  'a page that shows two million texts.pdf': () =>
    pdfOfContent(deflateSync(Buffer.from(`BT /F1 12 Tf 72 720 Td ${'(A) Tj '.repeat(2_000_000)} ET`))),
  'pages that are their own parent.pdf': () =>
    pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>']),
  'arrays 100,000 deep.pdf': () =>
    pdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 1/Kids${nested('[', ']', 100_000, '')}>>`]),
  'a million empty paragraphs.docx': () => docxOf('<w:p/>'.repeat(1_000_000) + paragraph),
  'a million numbered paragraphs.docx': () =>
    docxOf('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'.repeat(500_000) + paragraph),
  '64 MB in one line.txt': () => bytesOf('数据要素市场化配置改革'.repeat(Math.floor((64 * megabyte) / 33))),
  '64 MB of articles in one line.txt': () =>
    bytesOf('第一条　为了规范管理，制定本办法。 '.repeat(Math.floor((64 * megabyte) / 55))),
  'as many articles as are read, a line each.txt': () =>
    bytesOf('第一条　为了规范管理，制定本办法。\n'.repeat(Math.floor(longestText / 18))),
  'as many items as are read, in one line.txt': () =>
    bytesOf('第一条　下列情形：（一）规范管理；（二）制定办法。 '.repeat(Math.floor(longestText / 27))),
  '64 MB of empty lines.txt': () => bytesOf(`第一条　为了规范管理。${'\n'.repeat(63 * megabyte)}`),
  'a million brackets and quotation marks.txt': () => bytesOf('第一条　“（《'.repeat(300_000)),
  'a hundred thousand levels of quotation.md': () =>
    bytesOf(
      `# 办法\n${'>'.repeat(100_000)} 第一条　为了规范管理。\n${'*'.repeat(1_000_000)}\n${'|'.repeat(1_000_000)}`,
    ),
}
