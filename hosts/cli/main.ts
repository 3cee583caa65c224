import { fileURLToPath } from 'node:url'
import { runCli } from './run.ts'

// Whoever reads us may stop reading (`| head`): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCli(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  env: process.env,
  root: fileURLToPath(new URL('../..', import.meta.url)),
})
