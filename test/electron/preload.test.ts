import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildIfStale } from '#hosts/bootstrap/build.mjs'
import { at } from '#hosts/bootstrap/root.mjs'

/** Runs a preload as the sandbox does: no Node, and `electron` the only module. */
function runPreload(source: string) {
  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>()
  const sent: unknown[][] = []
  const posted: unknown[][] = []
  const listeners = new Map<string, (event: { ports: unknown[] }) => void>()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: Record<string, () => unknown>) => void exposed.set(name, value),
    },
    ipcRenderer: {
      on: (channel: string, listener: (event: { ports: unknown[] }) => void) => void listeners.set(channel, listener),
      send: (...args: unknown[]) => void sent.push(args),
    },
  }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`)
    return electron
  }
  const window = { location: { origin: 'app://bashu' }, postMessage: (...args: unknown[]) => void posted.push(args) }
  runInNewContext(source, { require, window, module: { exports: {} }, exports: {} })
  return { exposed, sent, posted, listeners }
}

describe('the built preload', () => {
  let source = ''
  beforeAll(async () => {
    await buildIfStale()
    source = readFileSync(at('out', 'preload', 'index.cjs'), 'utf8')
  }, 120_000)

  test('gives the page one function and nothing else', () => {
    const { exposed } = runPreload(source)
    expect([...exposed].map(([name, value]) => [name, Object.keys(value)])).toEqual([['bashuHost', ['requestPort']]])
  })

  test('passes on no word of the page, only that it asks', () => {
    const { exposed, sent } = runPreload(source)
    exposed.get('bashuHost')?.['requestPort']?.('anything', { else: true })
    expect(sent).toEqual([['bashu:request-port']])
  })

  test('hands the port to our own page only', () => {
    const { listeners, posted } = runPreload(source)
    const port = {}
    expect([...listeners.keys()]).toEqual(['bashu:port'])
    listeners.get('bashu:port')?.({ ports: [port] })
    expect(posted).toHaveLength(1)
    expect(posted[0]?.slice(0, 2)).toEqual(['bashu:port', 'app://bashu'])
    const [ports] = posted.map((message) => message[2] as unknown[])
    expect(ports?.[0]).toBe(port)
  })

  test('would not run if it needed anything of Node', () => {
    expect(() => runPreload(`require('node:fs');${source}`)).toThrow('cannot load node:fs')
    expect(() => runPreload(`process.cwd();${source}`)).toThrow('process is not defined')
  })
})
