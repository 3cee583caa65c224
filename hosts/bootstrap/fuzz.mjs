import { ensureInstalled } from './install.mjs'
import { pinnedNode } from './node.mjs'
import { at, entry } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/* `npm run fuzz [-- --count N --seed N --only K FOLDER]`: spoils files of every format and reads them. */
await entry(async () => {
  await ensureInstalled()
  const { code } = await run(pinnedNode(), [at('test', 'fuzz', 'run.ts'), ...process.argv.slice(2)], {
    env: toolEnvironment(),
  })
  return code
})
