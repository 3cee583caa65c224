import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'
import { pinnedNode } from './node.mjs'
import { at, entry, root as checkout } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/*
 * `npm run check`: may I commit? Format, lint, types, boundaries and cycles; fails on any warning.
 *   --root DIR     another tree of the same layout (the tests plant violations in one)
 *   --only A,B     some of the steps
 */

const config = (/** @type {string} */ name) => at('test', 'config', name)
const tool = (/** @type {string[]} */ ...path) => at('node_modules', ...path)

/** @typedef {{ ok: boolean, output: string }} Outcome */

/** @param {string[]} args @param {string} root */
const node = (args, root) => run(pinnedNode(), args, { cwd: root, quiet: true, env: toolEnvironment() })

/** @param {{ code: number, output: string }} result @returns {Outcome} */
const outcome = ({ code, output }) => ({ ok: code === 0, output })

/** @param {string} root */
const presentFolders = (root) => {
  const { references } = JSON.parse(readFileSync(at('tsconfig.json'), 'utf8'))
  return references
    .map((/** @type {{ path: string }} */ { path }) => path.slice('./'.length))
    .filter((/** @type {string} */ name) => existsSync(resolve(root, name)))
}

/** @type {Record<string, (root: string) => Promise<Outcome>>} */
const steps = {
  format: async (root) =>
    outcome(
      await node(
        [tool('@biomejs', 'biome', 'bin', 'biome'), 'format', `--config-path=${config('format.json')}`, '.'],
        root,
      ),
    ),
  lint: async (root) => {
    const args = ['-c', config('oxlint.json'), '--type-aware', '--deny-warnings', '-f', 'unix']
    return outcome(await node([tool('oxlint', 'bin', 'oxlint'), ...args, ...presentFolders(root)], root))
  },
  types: async (root) => outcome(await node([tool('typescript', 'bin', 'tsc'), '--build', '--pretty', 'false'], root)),
  references: async (root) => outcome(await node([config('references.mjs'), '--check'], root)),
  boundaries: async (root) => {
    const args = ['--config', config('dependency-cruiser.mjs'), '--output-type', 'json']
    const folders = presentFolders(root)
    const { output } = await node(
      [tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), ...args, ...folders],
      root,
    )
    return judgeCruise(output)
  },
}

/** A cruise that read no modules found no violation either: it must fail. @param {string} output @returns {Outcome} */
const judgeCruise = (output) => {
  if (!output.startsWith('{')) return { ok: false, output }
  const { summary } = JSON.parse(output)
  if (summary.totalCruised === 0) return { ok: false, output: 'no module was read' }
  const lines = summary.violations.map(
    (/** @type {{ rule: { name: string }, from: string, to: string }} */ { rule, from, to }) =>
      `${from} → ${to}: ${rule.name}`,
  )
  return { ok: lines.length === 0, output: lines.join('\n') }
}

await entry(async () => {
  const { values } = parseArgs({ options: { root: { type: 'string' }, only: { type: 'string' } } })
  await ensureInstalled()
  const root = resolve(values.root ?? checkout)
  const names = values.only?.split(',') ?? Object.keys(steps)
  const results = await Promise.all(
    names.map(async (name) => {
      const began = performance.now()
      const result = await (steps[name] ?? (async () => ({ ok: false, output: `no step ${name}` })))(root)
      return { name, seconds: (performance.now() - began) / 1000, ...result }
    }),
  )
  for (const { name, ok, output, seconds } of results) {
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} ${seconds.toFixed(1)} s\n`)
    if (!ok) process.stdout.write(`${output.trim()}\n`)
  }
  return results.every(({ ok }) => ok) ? 0 : 1
})
