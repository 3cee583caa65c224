import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pinnedNode } from './node.mjs'
import { Refusal, at, say } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/** What the built files are made of. Texts of the starter corpus are read at run time, not built in. */
const sources = [
  'core',
  'data',
  'engine',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'test/config/electron.vite.config.ts',
]
const corpus = at('data', 'corpus')
const isBuilt = (/** @type {string} */ file) => !file.startsWith(corpus) || file.endsWith('.ts')

/**
 * Every file below a place, in a fixed order.
 * @param {string} place
 * @returns {string[]}
 */
const filesBelow = (place) => {
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(resolve(place, name)))
}

/** Contents, not times of change: a fresh checkout of the same sources needs no build, and a removed file needs one. */
const sourcesHash = () => {
  const hash = createHash('sha256')
  for (const file of sources
    .map((name) => at(name))
    .flatMap(filesBelow)
    .filter(isBuilt)) {
    const bytes = readFileSync(file)
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

const stamp = at('out', '.built')
const lock = at('node_modules', '.cache', 'bashu-build.lock')

const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()

/** @param {number} id of a process */
const isAlive = (id) => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Takes the lock if nobody alive holds it. */
const tryLock = () => {
  mkdirSync(at('node_modules', '.cache'), { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0)
    // An empty lock is one that is being written this moment.
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
    return false
  }
}

const build = async () => {
  const tool = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [tool, 'build', '--config', at('test', 'config', 'electron.vite.config.ts'), '--logLevel', 'warn']
  // Taken before: what changes during the build is not in it.
  const hash = sourcesHash()
  const { code, output } = await run(pinnedNode(), args, { quiet: true, env: toolEnvironment() })
  if (code !== 0) throw new Refusal(`构建失败：\n${output}`, `The build failed:\n${output}`)
  writeFileSync(stamp, hash)
}

/**
 * Builds into out/ where the sources have changed since the last time. Two starts at once build once.
 * @throws {Refusal} with the builder's words
 */
export const buildIfStale = async () => {
  if (isFresh()) return
  say('正在构建……', 'Building …')
  while (!tryLock()) await new Promise((done) => setTimeout(done, 100))
  try {
    if (!isFresh()) await build()
  } finally {
    rmSync(lock, { force: true })
  }
}
