import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folders } from './layers.mjs'

/*
 * The `references` of every tsconfig.json come from the table of layers. `node test/config/references.mjs` writes
 * them; `npm run check` (`--check`) fails where one differs: a change to them is a change to the architecture.
 */

/** What each tsconfig.json must refer to, by folder; '' is the root. */
export const wantedReferences = {
  '': Object.keys(folders).map((name) => `./${name}`),
  ...Object.fromEntries(Object.entries(folders).map(([name, may]) => [name, may.map((other) => `../${other}`)])),
}

const fileOf = (/** @type {string} */ root, /** @type {string} */ folder) => join(root, folder, 'tsconfig.json')
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * One sentence for each tsconfig.json whose references are not those of the table.
 * @param {string} root
 */
export function wrongReferences(root) {
  return Object.entries(wantedReferences).flatMap(([folder, wanted]) => {
    const file = fileOf(root, folder)
    const found = (read(file).references ?? []).map((/** @type {{ path: string }} */ { path }) => path)
    return found.join() === wanted.join() ? [] : [`${file}: references are [${found}], the table says [${wanted}]`]
  })
}

/** @param {string} root */
function writeReferences(root) {
  for (const [folder, wanted] of Object.entries(wantedReferences)) {
    const file = fileOf(root, folder)
    writeFileSync(file, `${JSON.stringify({ ...read(file), references: wanted.map((path) => ({ path })) }, null, 2)}\n`)
  }
}

if (process.argv[1]?.endsWith('references.mjs')) {
  if (process.argv.includes('--check')) {
    const wrong = wrongReferences('.')
    process.stdout.write(wrong.join('\n'))
    process.exitCode = wrong.length === 0 ? 0 : 1
  } else {
    writeReferences('.')
  }
}
