import type { Command } from '../command.ts'
import { align } from './align.ts'
import { clauses } from './clauses.ts'
import { diff } from './diff.ts'
import { evaluate } from './evaluate.ts'
import { importPaths, list } from './import.ts'
import { indicators } from './indicators.ts'
import { report } from './report.ts'
import { search } from './search.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

/** All commands by name, in the order in which the help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  clauses,
  import: importPaths,
  list,
  align,
  diff,
  search,
  indicators,
  report,
  evaluate,
  serve,
  verify,
}
