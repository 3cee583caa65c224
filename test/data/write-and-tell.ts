import { argv, stdout } from 'node:process'
import { openWorkspace } from '#data/open.ts'
import { setProfile } from '#data/repositories/settings.ts'

/* A program of its own for processes.test.ts: opens a workspace, writes without end, and says after each commit what it wrote. */

const file = argv[2] ?? ''
try {
  // Held as a whole: the lock goes with it.
  const workspace = openWorkspace(file)
  for (let count = 1; ; count += 1) {
    setProfile(workspace.db, { office: '成都专班', person: String(count), language: 'zh' })
    stdout.write(`${count}\n`)
    // Lets the line out before the next commit.
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
} catch (error) {
  stdout.write(`${error instanceof Error && 'code' in error ? String(error.code) : String(error)}\n`)
}
