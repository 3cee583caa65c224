import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explainNpm, isInstalled } from '#hosts/bootstrap/install.mjs'
import { at } from '#hosts/bootstrap/root.mjs'

interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Packages = Readonly<Record<string, LockedPackage>>

const left: LockedPackage = { version: '1.0.0', integrity: 'sha512-left' }
const otherSystem = process.platform === 'win32' ? 'linux' : 'win32'

describe('what is installed', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bashu-install-'))
    mkdirSync(join(folder, 'node_modules'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const lock = (packages: Packages) =>
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }))
  const record = (packages: Packages) =>
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))

  test('is nothing in a fresh checkout', () => {
    lock({ 'node_modules/left': left })
    expect(isInstalled(folder)).toBe(false)
  })

  test('is known again by the stamp, without npm’s record', () => {
    lock({ 'node_modules/left': left })
    record({ 'node_modules/left': left })
    expect(isInstalled(folder)).toBe(true)
    rmSync(join(folder, 'node_modules', '.package-lock.json'))
    expect(isInstalled(folder)).toBe(true)
  })

  test('no longer fits when the lockfile changes', () => {
    lock({ 'node_modules/left': left })
    record({ 'node_modules/left': left })
    expect(isInstalled(folder)).toBe(true)
    lock({ 'node_modules/left': { ...left, version: '1.0.1' } })
    expect(isInstalled(folder)).toBe(false)
  })

  test('does not fit with a package missing, of another version or of other bytes', () => {
    lock({ 'node_modules/left': left, 'node_modules/right': left })
    for (const present of [undefined, { ...left, version: '2.0.0' }, { ...left, integrity: 'sha512-other' }]) {
      record({ 'node_modules/left': left, ...(present && { 'node_modules/right': present }) })
      expect([present, isInstalled(folder)]).toEqual([present, false])
    }
  })

  test('may lack machine code of another system, not of this one', () => {
    const code = { ...left, optional: true, cpu: [process.arch] }
    lock({ 'node_modules/left': left, 'node_modules/code': { ...code, os: [otherSystem] } })
    record({ 'node_modules/left': left })
    expect(isInstalled(folder)).toBe(true)
    lock({ 'node_modules/left': left, 'node_modules/code': { ...code, os: [process.platform] } })
    expect(isInstalled(folder)).toBe(false)
  })

  test('does not fit when it was made on another machine', () => {
    lock({ 'node_modules/left': left })
    record({ 'node_modules/left': left })
    expect(isInstalled(folder)).toBe(true)
    const stamp = join(folder, 'node_modules', '.bashu-installed')
    writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(process.platform, otherSystem))
    expect(isInstalled(folder)).toBe(false)
  })
})

describe('a failed installation is told in plain words', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', /npm config set registry/],
    ['npm error code ETIMEDOUT', /npm config set proxy/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /npm config set cafile/],
    ['npm error code E404\nnpm error 404 Not Found', /npm config set registry/],
    ['npm error code EINTEGRITY', /npm cache clean/],
    ['npm error code ENOSPC', /2 GB/],
    ['npm error code EACCES\nnpm error syscall mkdir', /written|写入/],
  ])('%s', (output, advice) => {
    const { message } = explainNpm(output)
    expect(message).toMatch(advice)
    expect(message).not.toContain('npm error')
  })

  test('in npm’s own words where we know none', () => {
    expect(explainNpm('npm error code EWEIRD\nnpm error strange').message).toContain('EWEIRD')
  })
})

// `npm ci` refuses a lockfile that leaves out a package for some other system, and npm leaves it out when the registry
// in use does not have it: then nobody can install.
test('the lockfile names every optional package, for whatever system', () => {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as { packages: Packages }
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})
