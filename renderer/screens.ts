import type { ComponentType } from 'react'
import { CompareScreen } from './features/compare/CompareScreen.tsx'
import { GapsScreen } from './features/gaps/GapsScreen.tsx'
import { IndicatorsScreen } from './features/indicators/IndicatorsScreen.tsx'
import { LibraryScreen } from './features/library/LibraryScreen.tsx'
import { ReportsScreen } from './features/reports/ReportsScreen.tsx'
import { SearchScreen } from './features/search/SearchScreen.tsx'
import { SettingsScreen } from './features/settings/SettingsScreen.tsx'
import type { Route, ScreenName } from './navigation.ts'

/** The screens that are built. The rail shows these and no others. */
export const screens: Partial<Readonly<Record<ScreenName, ComponentType<{ readonly route: Route }>>>> = {
  library: LibraryScreen,
  compare: CompareScreen,
  search: SearchScreen,
  gaps: GapsScreen,
  indicators: IndicatorsScreen,
  reports: ReportsScreen,
  settings: SettingsScreen,
}
