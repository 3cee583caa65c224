import { areas } from './zh/areas.ts'
import { common } from './zh/common.ts'
import { compare } from './zh/compare.ts'
import { facets } from './zh/facets.ts'
import { firstRun } from './zh/first-run.ts'
import { gaps } from './zh/gaps.ts'
import { indicators } from './zh/indicators.ts'
import { library } from './zh/library.ts'
import { reports } from './zh/reports.ts'
import { search } from './zh/search.ts'
import { searchWidening } from './zh/search-widening.ts'
import { settings } from './zh/settings.ts'
import { versions } from './zh/versions.ts'
import { shell } from './zh/shell.ts'

/** Every Chinese text on screen; `en` has the same keys. A feature's texts are in a file of their own. */
export const zh = {
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
}
