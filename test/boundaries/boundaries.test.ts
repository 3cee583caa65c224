import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folders } from '../config/layers.mjs'
import { wrongReferences } from '../config/references.mjs'
import { plants } from './plants.ts'

/*
 * Each planted violation must make the check fail, in a small tree of the same layout and with the same settings. A
 * clean tree must pass: a check that fails on everything would catch every plant as well.
 */

const checkout = resolve(import.meta.dirname, '../..')
let tree = ''

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

async function check(step: string): Promise<{ passed: boolean; output: string }> {
  const args = [join(checkout, 'hosts', 'bootstrap', 'check.mjs'), '--root', tree, '--only', step]
  try {
    return { passed: true, output: (await promisify(execFile)(process.execPath, args)).stdout }
  } catch (error) {
    return { passed: false, output: String((error as { stdout: unknown }).stdout) }
  }
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'bashu-boundaries-'))
  // A junction, which needs no privilege on Windows either.
  symlinkSync(join(checkout, 'node_modules'), join(tree, 'node_modules'), 'junction')
  cpSync(join(checkout, 'package.json'), join(tree, 'package.json'))
  cpSync(join(checkout, 'tsconfig.json'), join(tree, 'tsconfig.json'))
  for (const folder of Object.keys(folders)) {
    mkdirSync(join(tree, folder), { recursive: true })
    const settings = JSON.stringify({
      extends: join(checkout, folder, 'tsconfig.json'),
      compilerOptions: {
        rootDir: tree,
        outDir: join(tree, 'types'),
        tsBuildInfoFile: join(tree, `types/${folder}.tsbuildinfo`),
      },
      include: ['**/*.ts'],
      references: referencesOf(folder),
    })
    write(`${folder}/tsconfig.json`, settings)
  }
  write('core/model/name.ts', "export const coreName = '巴蜀'\n")
  write('data/name.ts', "export { coreName as dataName } from '#core/model/name.ts'\n")
  write('engine/name.ts', "export { dataName as engineName } from '#data/name.ts'\nexport type EngineName = string\n")
  for (const folder of ['electron', 'hosts'])
    write(`${folder}/name.ts`, "export { engineName } from '#engine/name.ts'\n")
  for (const folder of ['renderer', 'test'])
    write(`${folder}/name.ts`, "export { coreName } from '#core/model/name.ts'\n")
})

const referencesOf = (folder: string) => folders[folder]!.map((other) => ({ path: `../${other}` }))

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('the check', () => {
  it('passes a clean tree', async () => {
    for (const step of ['types', 'boundaries', 'lint']) {
      const { passed, output } = await check(step)
      expect(output).toContain(`ok     ${step}`)
      expect(passed).toBe(true)
    }
  })

  it.each(plants)('catches: $name', async ({ files, caughtBy, says }) => {
    for (const [path, text] of Object.entries(files)) write(path, text)
    const { passed, output } = await check(caughtBy)
    for (const path of Object.keys(files)) rmSync(join(tree, path))
    expect(output).toMatch(says)
    expect(passed).toBe(false)
  })

  it('fails where it reads no modules', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'bashu-empty-'))
    const kept = tree
    tree = empty
    write('core/notes.txt', 'no module here')
    const { passed, output } = await check('boundaries')
    tree = kept
    rmSync(empty, { recursive: true })
    expect(passed).toBe(false)
    expect(output).toContain('FAILED boundaries')
  })

  it('finds the references of every tsconfig.json as the table says', () => {
    expect(wrongReferences(checkout)).toEqual([])
  })
})
