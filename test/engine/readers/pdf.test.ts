import { describe, expect, test } from 'vitest'
import { BashuError } from '#core/contract/errors.ts'
import type { ErrorDetails } from '#core/contract/errors.ts'
import { readPdf } from '#engine/readers/pdf/read-pdf.ts'
import type { PdfPage } from './pdf-file.ts'
import { pdfFile, shown, textAt } from './pdf-file.ts'

const page = (content: string): PdfPage => ({ content })
const textOf = async (bytes: Uint8Array): Promise<string> => (await readPdf(bytes)).text

async function failure(bytes: Uint8Array): Promise<{ code: string; details: ErrorDetails }> {
  try {
    await readPdf(bytes)
  } catch (error) {
    if (error instanceof BashuError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('It was read')
}

describe('characters of fonts that are not embedded and have no ToUnicode table', () => {
  const text = '云岭市数据条例 GB/T 2025'
  test.each(['Uni', 'Gbk'] as const)('%s: by the encoding', async (font) => {
    expect(await textOf(pdfFile([page(textAt(text, 80, 700, 16, font))]))).toBe(text)
  })

  test('Identity-H of Adobe-GB1: by the glyph numbers', async () => {
    const cids = [4361, 2612, 3431, 3476, 2316, 3656, 2536]
    expect(await textOf(pdfFile([page(textAt(cids, 80, 700, 16, 'Cid'))]))).toBe('云岭市数据条例')
  })

  test('UniGB-UCS2-V: columns from right to left', async () => {
    const columns = textAt('云岭市数据', 400, 700, 16, 'Vertical') + textAt('流通条例', 372, 700, 16, 'Vertical')
    expect(await textOf(pdfFile([page(columns)]))).toBe('云岭市数据\n流通条例')
  })

  test('glyph numbers of nobody knows what: refused', async () => {
    const cids = Array.from({ length: 60 }, (_, index) => 1300 + index * 37)
    expect(await failure(pdfFile([page(textAt(cids, 20, 700, 9, 'Unknown'))]))).toMatchObject({
      code: 'pdf-unmapped',
      details: { characters: 60 },
    })
  })

  test('a few of private use: kept, counted and said', async () => {
    const content = textAt('云岭市数据流通条例', 80, 700) + textAt([0xe5f9], 224, 700, 16, 'Unknown')
    const source = await readPdf(pdfFile([page(content)]))
    expect(source.text).toBe('云岭市数据流通条例\uE5F9')
    expect(source.warnings).toMatchObject([{ code: 'unmapped-characters', details: { count: 1 } }])
  })

  test('radicals that stand for characters are read as these', async () => {
    const radicals = [...'第⼀条⺠办⻓'].map((character) => character.charCodeAt(0))
    const content = textAt(radicals, 80, 700, 16, 'Unknown')
    expect(await textOf(pdfFile([page(content)]))).toBe('第一条民办长')
  })
})

/** The writer here knows no pictures: that the file names one is what counts, since none is unpacked. */
const picture = {
  objects: [
    '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Width 2 /Height 2 /Length 0 >>\nstream\n\nendstream',
  ],
}
const pictureDictionary = '/XObject << /P 20 0 R >>'
const withPicture = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.from(Buffer.from(bytes).toString('latin1').replace('/Subtype /Form ', '/Subtype /Image'), 'latin1'),
  )

describe('pages without text', () => {
  test('all of them: a scan, with the number of pages', async () => {
    const scan = { content: 'q 595 0 0 842 0 0 cm /P Do Q', resources: pictureDictionary }
    expect(await failure(withPicture(pdfFile([scan, scan, scan], picture)))).toMatchObject({
      code: 'pdf-scanned',
      details: { pages: 3 },
    })
  })

  test('a page number printed over a scan makes no text of it', async () => {
    const scan = (number: number): PdfPage => ({
      content: `q 595 0 0 842 0 0 cm /P Do Q ${textAt(`— ${number} —`, 280, 60)}`,
      resources: pictureDictionary,
    })
    expect((await failure(withPicture(pdfFile([scan(1), scan(2)], picture)))).code).toBe('pdf-scanned')
  })

  test('some of them: named', async () => {
    const source = await readPdf(pdfFile([page(textAt('云岭市数据条例', 80, 700)), page(''), page('')]))
    expect(source.warnings).toMatchObject([{ code: 'pages-without-text', details: { count: 2, pages: '2,3' } }])
  })

  test('the invisible text layer over a scan is its text', async () => {
    const layer = `3 Tr ${textAt('云岭市数据流通促进条例由本市人民代表大会通过', 80, 700)}`
    expect(await textOf(pdfFile([page(layer)]))).toBe('云岭市数据流通促进条例由本市人民代表大会通过')
  })
})

describe('files that are not to be read', () => {
  const whole = pdfFile([page(textAt('云岭市数据条例', 80, 700))])

  test('a password is asked for', async () => {
    expect(await failure(pdfFile([page(textAt('云岭市', 80, 700))], { password: 'yunling' }))).toMatchObject({
      code: 'pdf-encrypted',
    })
  })

  test('encryption without a password is none', async () => {
    expect(await textOf(pdfFile([page(textAt('云岭市数据条例', 80, 700))], { password: '' }))).toBe('云岭市数据条例')
  })

  test('cut off in its objects: damaged', async () => {
    expect((await failure(whole.subarray(0, 200))).code).toBe('pdf-damaged')
    expect((await failure(new Uint8Array(Buffer.from('%PDF-1.7\n')))).code).toBe('pdf-damaged')
  })

  test('without the table of its objects at the end: they are looked for', async () => {
    const end = Buffer.from(whole).indexOf('xref\n')
    const trailer = Buffer.from(`trailer << /Root 1 0 R >>`)
    expect(await textOf(new Uint8Array(Buffer.concat([whole.subarray(0, end), trailer])))).toBe('云岭市数据条例')
  })

  test('10,000 pages: refused before a page is read', async () => {
    const pages = Array.from({ length: 10_000 }, () => page(''))
    expect(await failure(pdfFile(pages))).toMatchObject({
      code: 'too-many-pages',
      details: { pages: 10_000, limit: 2000 },
    })
  })

  test('a form that draws itself, and states that are never restored', async () => {
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /P 20 0 R >> >> /Length 5 >>\nstream\n/P Do\nendstream`
    const content = `${'q '.repeat(2000)}/P Do ${textAt('云岭市数据条例', 80, 700)}`
    const file = pdfFile([{ content, resources: '/XObject << /P 20 0 R >>' }], { objects: [form] })
    expect(await textOf(file)).toBe('云岭市数据条例')
  })
})

describe('what is not to be seen', () => {
  const body = textAt('云岭市数据流通促进条例', 80, 700)
  const kinds = async (content: string, more: Partial<PdfPage> = {}) => {
    const { text, blocks } = await readPdf(pdfFile([{ content, ...more }]))
    return blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)])
  }

  test('white text on white, and text off the page', async () => {
    const hidden = `q 1 1 1 rg ${textAt('暗中的文字', 80, 600)} Q ${textAt('页外的文字', 80, -90)}`
    expect(await kinds(body + hidden)).toEqual([
      ['hidden', '暗中的文字 页外的文字'],
      ['body', '云岭市数据流通促进条例'],
    ])
  })

  test('white text on a dark field is to be seen', async () => {
    const field = `q 0 0 0.5 rg 70 590 200 30 re f 1 1 1 rg ${textAt('反白的文字', 80, 600)} Q`
    expect(await kinds(body + field)).toEqual([
      ['body', '云岭市数据流通促进条例'],
      ['body', '反白的文字'],
    ])
  })

  test('a stamp at an angle is set aside, and a warning says so', async () => {
    const stamp = `BT /Uni 20 Tf 0.7 0.7 -0.7 0.7 200 300 Tm ${shown('内部资料')} Tj ET`
    expect(await kinds(body + stamp)).toEqual([
      ['hidden', '内部资料'],
      ['body', '云岭市数据流通促进条例'],
    ])
  })
})
