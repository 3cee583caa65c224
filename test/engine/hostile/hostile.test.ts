import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isErrorCode } from '#core/contract/errors.ts'
import { hostileFiles } from './hostile-files.ts'

/*
 * Each file is read by a process of its own, so that its time and its memory are its own: within the bounds there is a
 * result in which every character is explained, or a refusal with a code.
 */

/** A person waits for one file; a machine at work with other things takes several times as long as an idle one. */
const mostSeconds = 30
/** An office PC of 4 GB has hardly more to spare; an empty Node takes 95 of them. */
const mostMegabytes = 1200

/** What the reason of a refusal must be, where a person could act on it. */
const refusals: Readonly<Record<string, string>> = {
  'one part of 1 GB.docx': 'archive-bomb',
  'a part that declares 4 GB and holds a page.docx': 'archive-bomb',
  'ten thousand headers over the same bytes.docx': 'archive-bomb',
  'tables 100,000 deep.docx': 'nesting-too-deep',
  'blocks 100,000 deep.ofd': 'nesting-too-deep',
  'blocks forty deep.ofd': 'nesting-too-deep',
  'divisions 100,000 deep.html': 'nesting-too-deep',
  'ten thousand pages.pdf': 'too-many-pages',
  'a page of 1 GB.pdf': 'archive-bomb',
  'a page of 1 GB, packed twice.pdf': 'archive-bomb',
  'a page that shows two million texts.pdf': 'text-too-long',
  '64 MB of articles in one line.txt': 'text-too-long',
}

interface Answer {
  readonly code?: string
  readonly bug?: string
  readonly unexplained?: number
  readonly seconds: number
  readonly megabytes: number
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashu-hostile-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function readInChild(name: string, bytes: Uint8Array): Promise<Answer> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const script = join(import.meta.dirname, 'read-in-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, path], { timeout: mostSeconds * 1000 })
  rmSync(path)
  return JSON.parse(stdout) as Answer
}

describe('a hostile file is answered in bounded time and memory', () => {
  test.each(Object.entries(hostileFiles))('%s', async (name, make) => {
    const answer = await readInChild(name, make())
    expect(answer.bug).toBeUndefined()
    if (answer.code === undefined) expect(answer.unexplained).toBe(0)
    else expect(isErrorCode(answer.code) && !['bug', 'reader-crashed'].includes(answer.code), answer.code).toBe(true)
    if (refusals[name] !== undefined) expect(answer.code).toBe(refusals[name])
    expect(answer.megabytes).toBeLessThan(mostMegabytes)
  })
})
