import type { TextShape } from '../shape.ts'
import type { firstRun as zh } from '../zh/first-run.ts'

export const firstRun = {
  lead: 'Puts the policy clauses of Chengdu and Chongqing side by side, says which answers which and where they differ, records what both offices decide, and writes the official comparative table.',
  local: 'Everything stays on this machine. The program does not connect to a network and uploads nothing.',
  title: 'Before you start',
  why: 'Office and name stand in every decision, so that both offices can tell them apart after a merge.',
  place: 'Workspace',
  placeWritable: 'writable',
  placeReadOnly: 'read-only',
  start: 'Save and open the library',
  example: 'See the example first',
  noExample: 'Look around first',
  exampleNote: 'Reading, searching and exporting work without it; recording a decision asks for it.',
} satisfies TextShape<typeof zh>
