import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ImportRecord } from '#core/contract/workers.ts'
import type { EventDraft } from '#core/journal/event.ts'
import type { Clause } from '#core/model/clause.ts'
import type { ComparisonId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { importDocument } from '#data/import-document.ts'
import { openWorkspace, type Workspace } from '#data/open.ts'
import type { Writer } from '#data/repositories/journal.ts'
import { sampleHead } from '../core/sample-head.ts'

export const author = { office: '成都专班', person: '甲' }

/** A folder of its own for each test, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bashu-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A workspace in a folder of its own, closed after the test. */
export function temporaryWorkspace(file: string = join(temporaryFolder(), 'workspace.db')): Workspace {
  const workspace = openWorkspace(file)
  onTestFinished(() => workspace.close())
  return workspace
}

/** The wall clock stands still, ids count up from 1. */
export function countingWriter(nowMs: number = Date.UTC(2026, 10, 23, 10)): Writer {
  let count = 0
  return {
    now: () => nowMs,
    newId: () => {
      count += 1
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`
    },
  }
}

export interface SmallInstrument {
  readonly id?: string
  readonly title?: string
  readonly jurisdiction?: Jurisdiction
  /** Each becomes an article of one chapter, with a heading where it is a pair. */
  readonly articles: readonly (string | readonly [heading: string, text: string])[]
}

/** An import as the engine gives it to the store, of an instrument with one chapter. */
export function importRecord({
  id = 'i1',
  title = '某市数字经济促进办法',
  jurisdiction = 'chengdu',
  articles,
}: SmallInstrument): {
  readonly record: Omit<ImportRecord, 'file'>
  readonly bytes: Uint8Array
} {
  const parts = articles.map((article) => (typeof article === 'string' ? ([null, article] as const) : article))
  const lines = parts.map(([heading, text], at) => `第${at + 1}条 ${heading ?? ''} ${text}`)
  const source = ['第一章 总则', ...lines].join('\n')
  const bytes = new TextEncoder().encode(source)
  const version = createHash('sha256').update(bytes).digest('hex') as VersionHash
  const clauses = [chapterOf(source, lines, parts)]
  const units = (clauses[0]?.children ?? []).map(({ path, label, heading, text }) => {
    return { ref: { version, path }, label, heading, text, sections: ['总则'] }
  })
  const ledger = { charactersIn: source.length, charactersInClauses: source.length, elsewhere: [], unexplained: 0 }
  const description = {
    title,
    issuingBodies: ['某市政府'],
    documentNumber: null,
    documentDate: '2024-05-01',
    effectiveOn: null,
  }
  const head = sampleHead(description)
  const record: Omit<ImportRecord, 'file'> = {
    version,
    source: { text: source, format: 'txt', encoding: 'utf-8', blocks: [], warnings: [] },
    document: {
      instrument: head,
      secrecy: [],
      ledger,
      warnings: [{ code: 'no-effective-date-clause', message: '' }],
      clauses,
    },
    units,
    areas: { '第一章/第1条': 3 },
    method: 'clauses-1',
    corrections: [],
    event: {
      kind: 'instrument-imported',
      ...author,
      body: {
        ...description,
        instrument: id as InstrumentId,
        version,
        fileName: `${id}.txt`,
        fileBytes: bytes.length,
        sourceKind: 'official-file',
        jurisdiction,
        kind: null,
        parent: null,
      },
    },
  }
  return { record, bytes }
}

function chapterOf(
  source: string,
  lines: readonly string[],
  parts: readonly (readonly [string | null, string])[],
): Clause {
  let start = '第一章 总则\n'.length
  const children = parts.map(([heading, text], at): Clause => {
    const label = `第${at + 1}条`
    const end = start + (lines[at]?.length ?? 0)
    const clause = { path: `第一章/${label}`, label, ordinal: at + 1, heading, ownText: text, text, start, end }
    start = end + 1
    return { ...clause, level: 'article', children: [] }
  })
  const text = children.map((child) => `${child.label} ${child.heading ?? ''} ${child.text}`).join('\n')
  const chapter = { path: '第一章', level: 'chapter' as const, label: '第一章', ordinal: 1, heading: '总则' }
  return { ...chapter, ownText: '', text, start: 0, end: source.length, children }
}

export function store(workspace: Workspace, instrument: SmallInstrument, writer: Writer): VersionHash {
  const { record, bytes } = importRecord(instrument)
  return importDocument(workspace.db, record, bytes, writer).version
}

export const comparisonDraft = (id: string, left: VersionHash, right: VersionHash): EventDraft => ({
  kind: 'comparison-created',
  ...author,
  body: { comparison: id as ComparisonId, title: '两地对照', left: [left], right: [right] },
})
