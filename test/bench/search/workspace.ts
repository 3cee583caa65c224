import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaMethod } from '#core/indicators/areas.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { sql, type WritableDb } from '#data/db.ts'
import { openWorkspace, type Workspace } from '#data/open.ts'
import { putUnit } from '#data/repositories/clauses.ts'
import { indexUnits, nextUnit } from '#data/repositories/search-index.ts'

/** Time of the processor on this thread, in milliseconds. */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** As many clauses as a document of usual length has. */
const unitsOfDocument = 100

export interface FilledWorkspace extends Workspace {
  /** Milliseconds of the processor for indexing alone: the rows are there in any case. Null where it had been filled before. */
  readonly indexCpuMs: number | null
  readonly remove: () => void
}

/** A workspace with the clauses as imports of documents of a hundred each; in `kept`, where that is a folder, it stays. */
export function filledWorkspace(clauses: readonly string[], kept: string | null): FilledWorkspace {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'bashu-bench-'))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${clauses.length}.bashu`)
  const wasFilled = existsSync(file)
  const workspace = openWorkspace(file)
  const indexCpuMs = wasFilled ? null : fill(workspace, clauses)
  return {
    ...workspace,
    indexCpuMs,
    remove: () => {
      if (kept === null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fill(workspace: Workspace, clauses: readonly string[]): number {
  let indexCpuMs = 0
  for (let at = 0; at < clauses.length; at += unitsOfDocument) {
    indexCpuMs += putDocument(workspace.db, at, clauses.slice(at, at + unitsOfDocument))
  }
  return indexCpuMs
}

function putDocument(db: WritableDb, at: number, clauses: readonly string[]): number {
  const version = at.toString(16).padStart(64, '0') as VersionHash
  return db.transaction(() => {
    putParents(db, version, `i${at}`)
    const first = nextUnit(db)
    const units = clauses.map((text, position) => {
      const path = `第${position + 1}条`
      return { ref: { version, path }, label: path, heading: null, text, sections: [] }
    })
    for (const [position, unit] of units.entries()) {
      putUnit(db, { id: first + position, version, position, kind: 'unit' }, unit)
    }
    const began = cpuMs()
    indexUnits(db, first, units)
    return cpuMs() - began
  })
}

function putParents(db: WritableDb, version: VersionHash, id: string): void {
  db.run(sql`INSERT INTO source_files VALUES (${version}, ${new Uint8Array()})`)
  db.run(sql`
    INSERT INTO segmentations
      (version, method, format, encoding, source_text, blocks, source_warnings, head, ledger, warnings, area_method)
    VALUES (${version}, 'm', 'txt', NULL, '', '[]', '[]', '{}', '{}', '[]', ${areaMethod})`)
  db.run(sql`
    INSERT INTO instruments VALUES
      (${id}, ${version}, '办法', 'chengdu', '[]', NULL, NULL, NULL, NULL, NULL, 'official-file', 'a.txt', 3, 'now')`)
  db.run(sql`
    INSERT INTO instrument_versions (instrument_id, version, source_kind, file_name, file_bytes, imported_at)
    VALUES (${id}, ${version}, 'official-file', 'a.txt', 3, 'now')`)
}

/** Bytes of the tables of the index. */
export function indexBytes(db: WritableDb): number {
  const row = db.get<{ bytes: number }>(sql`
    SELECT sum(pgsize) AS bytes FROM dbstat WHERE name IN ('search_texts', 'search_lists', 'search_segments', 'search_gone')`)
  return row?.bytes ?? 0
}
