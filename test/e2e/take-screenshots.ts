import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { findBrowser } from '#hosts/bootstrap/browser.mjs'
import { beside } from './client.ts'
import { furnish } from './furnish.ts'
import { removeWorkspace, startHost } from './host.ts'
import { screenshots } from './screenshots.ts'

/*
 * Pictures of every screen in both languages, light and dark, at two sizes, into test/results/screenshots. For looking
 * at, not for comparing: the tests say what must hold.
 */

const folder = resolve(import.meta.dirname, '../results/screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const languages = ['zh', 'en'] as const
const themes = ['light', 'dark'] as const

/** `npm run screenshots -- compare gaps` makes only these. */
const names = process.argv.slice(2)
const wanted = names.length === 0 ? screenshots : screenshots.filter(({ name }) => names.includes(name))

interface Look {
  readonly size: (typeof sizes)[number]
  readonly language: (typeof languages)[number]
  readonly theme: (typeof themes)[number]
}

const looks: readonly Look[] = languages.flatMap((language) =>
  themes.flatMap((theme) => sizes.map((size) => ({ language, theme, size }))),
)

/** Everything has arrived and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    const moves = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime))
    await Promise.all(moves.map((animation) => animation.finished.catch(() => {})))
  })
  await page.waitForTimeout(400)
}

async function walk(browser: Browser, url: string, look: Look): Promise<void> {
  const locale = look.language === 'zh' ? 'zh-CN' : 'en-GB'
  const context = await browser.newContext({
    viewport: look.size,
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: look.theme,
  })
  await beside(url, async ({ system }) => {
    await system.setPreferences({ theme: look.theme, language: look.language, firstRunPassed: true })
    await system.setProfile({ office: '重庆专班', person: '周岚', language: look.language })
  })
  const page = await context.newPage()
  await page.goto(url)
  for (const { name, hash, prepare } of wanted) {
    await page.evaluate((to) => (location.hash = to), hash)
    await settle(page)
    await prepare?.(page)
    await settle(page)
    const file = `${name}-${look.language}-${look.theme}-${look.size.width}.png`
    await page.screenshot({ path: join(folder, file) })
    process.stdout.write(`test/results/screenshots/${file}\n`)
  }
  await context.close()
}

const executablePath = findBrowser()
if (executablePath === null) throw new Error('no browser of the Chromium family was found: set BASHU_BROWSER')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const host = await startHost()
await beside(host.url, furnish)
const browser = await chromium.launch({ executablePath })
try {
  for (const look of looks) await walk(browser, host.url, look)
} finally {
  await browser.close()
  await host.stop()
  removeWorkspace(host.workspace)
}
