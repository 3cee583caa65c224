import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { readSource } from '#engine/readers/index.ts'
import { encodeGbk } from '../../fixtures/make/gb18030.ts'

/* Text files as they come to offices: pasted together, forwarded, recognised from pictures, filled up by old programs. */

const law = '云岭市数据办法\n第一条　为了规范数据流通，制定本办法。\n第二条　本办法自2024年1月1日起施行。\n'
const read = (bytes: Uint8Array) => readSource({ fileName: '文.txt', bytes: new Uint8Array(bytes) })
const readAndSegment = async (text: string) => {
  const source = await read(Buffer.from(text))
  return { source, ...segment(source) }
}

describe('two encodings in one file', () => {
  const more = '附则\n第三条　违反本办法规定的，责令改正。\n'
  test.each<[string, Uint8Array, string]>([
    ['a paragraph in GBK', Buffer.concat([Buffer.from(law), encodeGbk(more)]), 'utf-8'],
    ['a paragraph in UTF-8', Buffer.concat([encodeGbk(law.repeat(3)), Buffer.from(more)]), 'gb18030'],
    ['GBK in between', Buffer.concat([Buffer.from(law), encodeGbk(more), Buffer.from(`附件\n${law}`)]), 'utf-8'],
  ])('%s', async (_, bytes, encoding) => {
    const source = await read(bytes)
    expect(source.text).toContain(law)
    expect(source.text).toContain(more.slice(3))
    expect(source.text).not.toContain('\uFFFD')
    expect(source.encoding).toBe(encoding)
    expect(source.warnings.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  test('a damaged line is still in its encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(law), encodeGbk(more), Buffer.from(law)])
    bytes[bytes.length - 10] = 0xff
    const { text } = await read(bytes)
    expect(text).toContain(more.slice(3))
    expect(text).toContain('第二条　本办法自2024年1月1日起')
  })
})

test('Big5 is told by its signs', async () => {
  // 第一條，為了規範數據。 three times.
  const line = Buffer.from('b2c4a440b1f8a141acb0a446b357bd64bcc6bedaa1430a'.repeat(3), 'hex')
  expect(await read(line)).toMatchObject({ text: '第一條，為了規範數據。\n'.repeat(3), encoding: 'big5' })
})

test('a mail that was forwarded is read without its marks', async () => {
  const quoted = law.replace(/^/gmu, '> ').replace('> 第二条', '> > 第二条')
  const { instrument, clauses, ledger } = await readAndSegment(quoted)
  expect(instrument.title).toBe('云岭市数据办法')
  expect(clauses.map(({ path }) => path)).toEqual(['第一条', '第二条'])
  expect(ledger).toMatchObject({ unexplained: 0 })
})

test('spaces that recognition put behind every character are taken out, and said', async () => {
  const spaced = law.replace(/(?<=[^\n])(?=[^\n\u3000])/gu, ' ')
  const { instrument, clauses, ledger, warnings } = await readAndSegment(spaced)
  expect(instrument).toMatchObject({ title: '云岭市数据办法', effectiveOn: '2024-01-01' })
  expect(clauses.map(({ path }) => path)).toEqual(['第一条', '第二条'])
  expect(clauses[0]?.text).not.toContain(' ')
  expect(ledger.unexplained).toBe(0)
  expect(warnings.map(({ code }) => code)).toContain('copying-damage')
})

test('a text that only sets its headings apart keeps its spaces', async () => {
  const { ledger } = await readAndSegment(`第一章　总 则\n${law}第二章　附 则\n`)
  expect(ledger.elsewhere.map(({ kind }) => kind)).not.toContain('copying-damage')
})

test('what fills a file up is white', async () => {
  const { clauses } = await readAndSegment(`${law}\u001A${'\0'.repeat(200)}`)
  expect(clauses.flatMap(({ children }) => children)).toEqual([])
})
