import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { Refusal, at } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/** The first Node that runs TypeScript sources as they are and that the engine is tested on. */
const neededMajor = 24

/** @param {string} version as in `process.versions.node` */
const majorOf = (version) => Number.parseInt(version, 10)

/**
 * Where the pinned Node lies for a platform once the packages are installed; there is none for macOS.
 * @param {string} platform
 * @param {string} arch
 */
export const pinnedNodeFile = (platform, arch) =>
  platform === 'win32' ? `node-win-${arch}/bin/node.exe` : `node-${platform}-${arch}/bin/node`

/**
 * A Node of version 24 or newer: the pinned one from node_modules, else the one that runs this.
 * @returns {string} its absolute path
 * @throws {Refusal} where there is neither
 */
export const pinnedNode = () => {
  const pinned = at('node_modules', pinnedNodeFile(process.platform, process.arch))
  if (existsSync(pinned)) return pinned
  if (majorOf(process.versions.node) >= neededMajor) return process.execPath
  throw new Refusal(
    `需要 Node.js ${neededMajor} 或更高版本，当前为 ${process.versions.node}。请从 Node.js 官网或系统软件源安装后重试。`,
    `Node.js ${neededMajor} or newer is needed; this is ${process.versions.node}. Install it from the Node.js site or your system's packages, then try again.`,
  )
}

/**
 * Has Node keep the compiled sources, and read them again at the next start, in this process, its threads and its children:
 * a command then starts in half the time. Node tells by their content whether they still hold, and does without where it
 * cannot write.
 */
export const keepCompiled = () => {
  process.env['NODE_COMPILE_CACHE'] ??= at('node_modules', '.cache', 'bashu')
  // Node 20 has none; what it starts has.
  module.enableCompileCache?.(process.env['NODE_COMPILE_CACHE'])
}

/**
 * Runs the rest of a command under a Node that is new enough: at once where this one is, else in a child with the same
 * arguments, whose exit code it passes on.
 * @param {string} module `import.meta.url` of the command
 * @param {() => Promise<number | void>} rest
 * @returns {Promise<number | void>} the exit code
 */
export const underPinnedNode = async (module, rest) => {
  if (majorOf(process.versions.node) >= neededMajor) return rest()
  const args = [fileURLToPath(module), ...process.argv.slice(2)]
  const { code } = await run(pinnedNode(), args, { env: toolEnvironment(), cwd: process.cwd() })
  return code
}
