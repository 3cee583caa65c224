import { browserAdvice, ensureBrowser } from './browser.mjs'
import { buildIfStale } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { pinnedNode, underPinnedNode } from './node.mjs'
import { Refusal, at, entry } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/* `npm run screenshots [-- NAME...]`: pictures of every screen, or of those named, into test/results/screenshots. */
await entry(async () => {
  await ensureInstalled()
  return underPinnedNode(import.meta.url, async () => {
    const browser = await ensureBrowser()
    if (browser === null)
      throw new Refusal(`没有可用的浏览器：${browserAdvice()}`, `There is no browser: ${browserAdvice()}`)
    await buildIfStale()
    const { code } = await run(pinnedNode(), [at('test', 'e2e', 'take-screenshots.ts'), ...process.argv.slice(2)], {
      env: toolEnvironment({ BASHU_BROWSER: browser }),
    })
    return code
  })
})
