import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { walkClauses, type Clause } from '#core/model/clause.ts'
import type { SegmentedDocument, SourceText } from '#core/model/document.ts'
import { readSource } from '#engine/readers/index.ts'
import { expectLaws } from '../../core/clauses/laws.ts'
import { fixtureTexts, formatsFolder } from '../../fixtures/make/texts.ts'

/*
 * One text, written in every format by `npm run fixtures`: each gives the tree and the head of `text.txt`, and that tree
 * is the one in `expected.json`, which a person has read.
 */

interface ReadFixture {
  readonly source: SourceText
  readonly document: SegmentedDocument
}

async function read(path: string, fileName: string): Promise<ReadFixture> {
  const source = await readSource({ fileName, bytes: new Uint8Array(readFileSync(path)) })
  return { source, document: segment(source) }
}

const solid = (text: string): string => text.replace(/\s/gu, '')

/**
 * Cells come as the format has them: a page knows neither cells nor which of them wrap, so a clause that holds a table
 * is compared by its characters in any order.
 */
const comparable = (text: string): string =>
  /\s\|\s/u.test(text) || text.includes('主要指标') ? [...solid(text).replaceAll('|', '')].sort().join('') : text

/** Pages are drawn, and white space on them is not: only there it does not count. */
const isDrawn = (name: string): boolean => /\.(pdf|ofd)$/u.test(name)

const rowsOf = ({ clauses }: SegmentedDocument, drawn: boolean) =>
  [...walkClauses(clauses)].map(({ path, level, label, heading, ownText }: Clause) => {
    const own = comparable(ownText)
    return drawn
      ? [path, level, label, solid(heading ?? ''), solid(own)]
      : [path, level, solid(label), heading ?? '', own]
  })

function headOf({ instrument: { readings, ...head } }: SegmentedDocument) {
  return { ...head, readings: readings?.map(({ field, text, how }) => [field, solid(text), how]) }
}

/** Written so that each clause is a line that a person can check. */
const treeText = ({ clauses }: SegmentedDocument): string =>
  `[\n${[...walkClauses(clauses)].map(({ path, level, heading, ownText }) => JSON.stringify([path, level, heading, ownText])).join(',\n')}\n]\n`

const extraFiles = ['text.txt', 'expected.json', 'expected.actual.json']

describe.each(fixtureTexts)('$name', ({ name }) => {
  const folder = join(formatsFolder, name)
  const files = readdirSync(folder).filter((file) => !extraFiles.includes(file) && !file.includes('unprinted'))
  const truth = read(join(folder, 'text.txt'), 'text.txt')

  test('as plain text is the tree that a person has read', async () => {
    const { document } = await truth
    const path = join(folder, 'expected.json')
    const expected = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
    const beside = join(folder, 'expected.actual.json')
    if (treeText(document) === expected) rmSync(beside, { force: true })
    else writeFileSync(beside, treeText(document))
    expect(treeText(document)).toBe(expected)
  })

  test('is there in all formats', () => {
    expect(files.map((file) => file.slice(file.lastIndexOf('.') + 1))).toEqual(
      expect.arrayContaining(['doc', 'docx', 'html', 'ofd', 'pdf', 'txt']),
    )
  })

  test.each(files)('%s', async (file) => {
    const { document: expected } = await truth
    const { source, document } = await read(join(folder, file), file)
    expectLaws(source.text, document)
    const drawn = isDrawn(file)
    expect(rowsOf(document, drawn)).toEqual(rowsOf(expected, drawn))
    expect(headOf(document)).toEqual(headOf(expected))
  })
  test('automatic-unprinted.html: numbers whose form the file does not tell are inferred, and that is said', async () => {
    const { document: expected } = await truth
    const { source, document } = await read(join(folder, 'automatic-unprinted.html'), 'automatic-unprinted.html')
    expectLaws(source.text, document)
    expect(document.warnings.map(({ code }) => code)).toContain('automatic-numbers-unseen')
    expect(rowsOf(document, false)).toEqual(rowsOf(expected, false))
  })
})
