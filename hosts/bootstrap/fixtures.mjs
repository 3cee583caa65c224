import { ensureInstalled } from './install.mjs'
import { pinnedNode } from './node.mjs'
import { at, entry } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/* `npm run fixtures`: makes the files in test/fixtures/formats again, where LibreOffice is installed. */
await entry(async () => {
  await ensureInstalled()
  const { code } = await run(pinnedNode(), [at('test', 'fixtures', 'make', 'run.ts')], { env: toolEnvironment() })
  return code
})
