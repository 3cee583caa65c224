import { resolve } from 'node:path'
import { defineConfig } from 'playwright/test'
import { findBrowser } from '../../hosts/bootstrap/browser.mjs'
import { findElectron } from '../../hosts/bootstrap/electron.mjs'

const at = (path: string) => resolve(import.meta.dirname, '../..', path)

const summary = process.env['BASHU_TEST_SUMMARY']
const browser = findBrowser()

// The list of results does not print why a test was left out.
if (browser === null && !process.env['TEST_WORKER_INDEX']) {
  process.stdout.write('No browser of the Chromium family was found: set BASHU_BROWSER to one.\n')
}
if (findElectron() === null && !process.env['TEST_WORKER_INDEX']) {
  process.stdout.write(
    'The Electron window is not tested: there is no Electron program here (npx install-electron fetches one).\n',
  )
}

const definedEnvironment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
)

export default defineConfig({
  testDir: at('test/e2e'),
  outputDir: at('test/results/e2e'),
  // One at a time: each starts a host with threads of its own, and two cores are what the smallest machine has.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: summary ? [['list'], ['json', { outputFile: summary }]] : [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      // Without a UTF-8 locale Chromium calls a file of Chinese name “download”.
      env: { ...definedEnvironment, LC_ALL: 'C.UTF-8' },
    },
  },
})
