import type { ReportDocument } from '#core/report/report-document.ts'
import { provenanceLine } from '#core/report/texts.ts'

/** Everything below the table, one paragraph each: notes first, then how well the method did, then where each text comes from. */
export const linesBelow = ({ notes, selfTest, provenance }: ReportDocument): readonly string[] => [
  ...notes,
  selfTest,
  ...provenance.map(({ title, version }) => provenanceLine(title, version)),
]
