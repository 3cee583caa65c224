import { expect } from 'vitest'
import { alignmentUnits } from '#core/clauses/units.ts'
import type { Clause } from '#core/model/clause.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { PlacedCorrection } from '#core/model/correction.ts'
import type { SegmentedDocument } from '#core/model/document.ts'
import type { VersionHash } from '#core/model/ids.ts'

const solid = (text: string): string => text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD\u0085]/gu, '')

const printedLabel = ({ label, labelMade }: Clause): string => (labelMade === true ? '' : label)

/** Everything of a clause as printed, in the order of the source, without white. */
const printed = (clause: Clause): string =>
  solid(printedLabel(clause) + (clause.heading ?? '') + clause.ownText) + clause.children.map(printed).join('')

function isInOrder(part: string, whole: string): boolean {
  let at = 0
  for (const unit of part) {
    at = whole.indexOf(unit, at) + unit.length
    if (at < unit.length) return false
  }
  return true
}

function expectSpans(siblings: readonly Clause[], start: number, end: number): void {
  let from = start
  for (const clause of siblings) {
    expect(clause.start, clause.path).toBeGreaterThanOrEqual(from)
    expect(clause.end, clause.path).toBeGreaterThan(clause.start)
    expectSpans(clause.children, clause.start, clause.end)
    from = clause.end
  }
  expect(from).toBeLessThanOrEqual(end)
}

/**
 * What holds for every segmentation: each unit of the source is counted once and explained; clauses lie inside each
 * other and side by side; no character of a clause is lost, doubled or out of order; paths are names.
 */
export function expectLaws(source: string, document: SegmentedDocument): void {
  const { ledger, clauses } = document
  const elsewhere = ledger.elsewhere.reduce((sum, { characters }) => sum + characters, 0)
  expect(ledger.unexplained).toBe(0)
  expect(ledger.charactersIn).toBe(source.length)
  expect(ledger.charactersInClauses + elsewhere).toBe(source.length)

  const all = [...walkClauses(clauses)]
  const white = (text: string): number => text.length - solid(text).length
  const inClauses = all.reduce(
    (sum, clause) => sum + printedLabel(clause).length + (clause.heading ?? '').length + solid(clause.ownText).length,
    0,
  )
  const inner = all.reduce((sum, { ownText }) => sum + white(ownText.replaceAll('\n', '')), 0)
  expect(ledger.charactersInClauses).toBe(inClauses + inner)

  expectSpans(clauses, 0, source.length)
  for (const clause of all) {
    const within = solid(source.slice(clause.start, clause.end))
    expect(isInOrder(printed(clause), within), `${clause.path}: ${clause.ownText}`).toBe(true)
    const below = solid(clause.ownText) + clause.children.map(printed).join('')
    expect(solid(clause.text), clause.path).toBe(below)
  }
  expect(isInOrder(clauses.map(printed).join(''), solid(source))).toBe(true)

  for (const { field, text, start, end } of document.instrument.readings) {
    expect(isInOrder(solid(text), solid(source.slice(start, end))), `${field}: ${text}`).toBe(true)
  }

  const paths = all.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  const units = alignmentUnits('0'.repeat(64) as VersionHash, document).map(({ ref }) => paths.indexOf(ref.path))
  expect(units).toEqual([...new Set(units)].sort((a, b) => a - b))
  expect(units).not.toContain(-1)
}

/** The correction that says of a clause what the rules said of it. */
export function repeatedBegin(text: string, { label, labelMade, level, start, end }: Clause): PlacedCorrection {
  let labelLength = 0
  if (labelMade !== true) {
    for (const unit of label) labelLength = text.indexOf(unit, start + labelLength) + unit.length - start
  }
  return { action: 'begin', level, labelLength, start, end }
}
