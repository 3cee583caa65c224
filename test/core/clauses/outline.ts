import { alignmentUnits } from '#core/clauses/units.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { SegmentedDocument } from '#core/model/document.ts'
import type { VersionHash } from '#core/model/ids.ts'

const shortened = (text: string): string => {
  const line = text.replaceAll('\n', '⏎')
  return line.length > 24 ? `${line.slice(0, 24)}…` : line
}

const rows = (values: readonly unknown[]): string =>
  values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`

/**
 * A tree as a person reviews it, as JSON text: one row for each clause with its path, level, heading, the start of its
 * own text and, where there is one, the lead phrase; before them what was read of the head, then the units, the ledger and
 * the warnings (with the path or the offset to look at).
 */
export function outlineOf(document: SegmentedDocument): string {
  const clauses = [...walkClauses(document.clauses)].map(({ path, level, heading, ownText, leadLength }) => {
    const row = [path, level, heading, shortened(ownText)]
    return leadLength === undefined ? row : [...row, `lead: ${ownText.slice(0, leadLength)}`]
  })
  const units = alignmentUnits('0'.repeat(64) as VersionHash, document).map(({ ref, sections }) => [
    ref.path,
    ...sections,
  ])
  const warnings = document.warnings.map(({ code, message, path, start }) => [code, message, path ?? start ?? null])
  const { readings, ...head } = document.instrument
  const said = Object.entries(head).filter(([, value]) => value !== null && value.length > 0)
  const parts = [
    `"instrument": ${JSON.stringify(Object.fromEntries(said), null, 2).replaceAll('\n', '\n  ')}`,
    `"readings": ${rows(readings.map(({ field, how, text }) => [field, how, shortened(text)]))}`,
    ...(document.secrecy.length === 0
      ? []
      : [`"secrecy": ${rows(document.secrecy.map(({ grade, text }) => [grade, text]))}`]),
    `"clauses": ${rows(clauses)}`,
    `"units": ${rows(units)}`,
    `"ledger": ${JSON.stringify(document.ledger)}`,
    `"warnings": ${rows(warnings)}`,
  ]
  return `{\n  ${parts.join(',\n  ')}\n}\n`
}
