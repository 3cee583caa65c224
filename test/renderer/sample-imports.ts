import { alignmentUnits } from '#core/clauses/units.ts'
import { placeCorrections, segmentCorrected } from '#core/clauses/placing.ts'
import type { DocumentPreview, ImportResult, ReadDocument } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { SecrecyMark, SegmentedDocument, SourceText } from '#core/model/document.ts'
import type { EventId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { readSource } from '#engine/readers/index.ts'
import type { Client } from '#renderer/transport.ts'
import { instruments } from './sample-library.ts'

type PreviewRequest = Parameters<Client['documents']['preview']>[0]
type ImportRequest = Parameters<Client['instruments']['import']>[0]

interface Stored {
  readonly summary: InstrumentSummary
  readonly source: SourceText
  readonly corrections: ReadDocument['corrections']
}

const hash = (n: number): VersionHash => n.toString(16).padStart(2, '0').repeat(32) as VersionHash

/** The marks that the engine would find; here by their usual form alone. */
const secrecyOf = (text: string): readonly SecrecyMark[] =>
  [...text.matchAll(/机密★\d+年/gu)].map((found) => ({
    grade: '机密',
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))

const segmented = (source: SourceText, corrections: readonly SegmentationCorrection[]): SegmentedDocument => ({
  ...segmentCorrected(source, corrections).document,
  secrecy: secrecyOf(source.text),
})

/** A page of ten lines each, for a file that says in its name that it has pages. */
function pagesOf(file: File, text: string): DocumentPreview['pages'] {
  if (!file.name.includes('分页')) return []
  const starts = [0, ...[...text.matchAll(/(?:[^\n]*\n){10}/gu)].map((ten) => ten.index + ten[0].length)]
  return starts.filter((start) => start < text.length).map((start, index) => ({ page: index + 1, start }))
}

async function sourceOf(file: File, encoding: PreviewRequest['encoding']): Promise<SourceText> {
  // A file of this name stands for one that no reader can read.
  if (file.name.includes('扫描')) throw new BashuError('no-text', { file: file.name })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (encoding == null) return readSource({ fileName: file.name, bytes })
  const text = new TextDecoder(encoding).decode(bytes)
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
  }))
  return { text, format: 'txt', encoding, blocks, warnings: [] }
}

const fileOf = (source: PreviewRequest['source']): File => {
  if ('path' in source || !(source.file instanceof File)) throw new Error('Samples read files only')
  return source.file
}

/** Imports in memory, by the real reader and the real segmentation: what is stored can be read and corrected. */
export class SampleImports {
  private readonly stored = new Map<VersionHash, Stored>()
  private count = 0
  private readonly list: () => readonly InstrumentSummary[]

  constructor(list: () => readonly InstrumentSummary[]) {
    this.list = list
  }

  async preview({ source, encoding = null, corrections = [] }: PreviewRequest): Promise<DocumentPreview> {
    const file = fileOf(source)
    const text = await sourceOf(file, encoding)
    const document = segmented(text, corrections)
    return {
      file: file.name,
      fileBytes: file.size,
      version: hash(200),
      format: text.format,
      encoding: text.encoding,
      document,
      sourceText: text.text,
      pages: pagesOf(file, text.text),
      known: null,
      versionOf: this.list().find(({ title }) => title === document.instrument.title) ?? null,
      method: 'segment-1',
    }
  }

  /** Files tell by their name what becomes of them: 扫描 is refused, 重复 is known; a mark of secrecy is held back. */
  async import(request: ImportRequest): Promise<readonly ImportResult[]> {
    return Promise.all(request.sources.map((source) => this.importOne(fileOf(source), request)))
  }

  private async importOne(file: File, request: ImportRequest): Promise<ImportResult> {
    const nothing = { file: file.name, instrument: null, secrecy: [], error: null }
    if (file.name.includes('重复')) return { ...nothing, outcome: 'known', instrument: instruments[0] ?? null }
    try {
      const source = await sourceOf(file, request.encoding)
      const secrecy = secrecyOf(source.text)
      if (secrecy.length > 0 && request.secrecy == null) return { ...nothing, outcome: 'held', secrecy }
      const summary = this.summaryOf(file, source, request)
      this.stored.set(summary.version, { summary, source, corrections: [] })
      for (const correction of request.corrections ?? []) this.correct(summary.version, correction)
      return { ...nothing, outcome: 'stored', instrument: summary, secrecy }
    } catch (error) {
      if (!(error instanceof BashuError)) throw error
      const { code, details } = error
      return { ...nothing, outcome: 'failed', error: { code, message: '', details } }
    }
  }

  private summaryOf(file: File, source: SourceText, request: ImportRequest): InstrumentSummary {
    this.count += 1
    const { instrument } = segmented(source, [])
    const [template] = instruments
    if (template === undefined) throw new Error('No template')
    const version = hash(this.count + 100)
    const title = instrument.title === '' ? file.name.replace(/\.[^.]+$/u, '') : instrument.title
    return {
      ...template,
      id: `new-${this.count}` as InstrumentId,
      version,
      title,
      jurisdiction: request.jurisdiction,
      units: alignmentUnits(version, segmented(source, [])).length,
      fileName: file.name,
      fileBytes: file.size,
      suggestedVersionOf: this.list().find((each) => each.title === title)?.id ?? null,
      ...request.description,
    }
  }

  read(version: VersionHash): ReadDocument | null {
    const found = this.stored.get(version)
    if (found === undefined) return null
    const { summary, source, corrections } = found
    return {
      summary,
      document: segmented(
        source,
        corrections.map(({ correction }) => correction),
      ),
      areas: {},
      sourceText: source.text,
      pages: [],
      corrections,
      method: 'segment-1',
    }
  }

  correct(version: VersionHash, correction: SegmentationCorrection): ReadDocument {
    const found = this.stored.get(version)
    if (found === undefined) throw new BashuError('instrument-unknown', { instrument: version.slice(0, 8) })
    this.count += 1
    const event = `correction-${this.count}` as EventId
    const placed = placeCorrections(found.source.text, [correction]).orphaned.length === 0
    const entry = {
      event,
      correction,
      office: '重庆专班',
      person: '周岚',
      at: '2026-11-23T04:00:00.000Z',
      placed,
    }
    this.stored.set(version, { ...found, corrections: [...found.corrections, entry] })
    return this.mustRead(version)
  }

  withdraw(event: EventId): ReadDocument {
    const found = [...this.stored].find(([, { corrections }]) => corrections.some((each) => each.event === event))
    if (found === undefined) throw new BashuError('event-unknown')
    const [version, stored] = found
    this.stored.set(version, {
      ...stored,
      corrections: stored.corrections.filter((each) => each.event !== event),
    })
    return this.mustRead(version)
  }

  private mustRead(version: VersionHash): ReadDocument {
    const read = this.read(version)
    if (read === null) throw new Error('Just stored')
    return read
  }
}
