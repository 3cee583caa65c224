import { fileURLToPath } from 'node:url'
import { pinnedNode } from '#hosts/bootstrap/node.mjs'
import { run } from '#hosts/bootstrap/run.mjs'

/**
 * Runs a built engine as Electron would, in a plain Node.
 * @param engine its file
 * @param args the workspace, and the starter corpus
 * @returns what it said, message by message, and its exit code
 */
export async function runEngine(engine: string, ...args: string[]): Promise<{ code: number; lines: unknown[] }> {
  const script = fileURLToPath(new URL('./engine-in-node.ts', import.meta.url))
  const { code, output } = await run(pinnedNode(), [script, engine, ...args], { quiet: true, timeoutMs: 50_000 })
  return {
    code,
    lines: output
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  }
}
