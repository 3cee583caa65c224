import { areas } from './en/areas.ts'
import { common } from './en/common.ts'
import { compare } from './en/compare.ts'
import { facets } from './en/facets.ts'
import { firstRun } from './en/first-run.ts'
import { gaps } from './en/gaps.ts'
import { indicators } from './en/indicators.ts'
import { library } from './en/library.ts'
import { reports } from './en/reports.ts'
import { search } from './en/search.ts'
import { searchWidening } from './en/search-widening.ts'
import { settings } from './en/settings.ts'
import { versions } from './en/versions.ts'
import { shell } from './en/shell.ts'
import type { TextShape } from './shape.ts'
import type { zh } from './zh.ts'

export const en = {
  common,
  shell,
  areas,
  compare,
  facets,
  firstRun,
  gaps,
  indicators,
  library,
  reports,
  search,
  searchWidening,
  settings,
  versions,
} satisfies TextShape<typeof zh>
