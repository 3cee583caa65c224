import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/** What a runner has to say to the one line at the end of `npm test`. */
interface Summary {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
}

/** Writes the counts, and why each skipped test was left out, to the file in BASHU_TEST_SUMMARY. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env['BASHU_TEST_SUMMARY']
    if (!file) return
    const summary = modules.map(summaryOf).reduce(add, { passed: 0, failed: errors.length, skipped: [] })
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(summary))
  }
}

function summaryOf(module: TestModule): Summary {
  const name = relative(process.cwd(), module.moduleId)
  let passed = 0
  // A file that cannot even be loaded has failed, though it ran no test.
  let failed = module.errors().length
  const skipped: { name: string; reason: string }[] = []
  for (const test of module.children.allTests()) {
    const result = test.result()
    if (result.state === 'passed') passed += 1
    else if (result.state === 'skipped') skipped.push({ name: `${name} > ${test.fullName}`, reason: result.note ?? '' })
    else failed += 1
  }
  return { passed, failed, skipped }
}

const add = (sum: Summary, one: Summary): Summary => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: [...sum.skipped, ...one.skipped],
})
