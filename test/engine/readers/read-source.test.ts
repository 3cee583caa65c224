import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BashuError } from '#core/contract/errors.ts'
import type { ErrorDetails } from '#core/contract/errors.ts'
import { largestSourceFile } from '#core/contract/limits.ts'
import { readSource } from '#engine/readers/index.ts'
import { paragraph, wordFile } from './word-file.ts'

const read = (fileName: string, bytes: Uint8Array) => readSource({ fileName, bytes })

async function failure(fileName: string, bytes: Uint8Array): Promise<{ code: string; details: ErrorDetails }> {
  try {
    await read(fileName, bytes)
  } catch (error) {
    if (error instanceof BashuError) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('It was read')
}

/** 云岭市 in GB18030. */
const gb = Uint8Array.from([0xd4, 0xc6, 0xc1, 0xeb, 0xca, 0xd0])
const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.from(`${'\0'.repeat(64)}${stream}`, 'utf16le'),
  ])
const pdf = strToU8('%PDF-1.7\n')

describe('text files', () => {
  test.each([
    ['utf-8', Buffer.from('云岭市办法')],
    ['utf-8', Buffer.from('\uFEFF云岭市办法')],
    ['utf-16le', Buffer.from('\uFEFF云岭市办法', 'utf16le')],
    ['utf-16be', Buffer.from('\uFEFF云岭市办法', 'utf16le').swap16()],
  ])('%s', async (encoding, bytes) => {
    expect(await read('办法.txt', new Uint8Array(bytes))).toMatchObject({
      text: '云岭市办法',
      format: 'txt',
      encoding,
      warnings: [],
    })
  })

  test('GB18030 is guessed and said to be', async () => {
    const source = await read('办法.txt', gb)
    expect(source).toMatchObject({ text: '云岭市', encoding: 'gb18030' })
    expect(source.warnings.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  test('UTF-8 with a damaged byte stays UTF-8, and the damage is counted', async () => {
    const bytes = new Uint8Array(Buffer.from('云岭市数据流通条例。'.repeat(40)))
    bytes[300] = 0xff
    const source = await read('办法.txt', bytes)
    expect(source.encoding).toBe('utf-8')
    expect(source.warnings).toMatchObject([{ code: 'undecodable-characters', details: { count: expect.any(Number) } }])
  })

  test('bytes that are no text are refused', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256)
    expect((await failure('办法.txt', bytes)).code).toBe('text-undecodable')
  })

  test.each<[string, boolean]>([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('%s without a mark is known by its NUL bytes, and said to be guessed', async (encoding, isSwapped) => {
    const bytes = Buffer.from('云岭市数据办法\n第一条 为了规范数据，制定本办法。\n'.repeat(5), 'utf16le')
    const source = await read('办法.txt', new Uint8Array(isSwapped ? bytes.swap16() : bytes))
    expect(source).toMatchObject({ encoding })
    expect(source.text.startsWith('云岭市数据办法\n第一条 ')).toBe(true)
    expect(source.warnings.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  test('a person may choose the encoding; what cannot be read is counted, not refused', async () => {
    const big5 = new Uint8Array([0xb2, 0xc4, 0xa4, 0x40, 0xb1, 0xf8])
    expect(await readSource({ fileName: '办法.txt', bytes: big5, encoding: 'big5' })).toMatchObject({
      text: '第一條',
      encoding: 'big5',
      warnings: [],
    })
    const wrong = await readSource({ fileName: '办法.md', bytes: gb, encoding: 'utf-8' })
    expect(wrong).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'undecodable-characters' }] })
  })

  test('a form feed ends a line, as a page does', async () => {
    const { blocks, text } = await read('办法.txt', strToU8('第一条 甲。\f第二条 乙。'))
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['第一条 甲。', '第二条 乙。'])
  })

  test('blocks are lines, and Markdown headings and rows are told apart', async () => {
    const text = '# 云岭市办法\r\n\r\n正文\n| 甲 | 乙 |\n'
    const { blocks, format } = await read('办法.MD', strToU8(text))
    expect(format).toBe('md')
    expect(blocks.map(({ start, end, kind, outlineLevel }) => [text.slice(start, end), kind, outlineLevel])).toEqual([
      ['# 云岭市办法', 'heading', 1],
      ['正文', 'body', undefined],
      ['| 甲 | 乙 |', 'table-row', undefined],
    ])
  })
})

describe('what cannot be read', () => {
  const zip = zipSync({ 'a.bin': strToU8('x') })
  const workbook = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })
  test.each<[string, Uint8Array, string, ErrorDetails]>([
    ['空.txt', new Uint8Array(), 'file-empty', {}],
    ['白.txt', strToU8(' \n\u3000\u200B\n'), 'no-text', {}],
    ['白.docx', wordFile({ body: paragraph(' ') }), 'no-text', {}],
    ['无名', ole('WordDocument'), 'doc-damaged', {}],
    ['办法.xyz', strToU8('云岭市'), 'format-unknown', { extension: 'xyz' }],
    ['办法.constructor', strToU8('云岭市'), 'format-unknown', { extension: 'constructor' }],
    ['办法.pdf', pdf, 'pdf-damaged', {}],
    ['办法.pdf', strToU8('不是 PDF'), 'pdf-damaged', {}],
    ['办法.pdf', zip, 'format-mismatch', { claimed: 'pdf', found: 'zip' }],
    ['办法.doc', ole('WordDocument'), 'doc-damaged', {}],
    ['办法.wps', ole('WordDocument'), 'doc-damaged', {}],
    ['办法.doc', ole('EncryptedPackage'), 'doc-encrypted', {}],
    ['办法.doc', strToU8('<!-- 导出 --><html><p>甲</p></html>'), 'format-mismatch', { claimed: 'doc', found: 'html' }],
    [
      '办法.doc',
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n'),
      'format-mismatch',
      { found: 'html' },
    ],
    ['办法.doc', strToU8('{\\rtf1 }'), 'format-mismatch', { claimed: 'doc', found: 'rtf' }],
    ['办法.ofd', zipSync({ 'OFD.xml': strToU8('<OFD>') }), 'ofd-damaged', { part: 'OFD.xml' }],
    ['办法.ofd', zip, 'ofd-damaged', {}],
    ['办法.ofd', pdf, 'format-mismatch', { claimed: 'ofd', found: 'pdf' }],
    ['办法.rtf', strToU8('{\\rtf1 }'), 'format-unsupported', { format: 'rtf' }],
    ['办法.html', strToU8('<!DOCTYPE html><html></html>'), 'no-text', {}],
    ['办法.html', pdf, 'format-mismatch', { claimed: 'html', found: 'pdf' }],
    ['办法.docx', pdf, 'format-mismatch', { claimed: 'docx', found: 'pdf' }],
    ['办法.docx', workbook, 'format-mismatch', { claimed: 'docx', found: 'xlsx' }],
    ['办法.docx', ole('WordDocument'), 'format-mismatch', { claimed: 'docx', found: 'doc' }],
    ['办法.txt', wordFile({ body: paragraph('甲') }), 'format-mismatch', { claimed: 'txt', found: 'docx' }],
    ['办法.md', strToU8('<html><body>甲</body></html>'), 'format-mismatch', { claimed: 'md', found: 'html' }],
    ['办法.doc', wordFile({ body: paragraph('甲') }), 'format-mismatch', { claimed: 'doc', found: 'docx' }],
    ['办法.docx', strToU8('不是压缩包'), 'docx-damaged', {}],
    ['办法.docx', zip, 'docx-damaged', {}],
    ['办法.docx', wordFile({ body: paragraph('甲') }).subarray(0, 300), 'docx-damaged', {}],
    ['办法.docx', wordFile({ body: '<w:p><w:r>' }), 'docx-damaged', { part: 'word/document.xml' }],
    ['办法.docx', ole('EncryptedPackage'), 'docx-encrypted', {}],
  ])('%s', async (fileName, bytes, code, details) => {
    const error = await failure(fileName, bytes)
    expect(error.code).toBe(code)
    expect(error.details).toMatchObject({ file: fileName, ...details })
  })

  test('a file over the limit is not even looked at', async () => {
    expect(await failure('大.txt', new Uint8Array(largestSourceFile + 1))).toMatchObject({
      code: 'file-too-large',
      details: { megabytes: 65, limitMegabytes: 64 },
    })
  })

  test('an archive that grows without measure is not unpacked', async () => {
    const bomb = wordFile({ body: paragraph('甲') }, { 'word/media.xml': new Uint8Array(40 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect((await failure('办法.docx', bomb)).code).toBe('archive-bomb')
  })

  test('a part that is larger than it declares cannot grow', async () => {
    const bytes = wordFile({ body: paragraph('甲'.repeat(5000)) })
    const name = Buffer.from(bytes).lastIndexOf('word/document.xml')
    // Uncompressed size in the central directory: 22 bytes before the name.
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(name - 22, 200, true)
    expect((await failure('办法.docx', bytes)).code).toBe('docx-damaged')
  })

  test('entities of a document type are not expanded', async () => {
    const laugh = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;">]><d><body><p><r><t>&b;甲</t></r></p></body></d>`
    const bytes = zipSync({ 'word/document.xml': strToU8(laugh) })
    const text = await read('办法.docx', bytes).then(
      (source) => source.text,
      (error: BashuError) => error.code,
    )
    expect(text).not.toContain('哈')
  })
})

test('a Word file without an extension is known by its bytes', async () => {
  expect(await read('办法', wordFile({ body: paragraph('第一条 甲。') }))).toMatchObject({
    format: 'docx',
    text: '第一条 甲。',
  })
})
