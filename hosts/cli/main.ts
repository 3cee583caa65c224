import { fileURLToPath } from 'node:url'
import { runCli } from './run.ts'

process.exitCode = await runCli(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  env: process.env,
  root: fileURLToPath(new URL('../..', import.meta.url)),
})
