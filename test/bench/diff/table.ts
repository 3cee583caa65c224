import type { Quality } from './quality.ts'

export interface Row {
  readonly name: string
  /** Milliseconds, null where it gave up. */
  readonly ms: number | null
  /** Null where only the time counts. */
  readonly quality: Quality | null
  readonly note?: string
}

/** Times as multiples of the first row's, beside what the answers are worth to a reader. */
export function printTable(title: string, rows: readonly Row[]): void {
  const own = rows[0]?.ms ?? 1
  process.stdout.write(`\n${title}\n  ${''.padEnd(36)}${heads.map((head) => head.padStart(12)).join('')}\n`)
  for (const { name, ms, quality, note } of rows) {
    const time = ms === null ? ['–', '–'] : [ms.toFixed(1), (ms / own).toFixed(1)]
    const cells = [...time, ...(quality === null ? [] : figures(quality))]
    const line = `  ${name.padEnd(36)}${cells.map((cell) => cell.padStart(12)).join('')}`
    process.stdout.write(`${note === undefined || note === '' ? line : `${line}   ${note}`}\n`)
  }
}

const heads = ['ms', '×', 'edit runs', 'kept', 'in a word', 'in a token', 'islands']

const figures = (of: Quality): string[] => [
  String(Math.round(of.runs)),
  share(of.kept, of.whole),
  share(of.insideWord, of.borders),
  share(of.insideToken, of.borders),
  String(Math.round(of.islands)),
]

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
