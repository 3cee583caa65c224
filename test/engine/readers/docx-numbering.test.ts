import { describe, expect, test } from 'vitest'
import { formatNumber } from '#engine/readers/numbering/format.ts'
import { readDocx } from '#engine/readers/docx/read-docx.ts'
import { abstractList, list, listLevel, numbered, paragraph, run, styled, wordFile } from './word-file.ts'

const linesOf = (parts: Parameters<typeof wordFile>[0]): string[] => readDocx(wordFile(parts)).text.split('\n')

const outline = abstractList(
  0,
  listLevel(0, 'chineseCounting', '%1、') +
    listLevel(1, 'chineseCounting', '（%2）') +
    listLevel(2, 'decimal', '%3.') +
    listLevel(3, 'decimal', '（%4）'),
)

describe('automatic numbers', () => {
  test('restart below a higher level and go on after it', () => {
    const body = [
      numbered('总体要求', 1, 0),
      numbered('目标', 1, 1),
      numbered('原则', 1, 1),
      numbered('重点任务', 1, 0),
      numbered('设施', 1, 1),
      numbered('网络', 1, 2),
      numbered('算力', 1, 2),
      numbered('节点', 1, 3),
      numbered('数据', 1, 1),
    ].join('')
    expect(linesOf({ body, numbering: outline + list(1, 0) })).toEqual([
      '一、总体要求',
      '（一）目标',
      '（二）原则',
      '二、重点任务',
      '（一）设施',
      '1.网络',
      '2.算力',
      '（1）节点',
      '（二）数据',
    ])
  })

  test('go on where lvlRestart says never', () => {
    const numbering =
      abstractList(
        0,
        listLevel(0, 'chineseCountingThousand', '第%1章　') +
          listLevel(1, 'chineseCountingThousand', '第%2条　', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0)
    const body = [
      numbered('总则', 1, 0),
      numbered('甲', 1, 1),
      numbered('乙', 1, 1),
      numbered('附则', 1, 0),
      numbered('丙', 1, 1),
    ].join('')
    expect(linesOf({ body, numbering })).toEqual([
      '第一章　总则',
      '第一条　甲',
      '第二条　乙',
      '第二章　附则',
      '第三条　丙',
    ])
  })

  test('of two lists made from one go on together, unless a start is set for one', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering = abstractList(0, listLevel(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0) + list(3, 0, override)
    const body = [numbered('甲', 1, 0), numbered('乙', 2, 0), numbered('丙', 3, 0), numbered('丁', 3, 0)].join('')
    expect(linesOf({ body, numbering })).toEqual(['1.甲', '2.乙', '1.丙', '2.丁'])
  })

  test('start where the list starts, and take a level that one list replaces', () => {
    const override = `<w:lvlOverride w:ilvl="0">${listLevel(0, 'lowerLetter', '%1)')}</w:lvlOverride>`
    const numbering =
      abstractList(0, listLevel(0, 'decimalFullWidth', '%1．', '', 9)) +
      list(1, 0) +
      abstractList(1, listLevel(0, 'decimal', '%1.')) +
      list(2, 1, override)
    const body = [numbered('甲', 1, 0), numbered('乙', 1, 0), numbered('丙', 2, 0)].join('')
    expect(linesOf({ body, numbering })).toEqual(['９．甲', '１０．乙', 'a)丙'])
  })

  test('come from a style, along its basedOn chain, at the level that names the style', () => {
    const styles = `
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Zhang"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Tiao"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="TiaoBold"><w:name w:val="条加粗"/><w:basedOn w:val="Tiao"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering =
      abstractList(
        0,
        listLevel(0, 'chineseCountingThousand', '第%1章 ', '<w:pStyle w:val="Zhang"/>') +
          listLevel(1, 'chineseCountingThousand', '第%2条 ', '<w:pStyle w:val="Tiao"/><w:lvlRestart w:val="0"/>'),
      ) + list(1, 0)
    const body = [
      styled('总则', 'Zhang'),
      styled('甲', 'Tiao'),
      styled('乙', 'TiaoBold'),
      styled('无编号', 'Normal'),
      paragraph('取消编号', '<w:pStyle w:val="Tiao"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    const source = readDocx(wordFile({ body, numbering, styles }))
    expect(source.text.split('\n')).toEqual(['第一章 总则', '第一条 甲', '第二条 乙', '无编号', '取消编号'])
    expect(source.blocks.map(({ kind, outlineLevel }) => [kind, outlineLevel])).toEqual([
      ['heading', 1],
      ['body', undefined],
      ['body', undefined],
      ['body', undefined],
      ['body', undefined],
    ])
  })

  test('of a style that is based on a numbered one are those of the level that names that one', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="Tiao"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="TiaoBold"><w:name w:val="条加粗"/><w:basedOn w:val="Tiao"/></w:style>`
    const levels =
      listLevel(0, 'chineseCountingThousand', '第%1章 ') +
      listLevel(1, 'chineseCountingThousand', '第%2条 ', '<w:pStyle w:val="Tiao"/>')
    const body = styled('甲', 'Tiao') + styled('乙', 'TiaoBold')
    expect(linesOf({ body, styles, numbering: abstractList(0, levels) + list(1, 0) })).toEqual([
      '第一条 甲',
      '第二条 乙',
    ])
  })

  test('have level 0 where the paragraph names only the list', () => {
    expect(linesOf({ body: numbered('甲', 1), numbering: outline + list(1, 0) })).toEqual(['一、甲'])
  })

  test('of several levels print each in its format, or all in digits where the level is legal', () => {
    const levels =
      listLevel(0, 'chineseCounting', '第%1章') +
      listLevel(1, 'decimal', '%1.%2 ') +
      listLevel(2, 'decimal', '%1.%2.%3 ', '<w:isLgl/>')
    const body = [numbered('', 1, 0), numbered('甲', 1, 1), numbered('乙', 1, 2)].join('')
    expect(linesOf({ body, numbering: abstractList(0, levels) + list(1, 0) })).toEqual([
      '第一章',
      '一.1 甲',
      '1.1.1 乙',
    ])
  })

  test('of a list that only names a list style are those of the list that carries it', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Gongwen"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Gongwen"/>${listLevel(0, 'japaneseCounting', '%1、')}</w:abstractNum>` +
      list(1, 0)
    expect(linesOf({ body: numbered('甲', 1, 0), numbering })).toEqual(['一、甲'])
  })

  test('are followed by a space where Word sets a tab or a space; bullets say nothing', () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    const bullet = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>'
    const numbering = abstractList(0, level) + list(1, 0) + abstractList(1, bullet) + list(2, 1)
    expect(linesOf({ body: numbered('甲', 1, 0) + numbered('乙', 2, 0), numbering })).toEqual(['1. 甲', '乙'])
  })

  test('count paragraphs in tables, and not those that a tracked change joins to the next', () => {
    const joined = paragraph(
      run('前半，'),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>',
    )
    const cell = `<w:tbl><w:tr><w:tc>${numbered('表中', 1, 0)}</w:tc><w:tc>${paragraph('说明')}</w:tc></w:tr></w:tbl>`
    const numbering = abstractList(0, listLevel(0, 'decimal', '%1.')) + list(1, 0)
    expect(linesOf({ body: joined + numbered('后半', 1, 0) + cell + numbered('末', 1, 0), numbering })).toEqual([
      '1.前半，后半',
      '2.表中 | 说明',
      '3.末',
    ])
  })
})

describe('formatNumber', () => {
  test.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCounting', 101, '一○一'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['ideographDigital', 12, '一二'],
    ['japaneseCounting', 110, '百十'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['lowerLetter', 28, 'bb'],
    ['upperRoman', 19, 'XIX'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['ideographLegalTraditional', 22, '貳拾貳'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['decimalZero', 7, '07'],
    ['none', 7, ''],
    ['lowerLetter', 2_147_483_647, '2147483647'],
    ['chineseCountingThousand', 1e20, '100000000000000000000'],
    ['aFormatOfTomorrow', 7, '7'],
    ['valueOf', 7, '7'],
  ])('%s %i', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })
})
