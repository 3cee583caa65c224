import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const pdfjs = pathToFileURL(join(import.meta.dirname, '../../../engine/readers/pdf/pdfjs.ts')).href

/** A process that has pdf.js loaded and a promise rejected that nobody waits for; what it says if it lives on. */
const afterRejection = async (error: string): Promise<string> => {
  const script = `const { loadPdfjs } = await import(${JSON.stringify(pdfjs)}); await loadPdfjs(); Promise.reject(${error}); setTimeout(() => process.stdout.write('alive'), 20)`
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  return run.then(({ stdout }) => stdout).catch(() => 'dead')
}

/* pdf.js rejects promises that nobody waits for when a reference in a damaged file leads nowhere (found by fuzzing). */
describe('a rejection that nobody waits for', () => {
  test('of pdf.js does not end the thread', async () => {
    expect(await afterRejection(`Object.assign(new Error('Bad entry'), { name: 'XRefEntryException' })`)).toBe('alive')
  })

  test('inside its code does not either', async () => {
    const stack = 'TypeError: cannot read properties of null\\n    at Parser.getObj (file:///pdf.worker.mjs:1:1)'
    expect(await afterRejection(`Object.assign(new TypeError(), { stack: '${stack}' })`)).toBe('alive')
  })

  test('of anything else ends it as before', async () => {
    expect(await afterRejection(`new TypeError('a bug')`)).toBe('dead')
  })
})
