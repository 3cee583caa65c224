import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { browserAdvice, ensureBrowser } from './browser.mjs'
import { buildIfStale } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { pinnedNode, underPinnedNode } from './node.mjs'
import { Refusal, at, entry, inLanguage } from './root.mjs'
import { run, toolEnvironment } from './run.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Summary
 */

const results = at('test', 'results')
/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`)

/** @type {Summary} one failure that is no test's: a step that ended badly and cannot be counted otherwise */
const oneFailure = { passed: 0, failed: 1, skipped: [] }
/** @type {Summary} */
const nothing = { passed: 0, failed: 0, skipped: [] }

/**
 * Runs a tool of node_modules and reads the counts that it leaves behind.
 * @param {string} title
 * @param {string[]} args the tool's script and its arguments
 * @param {string} file where the counts will be
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => Summary} read
 */
const runCounted = async (title, args, file, env, read) => {
  print(`\n== ${title}`)
  rmSync(file, { force: true })
  const { code } = await run(pinnedNode(), args, { env: toolEnvironment(env) })
  if (!existsSync(file)) return oneFailure
  const summary = read(readFileSync(file, 'utf8'))
  return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary
}

const check = async () => {
  if (!existsSync(at('hosts', 'bootstrap', 'check.mjs'))) return nothing
  print(`\n== ${inLanguage('检查', 'checks')}`)
  const { code } = await run(pinnedNode(), [at('hosts', 'bootstrap', 'check.mjs')], { env: toolEnvironment() })
  return code === 0 ? nothing : oneFailure
}

const build = async () => {
  try {
    await buildIfStale()
    return nothing
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    print(error.message)
    return oneFailure
  }
}

/** @param {string[]} patterns which tests; all where empty */
const unitTests = (patterns) => {
  const file = at('test', 'results', 'vitest.json')
  const args = [
    at('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    at('test', 'config', 'vitest.config.ts'),
    ...patterns,
  ]
  return runCounted(
    inLanguage('单元与集成测试', 'unit and integration tests'),
    args,
    file,
    { BASHU_TEST_SUMMARY: file },
    JSON.parse,
  )
}

/**
 * @typedef {{ specs?: { title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[], suites?: Suite[], title: string }} Suite
 */

/**
 * Playwright's own report, counted. A test that only passed when tried again has failed.
 * @param {string} text
 * @returns {Summary}
 */
const readPlaywright = (text) => {
  /** @type {{ suites: Suite[], errors: unknown[] }} */
  const report = JSON.parse(text)
  const summary = { passed: 0, failed: report.errors.length, skipped: /** @type {Summary['skipped']} */ ([]) }
  const walk = (/** @type {Suite} */ suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      for (const { status, annotations } of tests) {
        const reason = annotations.find(({ type }) => type === 'skip')?.description ?? ''
        if (status === 'expected') summary.passed += 1
        else if (status === 'skipped') summary.skipped.push({ name: `${suite.title} > ${title}`, reason })
        else summary.failed += 1
      }
    }
    suite.suites?.forEach(walk)
  }
  report.suites.forEach(walk)
  return summary
}

const browserTests = async () => {
  const title = inLanguage('浏览器测试', 'browser tests')
  const browser = await ensureBrowser()
  if (browser === null) {
    const reason = `${inLanguage('没有可用的浏览器，请先运行', 'there is no browser; first run')}: ${browserAdvice()}`
    print(`\n== ${title}: ${reason}`)
    // On the machine that decides whether a change may go in, a missing browser must not look like success.
    return process.env['CI'] ? oneFailure : { ...nothing, skipped: [{ name: title, reason }] }
  }
  const file = at('test', 'results', 'playwright.json')
  const args = [
    at('node_modules', 'playwright', 'cli.js'),
    'test',
    '--config',
    at('test', 'config', 'playwright.config.ts'),
  ]
  return runCounted(title, args, file, { BASHU_BROWSER: browser, BASHU_TEST_SUMMARY: file }, readPlaywright)
}

/** @param {Summary[]} parts */
const report = (parts) => {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0)
  const failed = parts.reduce((sum, part) => sum + part.failed, 0)
  const skipped = parts.flatMap((part) => part.skipped)
  if (skipped.length > 0) print(`\n${inLanguage('未运行：', 'Left out:')}`)
  for (const { name, reason } of skipped)
    print(`  ${name}: ${reason || inLanguage('（未说明原因）', '(no reason given)')}`)
  if (passed + failed === 0) print(inLanguage('没有运行任何测试。', 'No test ran.'))
  print(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  return failed > 0 || passed === 0 ? 1 : 0
}

/*
 * `npm test`: everything that tells whether Bashu works. `npm test -- core/text` runs the matching unit tests only;
 * `--quick` leaves out checks and browser tests.
 */
await entry(async () => {
  await ensureInstalled()
  return underPinnedNode(import.meta.url, async () => {
    mkdirSync(results, { recursive: true })
    const patterns = process.argv.slice(2).filter((word) => word !== '--quick')
    const quick = process.argv.includes('--quick') || patterns.length > 0
    const checked = quick ? nothing : await check()
    // Before the tests: some look at the very files that are shipped.
    const built = await build()
    const unit = await unitTests(patterns)
    return report([checked, built, unit, quick ? nothing : await browserTests()])
  })
})
