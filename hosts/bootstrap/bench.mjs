import { ensureInstalled } from './install.mjs'
import { pinnedNode } from './node.mjs'
import { at, entry } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/* `npm run bench [-- diff search align alignment contrasts scale read]`: ratios against peers, in one run. */
await entry(async () => {
  await ensureInstalled()
  const { code } = await run(pinnedNode(), [at('test', 'bench', 'run.ts'), ...process.argv.slice(2)], {
    env: toolEnvironment(),
  })
  return code
})
