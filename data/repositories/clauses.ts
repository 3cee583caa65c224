import type { SegmentationState } from '#core/contract/workers.ts'
import type { Clause, ClauseLevel } from '#core/model/clause.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { SegmentedDocument, SourceText } from '#core/model/document.ts'
import type { EventId, VersionHash } from '#core/model/ids.ts'
import type { ToldArea } from '#core/model/clause-area.ts'
import type { Area } from '#core/model/instrument.ts'
import type { AreasByPath } from '#core/indicators/unit-areas.ts'
import { sql, type ReadableDb, type WritableDb } from '../db.ts'

/** Everything that was derived from one source file, and by which method. */
export interface Segmentation {
  readonly method: string
  readonly source: SourceText
  readonly document: SegmentedDocument
  /** Of the units, told or as they came with the document. */
  readonly areas: AreasByPath
  /** By which method the areas were told. */
  readonly areaMethod: string | null
  /** The events of the corrections that it was made with, in their order. */
  readonly corrections: readonly EventId[]
}

/** The source file must be stored first. */
export function putSegmentation(db: WritableDb, version: VersionHash, segmentation: Segmentation): void {
  const { method, source, document, areas, areaMethod, corrections } = segmentation
  const json = JSON.stringify
  db.run(sql`
    INSERT INTO segmentations
      (version, method, format, encoding, source_text, blocks, source_warnings, head, ledger, warnings, secrecy,
      corrections, area_method)
    VALUES (${version}, ${method}, ${source.format}, ${source.encoding}, ${source.text}, ${json(source.blocks)},
      ${json(source.warnings)}, ${json(document.instrument)}, ${json(document.ledger)}, ${json(document.warnings)},
      ${json(document.secrecy)}, ${json(corrections)}, ${areaMethod})`)
  let position = 0
  const putForest = (clauses: readonly Clause[], parent: string | null): void => {
    for (const clause of clauses) {
      putClause(db, { version, position, parent, told: areas[clause.path] }, clause)
      position += 1
      putForest(clause.children, clause.path)
    }
  }
  putForest(document.clauses, null)
}

interface ClausePlace {
  readonly version: VersionHash
  readonly position: number
  readonly parent: string | null
  readonly told: ToldArea | undefined
}

function putClause(db: WritableDb, { version, position, parent, told }: ClausePlace, clause: Clause): void {
  const { path, level, label, ordinal, heading, ownText, start, end } = clause
  const text = clause.text === ownText ? null : clause.text
  db.run(sql`
    INSERT INTO clauses (version, position, path, parent_path, level, label, label_made, ordinal, insertion, heading,
      lead_length, own_text, text, start_offset, end_offset, page, area, area_confidence, area_words)
    VALUES (${version}, ${position}, ${path}, ${parent}, ${level}, ${label}, ${clause.labelMade ? 1 : 0}, ${ordinal},
      ${clause.insertion ?? null}, ${heading}, ${clause.leadLength ?? null}, ${ownText}, ${text}, ${start}, ${end},
      ${clause.page ?? null}, ${told?.area ?? null}, ${told?.confidence ?? null}, ${JSON.stringify(told?.words ?? [])})`)
}

interface ClauseRow {
  readonly path: string
  readonly parent: string | null
  readonly level: ClauseLevel
  readonly label: string
  readonly labelMade: 0 | 1
  readonly ordinal: number | null
  readonly insertion: number | null
  readonly heading: string | null
  readonly leadLength: number | null
  readonly ownText: string
  readonly text: string | null
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly area: Area | null
  readonly areaConfidence: number | null
  readonly areaWords: string
}

const clauseRows = (db: ReadableDb, version: VersionHash): ClauseRow[] =>
  db.all<ClauseRow>(sql`
    SELECT path, parent_path AS parent, level, label, label_made AS labelMade, ordinal, insertion, heading,
      lead_length AS leadLength, own_text AS ownText, text, start_offset AS start, end_offset AS "end", page,
      area, area_confidence AS areaConfidence, area_words AS areaWords
    FROM clauses WHERE version = ${version} ORDER BY position`)

/** What `putSegmentation` stored, or null where nothing is known of the version. */
export function segmentationOf(db: ReadableDb, version: VersionHash): Segmentation | null {
  interface Row extends Pick<SourceText, 'format' | 'encoding' | 'text'> {
    readonly method: string
    readonly blocks: string
    readonly sourceWarnings: string
    readonly head: string
    readonly ledger: string
    readonly warnings: string
    readonly secrecy: string
    readonly corrections: string
    readonly areaMethod: string | null
  }
  const row = db.get<Row>(sql`
    SELECT method, format, encoding, source_text AS text, blocks, source_warnings AS sourceWarnings, head, ledger, warnings,
      secrecy, corrections, area_method AS areaMethod
    FROM segmentations WHERE version = ${version}`)
  if (row === undefined) return null
  const rows = clauseRows(db, version)
  const { method, format, encoding, text } = row
  return {
    method,
    source: { text, format, encoding, blocks: parsed(row.blocks), warnings: parsed(row.sourceWarnings) },
    document: {
      instrument: parsed(row.head),
      secrecy: parsed(row.secrecy),
      ledger: parsed(row.ledger),
      warnings: parsed(row.warnings),
      clauses: treeOf(rows),
    },
    areas: Object.fromEntries(rows.flatMap(toldArea)),
    areaMethod: row.areaMethod,
    corrections: parsed(row.corrections),
  }
}

/** A clause that is no unit has neither area nor confidence. */
const toldArea = ({ path, area, areaConfidence, areaWords }: ClauseRow): [string, ToldArea][] =>
  area === null && areaConfidence === null
    ? []
    : [[path, { area, confidence: areaConfidence, words: parsed(areaWords) }]]

type State = Omit<SegmentationState, 'inForce'>
interface StateRow {
  readonly version: VersionHash
  readonly method: string
  readonly corrections: string
}
const stateOf = ({ version, method, corrections }: StateRow): State => ({
  version,
  method,
  madeWith: parsed(corrections),
})

/** By which method a version was segmented, and with which corrections; null where it was not. */
export function segmentationState(db: ReadableDb, version: VersionHash): State | null {
  const row = db.get<StateRow>(sql`
    SELECT version, method, corrections FROM segmentations WHERE version = ${version}`)
  return row === undefined ? null : stateOf(row)
}

/** The same of every version. */
export const segmentationStates = (db: ReadableDb): State[] =>
  db.all<StateRow>(sql`SELECT version, method, corrections FROM segmentations ORDER BY version`).map(stateOf)

const parsed = <Value>(json: string): Value => JSON.parse(json) as Value

function treeOf(rows: readonly ClauseRow[]): Clause[] {
  const byParent = Map.groupBy(rows, ({ parent }) => parent)
  const below = (parent: string | null): Clause[] =>
    (byParent.get(parent) ?? []).map((row) => clauseOf(row, below(row.path)))
  return below(null)
}

function clauseOf(row: ClauseRow, children: readonly Clause[]): Clause {
  const { path, level, label, ordinal, heading, ownText, start, end } = row
  return {
    path,
    level,
    label,
    ...(row.labelMade === 1 && { labelMade: true as const }),
    ordinal,
    ...(row.insertion !== null && { insertion: row.insertion }),
    heading,
    ...(row.leadLength !== null && { leadLength: row.leadLength }),
    ownText,
    text: row.text ?? ownText,
    start,
    end,
    ...(row.page !== null && { page: row.page }),
    children,
  }
}

interface UnitPlace {
  readonly id: number
  readonly version: VersionHash
  readonly position: number
  /** `loose`: text that is searched but not aligned. */
  readonly kind: 'unit' | 'loose'
}

export function putUnit(db: WritableDb, { id, version, position, kind }: UnitPlace, unit: AlignmentUnit): void {
  const sections = JSON.stringify(unit.sections)
  db.run(sql`
    INSERT INTO units (id, version, position, kind, path, label, heading, sections, text)
    VALUES (${id}, ${version}, ${position}, ${kind}, ${unit.ref.path}, ${unit.label}, ${unit.heading}, ${sections},
      ${unit.text})`)
}

/** The units of one version, in document order. */
export function unitsOf(db: ReadableDb, version: VersionHash): AlignmentUnit[] {
  interface Row {
    readonly path: string
    readonly label: string
    readonly heading: string | null
    readonly sections: string
    readonly text: string
  }
  return db
    .all<Row>(sql`
      SELECT path, label, heading, sections, text FROM units
      WHERE version = ${version} AND kind = 'unit' ORDER BY position`)
    .map(({ path, label, heading, sections, text }) => ({
      ref: { version, path },
      label,
      heading,
      text,
      sections: parsed(sections),
    }))
}
