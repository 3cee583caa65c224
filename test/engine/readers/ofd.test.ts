import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BashuError } from '#core/contract/errors.ts'
import { segment } from '#core/clauses/segment.ts'
import type { Clause } from '#core/model/clause.ts'
import { readSource } from '#engine/readers/index.ts'
import { readOfd } from '#engine/readers/ofd/read-ofd.ts'
import { shiftsOf } from '#engine/readers/ofd/text-code.ts'
import type { OfdParts } from './ofd-file.ts'
import { lineObject, ofdFile, textObject } from './ofd-file.ts'

async function blocksOf(parts: OfdParts): Promise<unknown[]> {
  const { text, blocks } = await readOfd(ofdFile(parts))
  return blocks.map(({ start, end, kind, page }) => [page, kind, text.slice(start, end)])
}

async function failure(bytes: Uint8Array): Promise<string> {
  try {
    await readOfd(bytes)
  } catch (error) {
    if (error instanceof BashuError) return error.code
    throw error
  }
  throw new Error('It was read')
}

describe('shifts from character to character', () => {
  test.each([
    ['5 5 5', 3, [5, 5, 5]],
    ['g 3 5', 3, [5, 5, 5]],
    ['2 g 2 1.5 4', 4, [2, 1.5, 1.5, 4]],
    ['g 2 -3', 2, [-3, -3]],
    ['g 1000000000 5', 4, [5, 5, 5, 5]],
    ['g x 5 7', 2, [7]],
    ['', 2, []],
    [undefined, 2, []],
  ])('%s', (text, length, shifts) => {
    expect(shiftsOf(text, length)).toEqual(shifts)
  })
})

describe('an OFD file', () => {
  test('is read by its pages in the order of the list, wherever they stand in the archive', async () => {
    const pages = ['先读这一页的文字。', '后读这一页的文字。'].map((text) => textObject(text, 30, 50))
    const expected = [
      [1, 'body', '先读这一页的文字。'],
      [2, 'body', '后读这一页的文字。'],
    ]
    expect(await blocksOf({ pages, place: (index) => `Pages/Page_${9 - index}/Content.xml` })).toEqual(expected)
    expect(await blocksOf({ pages, place: (index) => `/Doc_0/Pages/P${index}.xml` })).toEqual(expected)
  })

  test('joins the lines of paragraphs', async () => {
    const text = '第一条 为了推动公共数据汇聚共享开放利用，根据有关法律、行政法规的规定，结合本市实际，制定本条例。'
    const next = '第二条 本市行政区域内的数据流通活动，适用本条例。'
    const set = (words: string, y: number): string =>
      textObject(words.slice(0, 20), 39.2, y) +
      textObject(words.slice(20, 42), 28, y + 10) +
      (words.length > 42 ? textObject(words.slice(42), 28, y + 20) : '')
    expect(await blocksOf({ pages: [set(text, 50) + set(next, 80)] })).toEqual([
      [1, 'body', text],
      [1, 'body', next],
    ])
  })

  test('takes text from blocks in blocks, graphics and templates, moved by their matrices', async () => {
    const scaled = `<ofd:TextObject ID="9" Boundary="30 60 100 10" CTM="0.5 0 0 0.5 0 0" Font="1" Size="11.2"><ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>77</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="11.2" DeltaX="g 6 11.2">缩小一半的文字</ofd:TextCode></ofd:TextObject>`
    const nested = `<ofd:PageBlock ID="4"><ofd:PageBlock ID="5">${textObject('块中之块的文字', 30, 80)}</ofd:PageBlock></ofd:PageBlock>`
    const used = '<ofd:CompositeObject ID="6" Boundary="30 90 100 100" ResourceID="33"/>'
    const source = await readOfd(
      ofdFile({
        pages: [scaled + nested + used],
        template: textObject('模板页的文字', 30, 40),
        graphics: { 33: textObject('图元之中的文字', 0, 10) },
      }),
    )
    expect(source.text.split('\n')).toEqual(['模板页的文字', '缩小一半的文字', '块中之块的文字', '图元之中的文字'])
  })

  test('sets invisible text aside and says so', async () => {
    const pages = [textObject('看得见的文字', 30, 50) + textObject('看不见', 30, 70, 5.6, 'Visible="false"')]
    const source = await readOfd(ofdFile({ pages }))
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['hidden', 'body'])
    expect(source.warnings).toMatchObject([{ code: 'hidden-text', details: { characters: 3 } }])
  })

  test('has tables by their borders', async () => {
    const rows = [
      ['指标', '单位', '2027年'],
      ['产业增加值', '亿元', '800'],
    ]
    const borders = [50, 60, 70].map((y) => lineObject(30, y, 150, y)).join('')
    const uprights = [30, 70, 110, 150].map((x) => lineObject(x, 50, x, 70)).join('')
    const texts = rows.flatMap((cells, row) =>
      cells.map((text, at) => textObject(text, 32 + at * 40, 58 + row * 10, 4)),
    )
    expect(await blocksOf({ pages: [borders + uprights + texts.join('')] })).toEqual(
      rows.map((cells) => [1, 'table-row', cells.join(' | ')]),
    )
  })

  test('reads vertical writing by its columns', async () => {
    const column = (text: string, x: number): string =>
      `<ofd:TextObject ID="9" Boundary="${x} 40 6 200" Font="1" Size="5.6"><ofd:TextCode X="0" Y="5.6" DeltaY="g ${text.length - 1} 5.6">${text}</ofd:TextCode></ofd:TextObject>`
    const source = await readOfd(ofdFile({ pages: [column('云岭市数据', 150) + column('流通条例', 140)] }))
    expect(source.text).toBe('云岭市数据\n流通条例')
  })
})

describe('what is no whole OFD file', () => {
  const whole = ofdFile({ pages: [textObject('云岭市', 30, 50)] })
  const missing = ofdFile({ pages: ['<ofd:TextObject'] })
  test('is refused with its reason', async () => {
    expect(await failure(whole.subarray(0, whole.length - 40))).toBe('ofd-damaged')
    expect(await failure(missing)).toBe('ofd-damaged')
    expect(await failure(ofdFile({ pages: [], more: { 'OFD.xml': '<OFD/>' } }))).toBe('no-text')
    const elsewhere = '<OFD><DocBody><DocRoot>Doc_0/Document.dat</DocRoot></DocBody></OFD>'
    expect(await failure(ofdFile({ pages: [], more: { 'OFD.xml': elsewhere } }))).toBe('ofd-damaged')
    const list = { 'OFD.xml': elsewhere, 'Encryptions.xml': '<Encryptions/>' }
    expect(await failure(ofdFile({ pages: [], more: list }))).toBe('ofd-encrypted')
    const locked = whole.slice()
    locked[6] = 1
    expect(await failure(locked)).toBe('ofd-encrypted')
  })

  test('a scan is refused as one, also with a page number printed on it', async () => {
    const picture = '<ofd:ImageObject ID="5" Boundary="0 0 210 297" ResourceID="4"/>'
    expect(await failure(ofdFile({ pages: [picture, picture + textObject('— 2 —', 100, 280)] }))).toBe('ofd-scanned')
    expect(await failure(ofdFile({ pages: ['', ''] }))).toBe('no-text')
  })

  test('10,000 pages that are one', async () => {
    const pages = Array.from({ length: 10_000 }, () => '')
    expect(await failure(ofdFile({ pages, place: () => 'Pages/Page_0/Content.xml' }))).toBe('too-many-pages')
  })

  test('blocks in blocks without end, and a graphic that holds itself', async () => {
    const deep = '<ofd:PageBlock ID="1">'.repeat(40) + textObject('太深的文字', 30, 90) + '</ofd:PageBlock>'.repeat(40)
    const own = '<ofd:CompositeObject ID="6" Boundary="0 0 9 9" ResourceID="33"/>'
    expect(await failure(ofdFile({ pages: [deep] }))).toBe('nesting-too-deep')
    expect(await failure(ofdFile({ pages: [own], graphics: { 33: own } }))).toBe('nesting-too-deep')
  })
})

type Flat = readonly [path: string, label: string | null, ownText: string]
const flat = (clauses: readonly Clause[]): Flat[] =>
  clauses.flatMap(({ path, label, ownText, children }) => [[path, label, ownText] as const, ...flat(children)])

test.each(['regulation', 'notice'])('the %s has the clause tree of its text', async (name) => {
  const treeOf = async (fileName: string): Promise<Flat[]> => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}/${fileName}`, import.meta.url)))
    return flat(segment(await readSource({ fileName, bytes })).clauses)
  }
  expect(await treeOf('typed.ofd')).toEqual(await treeOf('text.txt'))
})
