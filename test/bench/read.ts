import { segment } from '#core/clauses/segment.ts'
import type { SourceText } from '#core/model/document.ts'
import { readSource } from '#engine/readers/index.ts'
import { fuzzFiles } from '../fuzz/files.ts'
import type { FuzzFile } from '../fuzz/mutation.ts'
import { interleaved, reportThroughput } from './measure.ts'
import type { BenchText } from './texts.ts'

const sizeOf = (text: string): number => Buffer.byteLength(text, 'utf8')
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The least that anything must do that finds articles: one regular expression over the text, and nothing checked. */
const bareSplit = (text: string): number => text.split(/^(?=[#\s]*第[一二三四五六七八九十百千零]+[编章节条])/mu).length

/** Segmentation of the bench texts, as sources that are read already, beside a bare split of the same texts. */
export async function benchSegmentation(texts: readonly BenchText[]): Promise<void> {
  const sources = texts.map(({ text, name }): SourceText => {
    const format = name.endsWith('.md') ? ('md' as const) : ('txt' as const)
    return { text, format, encoding: 'utf-8', blocks: [], warnings: [] }
  })
  const bytes = sum(texts.map(({ text }) => sizeOf(text)))
  const times = await interleaved(5, {
    'Bashu, tree, ledger, head and warnings': () => sources.forEach((source) => segment(source)),
    'a bare regular expression': () => texts.forEach(({ text }) => bareSplit(text)),
  })
  reportThroughput(`Segmentation of ${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB`, times, () => bytes)
}

/** Each reader on the fixtures of its format. What counts is the text that comes out, not the size of the file. */
export async function benchReaders(): Promise<void> {
  const byFormat = Map.groupBy(fuzzFiles(), ({ name }) => name.slice(name.lastIndexOf('.') + 1))
  const sizes = new Map<string, number>()
  for (const [format, files] of byFormat) sizes.set(format, sum(await Promise.all(files.map(textSize))))
  const times = await interleaved(
    5,
    Object.fromEntries(
      [...byFormat].map(([format, files]) => [
        format,
        async () => {
          for (const { name, bytes } of files) await readSource({ fileName: name, bytes })
        },
      ]),
    ),
  )
  reportThroughput('Reading the fixtures', times, (format) => sizes.get(format) ?? 0)
}

const textSize = async ({ name, bytes }: FuzzFile): Promise<number> =>
  sizeOf((await readSource({ fileName: name, bytes })).text)
