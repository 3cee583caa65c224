import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const cases = fileURLToPath(new URL('../cases/', import.meta.url))

export interface CaseFolder {
  readonly name: string
  readonly read: (file: string) => string
  /**
   * Compares with `expected.json`. Where it differs, what came out is written beside it as `expected.actual.json`, so that
   * a change of behaviour is reviewed as a change of that file.
   */
  readonly check: (actual: unknown) => void
}

/** The cases of one subject whose name begins with `prefix`. None is an error: a moved folder must not pass. */
export function caseFolders(subject: string, prefix: (name: string) => boolean = () => true): CaseFolder[] {
  const names = readdirSync(join(cases, subject)).filter(prefix).sort()
  if (names.length === 0) throw new Error(`No case in test/cases/${subject}`)
  return names.map((name) => caseFolder(join(cases, subject, name), name))
}

function caseFolder(folder: string, name: string): CaseFolder {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  return {
    name,
    read,
    check(actual) {
      const written = `${JSON.stringify(actual, null, 2)}\n`
      const expected = existsSync(join(folder, 'expected.json')) ? read('expected.json') : ''
      const beside = join(folder, 'expected.actual.json')
      if (written === expected) rmSync(beside, { force: true })
      else writeFileSync(beside, written)
      expect(written).toBe(expected)
    },
  }
}
