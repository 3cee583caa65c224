import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BashuError } from '#core/contract/errors.ts'
import { connect, type Connection } from '#data/connection.ts'
import { sql } from '#data/db.ts'
import { migrate } from '#data/migrate.ts'
import { schemaVersion } from '#data/migrations/index.ts'
import { openWorkspace } from '#data/open.ts'
import { setProfile, profileOf } from '#data/repositories/settings.ts'
import { applicationId } from '#core/model/workspace-header.ts'
import { countingWriter, store, temporaryFolder, temporaryWorkspace } from './workspace-builder.ts'

/** The error that opening gives, and proof that the file is byte for byte what it was. */
function refusalOf(file: string): BashuError {
  const before = readFileSync(file)
  try {
    openWorkspace(file).close()
  } catch (error) {
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(join(file, '..')).filter((name) => /-(wal|shm|journal)$/u.test(name))).toEqual([])
    expect(error).toBeInstanceOf(BashuError)
    return error as BashuError
  }
  throw new Error(`${file} was opened`)
}

const newFile = (): string => join(temporaryFolder(), 'workspace.db')

function closedWorkspace(): string {
  const file = newFile()
  const workspace = openWorkspace(file)
  store(workspace, { articles: ['为了促进数字经济发展，制定本办法。'] }, countingWriter())
  workspace.close()
  return file
}

/** A workspace with the first schema only, still open. */
function oldWorkspace(): Connection & { readonly file: string } {
  const file = newFile()
  const connection = connect(file, { busyTimeoutMs: 0 })
  connection.db.exec(`PRAGMA application_id = ${applicationId}`)
  migrate(connection.db, 10)
  return { ...connection, file }
}

describe('opening a workspace', () => {
  it('makes it where there is none, folders included, and finds it again', () => {
    const file = join(temporaryFolder(), 'a', '工作区', 'workspace.db')
    const first = openWorkspace(file)
    expect(first).toMatchObject({ isNew: true, migratedFrom: null, backup: null, schemaVersion })
    setProfile(first.db, { office: '成都专班', person: '甲', language: 'zh' })
    first.close()
    const second = temporaryWorkspace(file)
    expect(second).toMatchObject({ isNew: false, migratedFrom: null, backup: null })
    expect(profileOf(second.db)).toEqual({ office: '成都专班', person: '甲', language: 'zh' })
  })

  it('waits for the disk at each commit, keeps foreign keys and a write-ahead log', () => {
    const { db } = temporaryWorkspace()
    expect(db.get(sql`PRAGMA synchronous`)).toEqual({ synchronous: 2 })
    expect(db.get(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 })
    expect(db.get(sql`PRAGMA journal_mode`)).toEqual({ journal_mode: 'wal' })
  })

  it('takes an empty file as a new workspace', () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(temporaryWorkspace(file).isNew).toBe(true)
  })

  it('refuses a file from a newer program', () => {
    const file = closedWorkspace()
    const raw = connect(file, { busyTimeoutMs: 0 })
    raw.db.exec(`PRAGMA user_version = ${schemaVersion + 10}`)
    raw.close()
    expect(refusalOf(file)).toMatchObject({
      code: 'workspace-newer',
      details: { found: schemaVersion + 10, known: schemaVersion },
    })
  })

  it('refuses what is no database, and leaves no trace beside it', () => {
    const file = newFile()
    writeFileSync(file, randomBytes(20_000))
    expect(refusalOf(file)).toMatchObject({ code: 'workspace-damaged', details: { reason: 'not-a-database' } })
    expect(existsSync(`${file}.lock`)).toBe(false)
  })

  it('refuses a file that is shorter than a header', () => {
    const file = newFile()
    writeFileSync(file, 'SQLite format 3\0')
    expect(refusalOf(file).code).toBe('workspace-damaged')
  })

  it('refuses a workspace that was cut off', () => {
    const file = closedWorkspace()
    truncateSync(file, Math.floor(readFileSync(file).length / 2))
    expect(refusalOf(file).code).toBe('workspace-damaged')
  })

  it('refuses a workspace whose first pages are overwritten', () => {
    const file = closedWorkspace()
    const bytes = readFileSync(file)
    randomBytes(4096 - 100).copy(bytes, 100)
    writeFileSync(file, bytes)
    expect(refusalOf(file).code).toBe('workspace-damaged')
  })

  it('refuses the database of another program', () => {
    const file = newFile()
    const raw = connect(file, { busyTimeoutMs: 0 })
    raw.db.exec('CREATE TABLE notes (text TEXT)')
    raw.close()
    expect(refusalOf(file)).toMatchObject({ code: 'workspace-damaged', details: { reason: 'other-program' } })
  })

  it('refuses a place under a file', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'note.txt'), 'x')
    expect(() => openWorkspace(join(folder, 'note.txt', 'workspace.db'))).toThrow(
      expect.objectContaining({ code: 'permission-denied' }),
    )
  })

  it('refuses a folder in place of a file', () => {
    const file = newFile()
    mkdirSync(file)
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ code: 'permission-denied' }))
  })

  it('says that the disk is full, and loses nothing that was there', () => {
    const file = closedWorkspace()
    const workspace = openWorkspace(file)
    workspace.db.get(sql`PRAGMA max_page_count = 1`)
    const writeMuch = (): void => setProfile(workspace.db, { office: '长'.repeat(100_000), person: '', language: 'zh' })
    expect(writeMuch).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    workspace.close()
    expect(profileOf(temporaryWorkspace(file).db)).toBeNull()
  })
})

describe('a workspace that is open', () => {
  it('is refused to a second one, and free after the first', () => {
    const file = closedWorkspace()
    const first = openWorkspace(file)
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ code: 'workspace-in-use' }))
    first.close()
    temporaryWorkspace(file)
  })

  it('is refused by another way to it', () => {
    const file = closedWorkspace()
    const first = openWorkspace(file)
    const link = join(temporaryFolder(), 'link.db')
    try {
      symlinkSync(file, link)
    } catch (error) {
      console.log(`Left out, no links can be made here: ${String(error)}`)
      return first.close()
    }
    expect(() => openWorkspace(link)).toThrow(expect.objectContaining({ code: 'workspace-in-use' }))
    first.close()
  })

  it('closes twice without harm', () => {
    const file = newFile()
    const first = openWorkspace(file)
    first.close()
    const second = openWorkspace(file)
    first.close()
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ code: 'workspace-in-use' }))
    second.close()
  })
})

describe('an older workspace', () => {
  it('is copied beside itself and then migrated', () => {
    const old = oldWorkspace()
    const { file } = old
    setProfile(old.db, { office: '重庆专班', person: '丙', language: 'zh' })
    old.close()
    const before = readFileSync(file)
    const workspace = temporaryWorkspace(file)
    expect(workspace).toMatchObject({ isNew: false, migratedFrom: 10, schemaVersion })
    expect(profileOf(workspace.db)?.person).toBe('丙')
    expect(readFileSync(workspace.backup ?? '').equals(before)).toBe(true)
  })

  it('is copied with what was still in its log when the program was killed', () => {
    const living = oldWorkspace()
    living.db.exec('PRAGMA journal_mode = WAL')
    setProfile(living.db, { office: '重庆专班', person: '丙', language: 'zh' })
    const file = newFile()
    for (const suffix of ['', '-wal']) copyFileSync(living.file + suffix, file + suffix)
    living.close()
    const { backup } = temporaryWorkspace(file)
    const copy = connect(backup ?? '', { readOnly: true, busyTimeoutMs: 0 })
    expect(profileOf(copy.db)?.person).toBe('丙')
    copy.close()
  })

  it('is refused when it is damaged, before anything is copied', () => {
    const old = oldWorkspace()
    old.close()
    const bytes = readFileSync(old.file)
    randomBytes(4096 - 100).copy(bytes, 100)
    writeFileSync(old.file, bytes)
    expect(refusalOf(old.file).code).toBe('workspace-damaged')
    expect(readdirSync(join(old.file, '..')).filter((name) => name.endsWith('.backup'))).toEqual([])
  })

  it('never overwrites an earlier backup', () => {
    const old = oldWorkspace()
    const { file } = old
    old.close()
    const taken = `${file}.v10-before-v${schemaVersion}.backup`
    writeFileSync(taken, 'the only good copy')
    expect(temporaryWorkspace(file).backup).not.toBe(taken)
    expect(readFileSync(taken, 'utf8')).toBe('the only good copy')
  })
})
