import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIfStale } from '#hosts/bootstrap/build.mjs'
import { pinnedNode } from '#hosts/bootstrap/node.mjs'
import { at } from '#hosts/bootstrap/root.mjs'
import { run } from '#hosts/bootstrap/run.mjs'
import { pdfFile, textAt } from '../engine/readers/pdf-file.ts'
import { runEngine } from './run-engine.ts'

/** What marks the place of the fuses in the Electron program, as its own tools look for it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const onLinux = process.platform === 'linux'

/** A folder with the shape of an unpacked Electron and none of its code: enough for everything but starting it. */
function fakeElectron(folder: string): string {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  mkdirSync(join(dist, 'locales'))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/zh-CN.pak'])
    writeFileSync(join(dist, name), name)
  writeFileSync(join(dist, 'version'), '45.4.1')
  // Version 1, nine fuses, all the other way round than we want them (the first six count here).
  writeFileSync(join(dist, 'electron'), `${sentinel}\x01\x09101100111`)
  chmodSync(join(dist, 'electron'), 0o755)
  return dist
}

interface Archive {
  listPackage(file: string, options: object): string[]
  extractAll(file: string, folder: string): void
}
const archive = createRequire(import.meta.url)('@electron/asar') as Archive

describe.runIf(onLinux)('the packaged program', () => {
  let folder = ''
  let app = ''
  let listing: string[] = []

  beforeAll(async () => {
    await buildIfStale()
    folder = mkdtempSync(join(tmpdir(), 'bashu-package-'))
    const args = ['--linux', 'dir', '--config', 'electron.builder.yml', '--publish', 'never']
    const overrides = [`-c.electronDist=${fakeElectron(folder)}`, `-c.directories.output=${join(folder, 'dist')}`]
    const { code, output } = await run(
      pinnedNode(),
      [at('node_modules', 'electron-builder', 'cli.js'), ...args, ...overrides],
      { quiet: true },
    )
    if (code !== 0) throw new Error(output)
    app = join(folder, 'dist', 'linux-unpacked')
    listing = archive.listPackage(join(app, 'resources', 'app.asar'), {})
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the built program', () => {
    const needed = [
      '/package.json',
      '/out/main/index.js',
      '/out/main/engine.js',
      '/out/main/workers/store.js',
      '/out/main/workers/compute.js',
    ]
    const tables = ['GBK-EUC-H', 'UniGB-UCS2-H', 'Adobe-GB1-UCS2', 'UniGB-UTF16-H', 'UniCNS-UCS2-H', 'ETen-B5-H']
    needed.push(...tables.map((name) => `/out/main/cmaps/${name}.bcmap`))
    for (const file of [...needed, '/out/preload/index.cjs', '/out/renderer/index.html'])
      expect(listing).toContain(file)
  })

  test('holds the licences of all that is bundled', () => {
    for (const file of ['/out/main/licences.md', '/out/renderer/licences.md', '/out/main/cmaps/LICENSE'])
      expect(listing).toContain(file)
  })

  test('holds no sources, no tests and of the packages only what is loaded at run time', () => {
    const tops = new Set(listing.map((file) => file.split('/')[1]))
    expect(tops).toEqual(new Set(['LICENSE', 'node_modules', 'out', 'package.json']))
    expect(listing.filter((file) => /\.d\.ts$|\.tsbuildinfo$/u.test(file) && file.startsWith('/out/'))).toEqual([])
    const packages = new Set(listing.map((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? ''))
    const named = ['better-sqlite3', '@node-rs/jieba', 'pinyin-pro']
    const expected = ['', '@node-rs', `@node-rs/jieba-linux-${process.arch}-gnu`, ...named]
    expect([...packages].filter((name) => !expected.includes(name))).toEqual([])
    for (const name of named) expect(packages).toContain(name)
  })

  test('has machine code outside the archive, and it runs from there', () => {
    const unpacked = join(app, 'resources', 'app.asar.unpacked', 'node_modules')
    expect(existsSync(join(unpacked, 'better-sqlite3', 'prebuilds', `linux-${process.arch}.node`))).toBe(true)
    expect(existsSync(join(unpacked, '@node-rs', `jieba-linux-${process.arch}-gnu`))).toBe(true)
    // Apart from the checkout, so that nothing is found there by accident.
    cpSync(unpacked, join(folder, 'alone', 'node_modules'), { recursive: true })
    const load = createRequire(join(folder, 'alone', 'index.js'))
    const Database = load('better-sqlite3') as new (file: string) => { prepare(sql: string): { get(): object } }
    expect(new Database(':memory:').prepare('select 1 as one').get()).toEqual({ one: 1 })
  })

  test('brings the starter corpus', () => {
    const corpus = join(app, 'resources', 'corpus')
    expect(existsSync(corpus)).toBe(existsSync(at('data', 'corpus')))
    if (existsSync(at('data', 'corpus', 'manifest.json'))) expect(existsSync(join(corpus, 'manifest.json'))).toBe(true)
  })

  test('brings the judged pairs with their texts', () => {
    const gold = join(app, 'resources', 'corpus', 'gold')
    const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const shipped = files(at('data', 'corpus', 'gold')).filter((file) => /\.(json|txt)$/u.test(file))
    expect(shipped.length).toBeGreaterThan(8)
    expect(files(gold)).toEqual(expect.arrayContaining(shipped))
    expect(files(gold)).not.toContain('README.md')
  })

  test('holds all that its engine needs: taken out of the archive and far from the checkout, it opens a workspace and reads a PDF', async () => {
    const taken = join(folder, 'taken')
    archive.extractAll(join(app, 'resources', 'app.asar'), taken)
    const workspace = join(folder, 'workspace.bashu')
    // Its font is not embedded: the characters are told by tables that the program must have brought along.
    const pdf = join(folder, '条例.pdf')
    writeFileSync(pdf, pdfFile([{ content: textAt('云岭市数据条例', 80, 700, 16, 'Gbk') }]))
    const engine = join(taken, 'out', 'main', 'engine.js')
    const { code, lines } = await runEngine(engine, workspace, join(app, 'resources', 'corpus'), pdf)
    const about = expect.objectContaining({ file: workspace })
    expect([code, lines]).toEqual([0, [{ kind: 'ready' }, about, { text: '云岭市数据条例' }]])
  })

  test('cannot be turned into a plain Node, debugged, or fed other code', () => {
    const program = readFileSync(join(app, 'bashu'), 'latin1')
    const fuses = program.slice(program.indexOf(sentinel) + sentinel.length + 2)
    // In the order of Electron's own list: run as Node, cookie encryption (left as it is), NODE_OPTIONS, inspect,
    // asar integrity, only from asar, browser snapshot (left), file privileges, the last left.
    expect(fuses.slice(0, 6)).toMatch(/^0.0011$/)
    expect(fuses[7]).toBe('0')
  })
})

if (!onLinux)
  test('the packaged program', ({ skip }) =>
    skip('looked at on Linux only: packaging for others needs their own tools'))
