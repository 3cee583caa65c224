import { ensureInstalled } from './install.mjs'
import { keepCompiled, underPinnedNode } from './node.mjs'
import { entry } from './root.mjs'
import { endWithNpm } from './run.mjs'

/*
 * The command line: `npm run -s bashu -- COMMAND …` or `node hosts/bootstrap/bashu.mjs COMMAND …`.
 * npm changes into the checkout; the files a person names lie where they are.
 */
await entry(async () => {
  endWithNpm()
  if (process.env['npm_lifecycle_event'] === 'bashu') process.chdir(process.env['INIT_CWD'] ?? '.')
  await ensureInstalled()
  keepCompiled()
  return underPinnedNode(import.meta.url, async () => {
    if (process.argv[2] === 'serve') await (await import('./build.mjs')).buildIfStale()
    // Sets the exit code itself.
    await import('../cli/main.ts')
    return Number(process.exitCode ?? 0)
  })
})
