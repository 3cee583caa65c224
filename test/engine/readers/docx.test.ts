import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { readDocx } from '#engine/readers/docx/read-docx.ts'
import { growth, mostGrowth } from '../../core/growth.ts'
import { abstractList, list, listLevel, numbered, paragraph, run, wordFile } from './word-file.ts'

const kindsOf = (bytes: Uint8Array): (readonly [string, string])[] => {
  const { text, blocks } = readDocx(bytes)
  return blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)] as const)
}
const textOf = (body: string): string => readDocx(wordFile({ body })).text

async function writtenRegulation(): Promise<Uint8Array> {
  const numbering = {
    config: [
      {
        reference: 'statute',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '第%1条' },
          { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '（%2）' },
        ],
      },
    ],
  }
  const article = (text: string) => new Paragraph({ text, numbering: { reference: 'statute', level: 0 } })
  const item = (text: string) => new Paragraph({ text, numbering: { reference: 'statute', level: 1 } })
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    numbering,
    footnotes: { 1: { children: [new Paragraph('脚注：见统计口径说明。')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('云岭市人民政府文件')] }) },
        footers: { default: new Footer({ children: [new Paragraph('内部使用')] }) },
        children: [
          new Paragraph({ text: '云岭市数据办法', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '第一章 总则', heading: HeadingLevel.HEADING_1 }),
          article('为了推进数据共享，制定本办法。'),
          article('数据应当分为下列类别：'),
          item('公共数据；'),
          item('企业数据。'),
          new Paragraph({ children: [new TextRun('分类目录见下表。'), new FootnoteReferenceRun(1)] }),
          new Table({
            rows: [
              new TableRow({ children: [cell('类别'), cell('主管')] }),
              new TableRow({ children: [cell('公共数据'), cell('数据局')] }),
            ],
          }),
          article('本办法自2024年1月1日起施行。'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

describe('a Word file', () => {
  test('is read with its numbers, tables and margins', async () => {
    expect(kindsOf(await writtenRegulation())).toEqual([
      ['heading', '云岭市数据办法'],
      ['heading', '第一章 总则'],
      ['body', '第一条 为了推进数据共享，制定本办法。'],
      ['body', '第二条 数据应当分为下列类别：'],
      ['body', '（一） 公共数据；'],
      ['body', '（二） 企业数据。'],
      ['body', '分类目录见下表。'],
      ['table-row', '类别 | 主管'],
      ['table-row', '公共数据 | 数据局'],
      ['body', '第三条 本办法自2024年1月1日起施行。'],
      ['footnote', '脚注：见统计口径说明。'],
      ['page-header', '云岭市人民政府文件'],
      ['page-footer', '内部使用'],
    ])
  })

  test('becomes clauses', async () => {
    const { clauses, ledger, instrument } = segment(readDocx(await writtenRegulation()))
    expect(instrument).toMatchObject({ title: '云岭市数据办法', effectiveOn: '2024-01-01' })
    expect(clauses[0]?.children.map(({ path }) => path)).toEqual(['第一章/第一条', '第一章/第二条', '第一章/第三条'])
    expect(clauses[0]?.children[1]?.text).toBe(
      '数据应当分为下列类别：\n（一）公共数据；\n（二）企业数据。\n分类目录见下表。\n类别 | 主管\n公共数据 | 数据局',
    )
    expect(ledger.unexplained).toBe(0)
    expect(ledger.elsewhere.map(({ kind }) => kind)).toEqual([
      'title',
      'page-header',
      'page-footer',
      'footnote',
      'whitespace',
    ])
  })

  test('keeps insertions, sets deletions apart and says how many', () => {
    const body = paragraph(
      `${run('期限为')}<w:del w:id="1"><w:r><w:delText>三十日</w:delText></w:r></w:del><w:ins w:id="2">${run('十五日')}</w:ins>${run('。')}`,
    )
    const source = readDocx(wordFile({ body }))
    expect(kindsOf(wordFile({ body }))).toEqual([
      ['body', '期限为十五日。'],
      ['deleted', '三十日'],
    ])
    expect(source.warnings).toEqual([
      {
        code: 'deletions-dropped',
        message: '有1处修订标记为删除的文字（共3字），未作为条文',
        details: { count: 1, characters: 3 },
      },
    ])
  })

  test('reads moved text once, at its new place', () => {
    const body =
      paragraph(`<w:moveFrom w:id="1">${run('移走的话。')}</w:moveFrom>`) +
      paragraph(`<w:moveTo w:id="2">${run('移走的话。')}</w:moveTo>`)
    expect(kindsOf(wordFile({ body }))).toEqual([
      ['deleted', '移走的话。'],
      ['body', '移走的话。'],
    ])
  })

  test('sets apart a deleted row, whatever its runs say', () => {
    const row = (cells: readonly string[], properties = '') =>
      `<w:tr>${properties}${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
    const deleted = '<w:trPr><w:del w:id="1"/></w:trPr>'
    const cell = '<w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>'
    const body = `<w:tbl>${row(['甲', '乙'])}${row([cell, '丁'], deleted)}</w:tbl>`
    expect(kindsOf(wordFile({ body }))).toEqual([
      ['table-row', '甲 | 乙'],
      ['deleted', '丙 | 丁'],
    ])
  })

  test('reads the comments of reviewers behind the body', () => {
    const comments = `<w:comment w:id="1" w:author="甲">${paragraph('请核对。')}</w:comment>`
    const marked = `<w:commentRangeStart w:id="1"/>${run('期限')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`
    const bytes = wordFile({ body: paragraph(marked), comments })
    expect(kindsOf(bytes)).toEqual([
      ['body', '期限'],
      ['comment', '请核对。'],
    ])
    expect(segment(readDocx(bytes)).ledger).toMatchObject({
      elsewhere: expect.arrayContaining([{ kind: 'comment', characters: 4 }]),
      unexplained: 0,
    })
  })

  test('tells endnotes, and knows its parts by what the package calls them', () => {
    const root = (name: string, inner: string) =>
      strToU8(`<w:${name} xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">${inner}</w:${name}>`)
    const relationship = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/>`
    const relationships = (inner: string) =>
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
      )
    const numbering = abstractList(0, listLevel(0, 'chineseCounting', '%1、')) + list(1, 0)
    const bytes = zipSync({
      '_rels/.rels': relationships(relationship('a', 'officeDocument', '/main/text.xml')),
      'main/_rels/text.xml.rels': relationships(
        relationship('b', 'numbering', 'lists9.xml') + relationship('c', 'endnotes', '../notes/end.xml'),
      ),
      'main/text.xml': root('document', `<w:body>${numbered('甲', 1, 0)}</w:body>`),
      'main/lists9.xml': root('numbering', numbering),
      'notes/end.xml': root('endnotes', `<w:endnote w:id="1">${paragraph('尾注。')}</w:endnote>`),
    })
    expect(kindsOf(bytes)).toEqual([
      ['body', '一、甲'],
      ['footnote', '尾注。'],
    ])
  })

  test('prints nothing twice of merged cells, and keeps the columns', () => {
    const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(inner)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('类别', '<w:vMerge w:val="restart"/>')}${cell('指标')}</w:tr><w:tr>${cell('类别', '<w:vMerge/>')}${cell('算力')}</w:tr><w:tr>${cell('合计', '<w:gridSpan w:val="2"/>')}${cell('')}</w:tr></w:tbl>`
    expect(kindsOf(wordFile({ body }))).toEqual([
      ['table-row', '类别 | 指标'],
      ['table-row', ' | 算力'],
      ['hidden', '类别'],
      ['table-row', '合计 | '],
    ])
  })

  test('prints the results of fields, also of fields in fields and over paragraphs, never their instructions', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const inner = mark('begin') + instruction('PAGE') + mark('separate') + run('3') + mark('end')
    const outer = mark('begin') + instruction('IF') + inner + instruction('= 3') + mark('separate') + run('成立')
    const contents = paragraph(mark('begin') + instruction('TOC') + mark('separate') + run('第一章 总则\t1'))
    expect(textOf(paragraph(outer + mark('end')) + contents + paragraph(run('第二章 附则\t3') + mark('end')))).toBe(
      '成立\n第一章 总则\t1\n第二章 附则\t3',
    )
  })

  test('reads a ring that Word draws from an instruction', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,</w:instrText></w:r><w:r><w:instrText>12)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(textOf(paragraph(field + run('甲')))).toBe('⑫甲')
  })

  test('keeps the text behind a field that never ends', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    expect(textOf(paragraph(begin + run('甲')) + paragraph('乙'))).toBe('甲\n乙')
  })

  test('reads symbols as what their fonts draw, and leaves unknown ones where warnings find them', () => {
    const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const typed = run('\uF052', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')
    expect(
      textOf(paragraph(symbol('Wingdings', 'F0A8') + symbol('Symbol', 'F0B3') + symbol('Wingdings', '00FC'))),
    ).toBe('□≥✓')
    expect(textOf(paragraph(typed + symbol('Webdings', 'F099') + symbol('宋体', '4E00')))).toBe('☑\uF099一')
  })

  test('reads fractions, matrices and the base of ruby', () => {
    const letter = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const fraction = `<m:oMath><m:f><m:num>${letter('1')}</m:num><m:den>${letter('2')}</m:den></m:f><m:acc><m:e>${letter('y')}</m:e></m:acc></m:oMath>`
    const ruby = `<w:r><w:ruby><w:rt>${run('shù')}</w:rt><w:rubyBase>${run('數')}</w:rubyBase></w:ruby></w:r>`
    expect(kindsOf(wordFile({ body: paragraph(fraction + ruby) }))).toEqual([
      ['body', '1/2y數'],
      ['hidden', 'shù'],
    ])
  })

  test('reads the words of a diagram behind the paragraph that it is in', () => {
    const words = (text: string) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
    const drawing = '<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>'
    const bytes = wordFile(
      { body: paragraph(run('总体架构如下。') + drawing) },
      {
        'word/_rels/document.xml.rels': strToU8(
          '<Relationships xmlns="x"><Relationship Id="d1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData" Target="diagrams/data1.xml"/></Relationships>',
        ),
        'word/diagrams/data1.xml': strToU8(
          `<dgm:dataModel><dgm:ptLst>${words('数据层')}${words('应用层')}</dgm:ptLst></dgm:dataModel>`,
        ),
      },
    )
    expect(kindsOf(bytes)).toEqual([
      ['body', '总体架构如下。'],
      ['body', '数据层'],
      ['body', '应用层'],
    ])
  })

  test('reads a watermark and what another file is taken in with', () => {
    const watermark = '<w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r>'
    const relationships =
      '<Relationships xmlns="x"><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="part.htm"/><Relationship Id="c2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="part.docx"/></Relationships>'
    const bytes = wordFile(
      {
        body: `${paragraph('甲')}<w:altChunk r:id="c1"/><w:altChunk r:id="c2"/>${paragraph('丁')}`,
        header1: paragraph(watermark),
      },
      {
        'word/_rels/document.xml.rels': strToU8(relationships),
        'word/part.htm': strToU8('<meta charset="utf-8"><p>乙</p>'),
        'word/part.docx': wordFile({ body: paragraph('丙') }),
      },
    )
    expect(kindsOf(bytes)).toEqual([
      ['body', '甲'],
      ['body', '乙'],
      ['body', '丙'],
      ['body', '丁'],
      ['page-header', '内部资料'],
    ])
  })

  test('tells hidden text apart', () => {
    const body = paragraph(run('可见') + run('暗语', '<w:vanish/>') + run('文字', '<w:vanish w:val="0"/>'))
    const source = readDocx(wordFile({ body }))
    expect(kindsOf(wordFile({ body }))).toEqual([
      ['body', '可见文字'],
      ['hidden', '暗语'],
    ])
    expect(source.warnings.map(({ code }) => code)).toEqual(['hidden-text'])
  })

  test('hides what its styles hide', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Note"><w:name w:val="批示"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="暗段"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      paragraph(run('正文') + run('批语', '<w:rStyle w:val="Note"/>')) + paragraph('整段', '<w:pStyle w:val="Secret"/>')
    expect(kindsOf(wordFile({ body, styles }))).toEqual([
      ['body', '正文'],
      ['hidden', '批语'],
      ['hidden', '整段'],
    ])
  })

  test('reads a text box once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph('框中文字')}</w:txbxContent>`
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(textOf(paragraph(run('锚点。') + shape) + paragraph('下一段。'))).toBe('锚点。\n框中文字\n下一段。')
  })

  test('reads an old text box without an alternative', () => {
    const shape = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect(textOf(paragraph(run('锚') + shape))).toBe('锚\n框')
  })

  test('reads tabs, breaks, hyphens, symbols, fields, formulas and character references', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const marks =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    const link = `<w:hyperlink r:id="x">${run('链接')}</w:hyperlink><w:sdt><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>`
    const formula =
      '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>'
    expect(textOf(paragraph(marks + field + link + formula + run('&amp;&lt;&#x4E2D;')))).toBe(
      '甲\t乙\n丙-✓5链接控件x2&<中',
    )
  })

  test('keeps the paragraphs of a frame of one cell and joins those of a row', () => {
    const frame = `<w:tbl><w:tr><w:tc>${paragraph('专栏1 重点项目')}${paragraph('第一条 不是条文')}</w:tc></w:tr></w:tbl>`
    const nested = `<w:tbl><w:tr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc><w:tc>${frame}</w:tc></w:tr></w:tbl>`
    expect(kindsOf(wordFile({ body: frame + nested }))).toEqual([
      ['table-row', '专栏1 重点项目'],
      ['table-row', '第一条 不是条文'],
      ['table-row', '甲 乙 | 专栏1 重点项目 第一条 不是条文'],
    ])
  })

  test('names a header that is on all pages once', () => {
    const source = readDocx(
      wordFile({
        body: paragraph('正文。'),
        header1: paragraph('页眉'),
        header2: paragraph('页眉'),
        footer1: paragraph('页脚'),
      }),
    )
    expect(source.text).toBe('正文。\n页眉\n页脚')
  })

  test('has blocks that cover its text but for line ends', async () => {
    const { text, blocks } = readDocx(await writtenRegulation())
    let at = 0
    for (const { start, end } of blocks) {
      expect(text.slice(at, start)).toMatch(/^\n*$/u)
      at = end
    }
    expect(text.slice(at)).toMatch(/^\n*$/u)
  })

  test('of any length is read and segmented in time that grows with it', () => {
    const sentence = '市数据主管部门应当会同有关部门推进数据汇聚，并对前款所列事项进行监督检查和定期评估。'
    const fileOf = (articles: number): Uint8Array => {
      const numbers = Array.from({ length: articles }, (_, index) => index + 1)
      return wordFile({ body: numbers.map((n) => paragraph(run(`第${n}条 `) + run(sentence.repeat(2)))).join('') })
    }
    expect(segment(readDocx(fileOf(1200))).clauses).toHaveLength(1200)
    expect(growth(fileOf, (bytes) => segment(readDocx(bytes)), 300)).toBeLessThan(mostGrowth)
  })
})
