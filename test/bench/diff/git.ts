import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contestant } from './contestants.ts'
import type { Piece } from './quality.ts'

export const gitName = 'git word-diff, words of one character'

/** git's word difference in a process of its own for each pair; null where there is no git. `close` removes its files. */
export function gitContestant(): { readonly compare: Contestant; readonly close: () => void } | null {
  if (spawnSync('git', ['--version'], { windowsHide: true }).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'bashu-bench-'))
  const [oldFile, newFile] = [join(folder, 'old.txt'), join(folder, 'new.txt')]
  return {
    compare(old, now) {
      // A line end behind the last line, or git says in a line of its own that there is none.
      writeFileSync(oldFile, `${old}\n`)
      writeFileSync(newFile, `${now}\n`)
      const wordDiff = ['--word-diff=porcelain', '--word-diff-regex=[^[:space:]]', '--unified=1000000', '--no-color']
      const { stdout } = spawnSync('git', ['diff', '--no-index', ...wordDiff, oldFile, newFile], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
        maxBuffer: 1 << 28,
        windowsHide: true,
      })
      return stdout === '' ? [[0, old]] : ofPorcelain(stdout)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A line for each piece, with its sign before it; `~` is a line end of the new text. */
function ofPorcelain(output: string): Piece[] {
  const lines = output.split('\n')
  const begin = lines.findIndex((line) => line.startsWith('@@'))
  return lines.slice(begin + 1).flatMap((line): Piece[] => {
    if (line === '~') return [[0, '\n']]
    const kind = line.startsWith('+') ? 1 : line.startsWith('-') ? -1 : 0
    return line === '' ? [] : [[kind, line.slice(1)]]
  })
}
