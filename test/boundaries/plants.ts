/** One planted violation: a file that must make `npm run check` fail, and the step that must say so. */
export interface Plant {
  readonly name: string
  /** Files by path; together they are the violation. */
  readonly files: Readonly<Record<string, string>>
  readonly caughtBy: 'types' | 'boundaries' | 'lint'
  /** What the step's output must name. */
  readonly says: RegExp
}

export const plants: readonly Plant[] = [
  {
    name: 'core uses process',
    files: { 'core/text/planted.ts': 'export const platform = process.platform\n' },
    caughtBy: 'types',
    says: /core\/text\/planted\.ts.*process/u,
  },
  {
    name: 'core uses document',
    files: { 'core/text/planted.ts': 'export const title = document.title\n' },
    caughtBy: 'types',
    says: /core\/text\/planted\.ts.*document/u,
  },
  {
    name: 'core imports node:fs',
    files: { 'core/text/planted.ts': "export { readFileSync } from 'node:fs'\n" },
    caughtBy: 'boundaries',
    says: /core\/text\/planted\.ts → fs: no-node/u,
  },
  {
    name: 'renderer imports node:path',
    files: { 'renderer/planted.ts': "export { join } from 'node:path'\n" },
    caughtBy: 'boundaries',
    says: /renderer\/planted\.ts → path: no-node/u,
  },
  {
    name: 'renderer imports data',
    files: { 'renderer/planted.ts': "export { dataName } from '#data/name.ts'\n" },
    caughtBy: 'boundaries',
    says: /renderer\/planted\.ts → data\/name\.ts: renderer-imports/u,
  },
  {
    name: 'renderer imports a type of engine',
    files: {
      'renderer/planted.ts': "import type { EngineName } from '#engine/name.ts'\nexport type Planted = EngineName\n",
    },
    caughtBy: 'boundaries',
    says: /renderer\/planted\.ts → engine\/name\.ts: renderer-imports/u,
  },
  {
    name: 'renderer imports a part of core that it does not see',
    files: {
      'core/diff/planted.ts': 'export const secret = 1\n',
      'renderer/planted.ts': "export { secret } from '#core/diff/planted.ts'\n",
    },
    caughtBy: 'boundaries',
    says: /renderer\/planted\.ts → core\/diff\/planted\.ts: renderer-hidden/u,
  },
  {
    name: 'data imports engine',
    files: { 'data/planted.ts': "export { engineName } from '#engine/name.ts'\n" },
    caughtBy: 'boundaries',
    says: /data\/planted\.ts → engine\/name\.ts: data-imports/u,
  },
  {
    name: 'core imports engine by a dynamic import',
    files: { 'core/text/planted.ts': "export const load = () => import('#engine/name.ts')\n" },
    caughtBy: 'boundaries',
    says: /core\/text\/planted\.ts → engine\/name\.ts: core-imports/u,
  },
  {
    name: 'hosts import data past the engine',
    files: { 'hosts/planted.ts': "export { dataName } from '#data/name.ts'\n" },
    caughtBy: 'boundaries',
    says: /hosts\/planted\.ts → data\/name\.ts: hosts-imports/u,
  },
  {
    name: 'core climbs down its own ladder',
    files: {
      'core/alignment/planted.ts': 'export const later = 1\n',
      'core/text/planted.ts': "export { later } from '../alignment/planted.ts'\n",
    },
    caughtBy: 'boundaries',
    says: /core\/text\/planted\.ts → core\/alignment\/planted\.ts: core-ladder-text/u,
  },
  {
    name: 'a cycle of types only',
    files: {
      'core/model/planted.ts': "import type { B } from './planted-b.ts'\nexport interface A {\n  readonly b: B\n}\n",
      'core/model/planted-b.ts': "import type { A } from './planted.ts'\nexport interface B {\n  readonly a: A\n}\n",
    },
    caughtBy: 'boundaries',
    says: /no-circular/u,
  },
  {
    name: 'core imports a package that is not in its table',
    files: { 'core/text/planted.ts': "export { diffArrays } from 'diff'\n" },
    caughtBy: 'boundaries',
    says: /core\/text\/planted\.ts → .*node_modules\/diff\/.*: core-packages-text/u,
  },
  {
    name: 'the sandboxed preload imports the engine',
    files: { 'electron/preload.ts': "export { engineName } from '#engine/name.ts'\n" },
    caughtBy: 'boundaries',
    says: /electron\/preload\.ts → engine\/name\.ts: tight-electron-preload/u,
  },
  {
    name: 'the compute worker imports data',
    files: { 'engine/workers/compute.ts': "export { dataName } from '#data/name.ts'\n" },
    caughtBy: 'boundaries',
    says: /engine\/workers\/compute\.ts → data\/name\.ts: tight-engine-workers-compute/u,
  },
  {
    name: 'one feature imports another',
    files: {
      'renderer/features/gaps/planted.ts': 'export const gap = 1\n',
      'renderer/features/compare/planted.ts': "export { gap } from '../gaps/planted.ts'\n",
    },
    caughtBy: 'boundaries',
    says: /renderer\/features\/compare\/planted\.ts → renderer\/features\/gaps\/planted\.ts: features-apart/u,
  },
  {
    name: 'core asks the clock',
    files: { 'core/text/planted.ts': 'export const now = (): number => Date.now()\n' },
    caughtBy: 'lint',
    says: /core\/text\/planted\.ts.*pure-core/u,
  },
  {
    name: 'core rolls dice',
    files: { 'core/text/planted.ts': 'export const chance = (): number => Math.random()\n' },
    caughtBy: 'lint',
    says: /core\/text\/planted\.ts.*pure-core/u,
  },
  {
    name: 'a use case speaks to a network',
    files: { 'engine/planted.ts': "export const load = (): Promise<Response> => fetch('https://example.org')\n" },
    caughtBy: 'lint',
    says: /engine\/planted\.ts.*one-door/u,
  },
  {
    name: 'a use case opens a database of its own',
    files: {
      'engine/planted.ts':
        "import Database from 'better-sqlite3'\nexport const open = (): Database.Database => new Database('x')\n",
    },
    caughtBy: 'lint',
    says: /engine\/planted\.ts.*one-door/u,
  },
  {
    name: 'any',
    files: { 'core/text/planted.ts': 'export const loose = (value: any): unknown => value\n' },
    caughtBy: 'lint',
    says: /core\/text\/planted\.ts.*no-explicit-any/u,
  },
  {
    name: 'a promise that nobody waits for',
    files: { 'engine/planted.ts': 'export const start = (): void => {\n  Promise.resolve(1)\n}\n' },
    caughtBy: 'lint',
    says: /engine\/planted\.ts.*no-floating-promises/u,
  },
]
