import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { ensureElectron } from './electron.mjs'
import { ensureInstalled } from './install.mjs'
import { underPinnedNode } from './node.mjs'
import { Refusal, entry, root, say } from './root.mjs'
import { endWithNpm, run } from './run.mjs'

/** @param {string} why */
const wrongArguments = (why) =>
  new Refusal(
    `无法识别的参数：${why}\n可用：--no-open、--port 端口、--workspace 文件`,
    `Unknown argument: ${why}\nThere are: --no-open, --port PORT, --workspace FILE`,
  )

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, workspace: { type: 'string' } },
    })
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}`)
    return { open: values['no-open'] !== true, port, workspace: values.workspace }
  } catch (error) {
    throw wrongArguments(error instanceof Error ? error.message : String(error))
  }
}

/**
 * @param {string} program
 * @param {string | undefined} workspace
 */
const openWindow = async (program, workspace) => {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { code } = await run(program, [root], {
    env: workspace === undefined ? env : { ...env, BASHU_WORKSPACE: workspace },
  })
  return code
}

/*
 * `npm start`: the window where Electron can be had, else the browser host. `--no-open` is the browser host without
 * a browser: it prints its address and stays.
 */
await entry(async () => {
  endWithNpm()
  const { open, port, workspace } = readArguments()
  await ensureInstalled()
  return underPinnedNode(import.meta.url, async () => {
    await buildIfStale()
    if (open) {
      const electron = await ensureElectron()
      if ('program' in electron) return openWindow(electron.program, workspace)
      say(`改用浏览器打开：${electron.reason}。`, `Opening in the browser instead: ${electron.reason}.`)
    }
    const { runBrowserHost } = await import('../browser/run.ts')
    return runBrowserHost({ open, port, ...(workspace === undefined ? {} : { workspace }) })
  })
})
