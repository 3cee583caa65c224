import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chengduText } from '../../contract/sample-documents.ts'
import { run } from './run.ts'

/* Files and workspaces as they come on bad days: a code, a next step, and nothing that was stored is touched. */

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashu-bad-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function refusal(...args: string[]): Promise<{ code: string; message: string }> {
  const { code, out, error } = await run([...args, '--json'])
  expect([code, out]).toEqual([1, ''])
  return (JSON.parse(error) as { error: { code: string; message: string } }).error
}

describe('a file', () => {
  it('of 300 MB is refused before it is read', async () => {
    const file = join(folder, '大.txt')
    writeFileSync(file, '')
    // Sparse: it has the size and not the bytes.
    truncateSync(file, 300 * 1024 * 1024)
    const { code, message } = await refusal('clauses', file)
    expect(code).toBe('file-too-large')
    expect(message).toContain('300 MB')
  })

  it('that is a folder, or lies below a file, is refused', async () => {
    writeFileSync(join(folder, 'a.txt'), chengduText)
    expect((await refusal('align', folder, join(folder, 'a.txt'))).code).toBe('format-unknown')
    expect((await refusal('clauses', join(folder, 'a.txt', 'b.txt'))).code).toBe('file-not-found')
  })
})

describe('a folder that Syncthing keeps in step', () => {
  it('holds no workspace, neither a new one nor one that was moved there, but documents are read from it', async () => {
    mkdirSync(join(folder, 'synced', '.stfolder'), { recursive: true })
    mkdirSync(join(folder, 'synced', 'deep'))
    const document = join(folder, 'synced', 'deep', 'a.txt')
    writeFileSync(document, chengduText)
    const inside = join(folder, 'synced', 'deep', 'w.bashu')
    const importInto = (workspace: string) => [
      'import',
      document,
      '--jurisdiction',
      'chengdu',
      '--workspace',
      workspace,
      '--json',
    ]
    const { code, error } = await run(importInto(inside))
    expect(code).toBe(1)
    expect(error).toContain('workspace-in-cloud-folder')
    expect(error).toContain('Syncthing')
    expect(readdirSync(join(folder, 'synced', 'deep'))).toEqual(['a.txt'])

    const outside = join(folder, 'w.bashu')
    expect((await run(importInto(outside))).code).toBe(0)
    copyFileSync(outside, inside)
    const { message, code: refused } = await refusal('list', '--workspace', inside)
    expect(refused).toBe('workspace-in-cloud-folder')
    expect(message).toMatch(/Syncthing.*请/u)
    expect(readFileSync(inside).equals(readFileSync(outside))).toBe(true)
  })
})

describe('a workspace', () => {
  const workspace = (): string => join(folder, 'w.bashu')

  async function storeOne(): Promise<Buffer> {
    writeFileSync(join(folder, 'a.txt'), chengduText)
    const { code } = await run([
      'import',
      join(folder, 'a.txt'),
      '--jurisdiction',
      'chengdu',
      '--workspace',
      workspace(),
    ])
    expect(code).toBe(0)
    return readFileSync(workspace())
  }

  it('of a newer version is refused, and stays as it was', async () => {
    await storeOne()
    const db = new Database(workspace())
    db.pragma('user_version = 9990')
    db.close()
    const before = readFileSync(workspace())
    const { code, message } = await refusal('list', '--workspace', workspace())
    expect(code).toBe('workspace-newer')
    expect(message).toContain('9990')
    expect(readFileSync(workspace()).equals(before)).toBe(true)
  })

  it('is no document, whatever it is called', async () => {
    const bytes = await storeOne()
    for (const name of ['copy.bashu', 'copy.txt', 'copy.docx']) {
      writeFileSync(join(folder, name), bytes)
      const { code, message } = await refusal('clauses', join(folder, name))
      expect(code).toBe('file-is-workspace')
      expect(message).toContain('--workspace')
    }
  })

  it.each([
    ['random bytes', (whole: Buffer) => Buffer.from(whole.map((byte, at) => (byte * 7 + at * 13) % 256))],
    ['cut off', (whole: Buffer) => whole.subarray(0, Math.floor(whole.length / 3))],
  ])('that is broken (%s) is refused, and stays as it was', async (_name, damage) => {
    const broken = damage(await storeOne())
    writeFileSync(workspace(), broken)
    expect((await refusal('list', '--workspace', workspace())).code).toBe('workspace-damaged')
    expect(readFileSync(workspace()).equals(broken)).toBe(true)
  })

  it('in a folder without permission is refused', () => {
    const closed = join(folder, '关闭')
    mkdirSync(closed)
    chmodSync(folder, 0o755)
    chmodSync(closed, 0o000)
    // Root may do everything: the command then runs as somebody who may not.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const main = resolve(import.meta.dirname, '../../../hosts/cli/main.ts')
    const args = [main, 'list', '--json', '--workspace', join(closed, 'w.bashu')]
    const result = spawnSync(process.execPath, args, { encoding: 'utf8', env: { HOME: folder }, ...somebody })
    chmodSync(closed, 0o755)
    expect(result.status).toBe(1)
    expect((JSON.parse(result.stderr) as { error: { code: string } }).error.code).toBe('permission-denied')
  })
})
