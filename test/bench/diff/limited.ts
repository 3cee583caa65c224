import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TextPair } from './inputs.ts'
import type { Quality } from './quality.ts'

/** What one contestant did with one pair in a process of its own. */
export interface Timed {
  readonly ms: number
  readonly quality: Quality
}

/**
 * Lets a contestant compare a pair in a process of its own, which is ended after `limitMs`, its start and first compilation
 * not counted; null where it did not answer in time. Most peers cannot be stopped in any other way.
 */
export async function limited(name: string, pair: TextPair, limitMs: number): Promise<Timed | null> {
  const folder = await mkdtemp(join(tmpdir(), 'bashu-bench-'))
  const file = join(folder, 'pair.json')
  await writeFile(file, JSON.stringify({ name, pair }))
  const answer = await runChild(file, limitMs)
  await rm(folder, { recursive: true, force: true })
  return answer
}

/** Dictionary, compiler and the comparison that warms up. */
const startMs = 10_000

function runChild(file: string, limitMs: number): Promise<Timed | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: limitMs + startMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal !== null) resolve(null)
      else if (code !== 0) reject(new Error(`The process of a contestant ended with ${code}`))
      else {
        const answer = JSON.parse(output) as Timed | null
        resolve(answer === null || answer.ms > limitMs ? null : answer)
      }
    })
  })
}
