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
  /** The same for a result that is written as running text: `expected.txt`. */
  readonly checkText: (actual: string) => void
}

/** The cases of one subject whose name begins with `prefix`. None is an error: a moved folder must not pass. */
export function caseFolders(subject: string, prefix: (name: string) => boolean = () => true): CaseFolder[] {
  const names = readdirSync(join(cases, subject)).filter(prefix).sort()
  if (names.length === 0) throw new Error(`No case in test/cases/${subject}`)
  return names.map((name) => caseFolder(join(cases, subject, name), name))
}

function caseFolder(folder: string, name: string): CaseFolder {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  const compare = (extension: string, written: string): void => {
    const expected = existsSync(join(folder, `expected.${extension}`)) ? read(`expected.${extension}`) : ''
    const beside = join(folder, `expected.actual.${extension}`)
    if (written === expected) rmSync(beside, { force: true })
    else writeFileSync(beside, written)
    expect(written).toBe(expected)
  }
  return {
    name,
    read,
    check: (actual) => compare('json', `${JSON.stringify(actual, null, 2)}\n`),
    checkText: (actual) => compare('txt', `${actual}\n`),
  }
}
