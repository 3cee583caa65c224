/*
 * Who may import whom: the one table. Project references, dependency-cruiser and the tests of both are made from it.
 */

/** @type {Record<string, string[]>} Top-level folders and what each may import besides itself. */
export const folders = {
  core: [],
  data: ['core'],
  engine: ['core', 'data'],
  electron: ['core', 'engine'],
  hosts: ['core', 'engine'],
  renderer: ['core'],
  test: ['core', 'data', 'engine', 'electron', 'hosts', 'renderer'],
}

/** Inside `core` a folder may import only from those on its left. */
export const ladder = [
  'model',
  'text',
  'clauses',
  'indicators',
  'diff',
  'search',
  'alignment',
  'evaluation',
  'journal',
  'annotations',
  'report',
  'contract',
]

/** @type {Record<string, string[]>} npm packages that `core` may import, by folder; all others none. */
export const corePackages = {
  contract: ['zod', '@orpc/contract'],
  search: ['fuse.js'],
}

/** Parts of `core` that a folder does not see although it sees `core`: the screen receives results. */
export const hidden = { renderer: ['core/diff', 'core/search'] }

/** Files that are held tighter than their folder: all that each may import of the project. */
export const tight = {
  'electron/preload.ts': ['core/contract'],
  'engine/workers/compute.ts': ['core', 'engine/readers', 'engine/compute-router.ts', 'engine/workers/serve.ts'],
  'engine/compute-router.ts': [
    'core',
    'engine/readers',
    'engine/writers',
    'engine/words.ts',
    'engine/similar-finder.ts',
    'engine/spoken-text.ts',
    'engine/steps.ts',
  ],
}
