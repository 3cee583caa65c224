import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { segment } from '#core/clauses/segment.ts'
import { walkClauses } from '#core/model/clause.ts'
import { BashuError } from '#core/contract/errors.ts'
import { readSource } from '#engine/readers/index.ts'

/* Reads and segments the file that it is given, and tells on standard output how that ended and what it cost. */

async function answer(path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const source = await readSource({ fileName: basename(path), bytes: new Uint8Array(readFileSync(path)) })
    const { ledger, clauses, warnings } = segment(source)
    const paths = walkClauses(clauses).reduce((count) => count + 1, 0)
    return {
      characters: source.text.length,
      clauses: paths,
      unexplained: ledger.unexplained,
      warnings: [...new Set(warnings.map(({ code }) => code))],
    }
  } catch (error) {
    if (error instanceof BashuError) return { code: error.code }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const began = performance.now()
const result = await answer(process.argv[2] ?? '')
const seconds = (performance.now() - began) / 1000
// Node counts in kilobytes on every system.
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ ...result, seconds, megabytes }))
