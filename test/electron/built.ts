import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { at } from '#hosts/bootstrap/root.mjs'
import type * as Double from './double.ts'

export type Electron = typeof Double

export interface LoadedMain {
  /** The double that this main process runs on. */
  readonly electron: Electron
  /** The copy of out/ that was loaded. */
  readonly out: string
  dispose(): void
}

const doubleFile = fileURLToPath(new URL('./double.ts', import.meta.url))

/**
 * Runs the built main process on a fresh double, by Node's own loader: the bytes under test are the shipped ones.
 *
 * @param change makes a variant of `out/main/index.js`, to see that a check can fail
 * @param world what main finds before it runs
 */
export function loadMain(
  change: (source: string) => string = (source) => source,
  world: Partial<Electron['world']> = {},
): LoadedMain {
  const folder = mkdtempSync(join(tmpdir(), 'bashu-main-'))
  const out = join(folder, 'out')
  cpSync(at('out'), out, { recursive: true })
  // Outside node_modules, for Node strips types nowhere else; and a copy of its own, so that its record is fresh.
  const double = join(folder, 'double.ts')
  cpSync(doubleFile, double)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const main = join(out, 'main', 'index.js')
  writeFileSync(main, change(readFileSync(main, 'utf8')))
  mkdirSync(join(folder, 'profile'))
  const home = pathToFileURL(folder).href
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' && context.parentURL?.startsWith(home)
        ? { url: pathToFileURL(double).href, shortCircuit: true }
        : next(specifier, context),
  })
  const load = createRequire(import.meta.url)
  const electron = load(double) as Electron
  Object.assign(electron.world, { userData: join(folder, 'profile'), ...world })
  try {
    load(main)
  } finally {
    hooks.deregister()
  }
  return { electron, out: dirname(dirname(main)), dispose: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The same, when Electron is ready and the window stands. */
export async function startMain(
  change?: (source: string) => string,
  world?: Partial<Electron['world']>,
): Promise<LoadedMain> {
  const loaded = loadMain(change, world)
  await loaded.electron.becomeReady()
  return loaded
}
