import type { TextShape } from '../shape.ts'
import type { shell as zh } from '../zh/shell.ts'

export const shell = {
  navigation: 'Main navigation',
  screen: {
    library: 'Library',
    compare: 'Compare',
    search: 'Search',
    gaps: 'Gaps',
    indicators: 'Indicators',
    reports: 'Reports',
    settings: 'Settings',
  },
  backToResults: 'Back to results',
  searchBox: 'Search everything',
  identity: '{{office}} · {{person}}',
  noIdentity: 'Enter office and name',
  interrupted:
    'A background process broke off and was restarted. What was saved is safe; repeat what was not finished.',
  broken: 'This screen broke. What was saved is safe.',
  reload: 'Open the screen again',
  connectionLost:
    'The connection to the engine is lost and is being restored. What was saved is safe; repeat what was not recorded. If the program has ended, start it again and open the new address.',
  readOnly: 'The workspace is open read-only: reading and exporting work, importing and deciding do not.',
  startFailed: 'The engine could not be reached.',
  statusOf: 'Status line',
} satisfies TextShape<typeof zh>
