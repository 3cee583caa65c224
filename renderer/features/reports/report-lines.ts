import type { ReportDocument } from '#core/report/report-document.ts'

/** Digits of a version hash that a reader can compare by eye; the exported file carries more. */
const hashDigits = 12

/** Everything below the table, one paragraph each: notes first, then where each text comes from. */
export const linesBelow = ({ notes, provenance }: ReportDocument): readonly string[] => [
  ...notes,
  ...provenance.map(({ title, version }) => `${title}　${version.slice(0, hashDigits)}`),
]
