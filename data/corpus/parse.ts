import { type Area, areas, instrumentKinds, isJurisdiction } from '#core/model/instrument.ts'
import { confidences, type CorpusClause, type CorpusInstrument, type CorpusSection } from './corpus-types.ts'

/* Plain checks of the shipped files. A file that fails is a fault of the build, so they throw plain errors. */

/** One value of a corpus file, with the place it came from for the message. */
export class Entry {
  readonly value: unknown
  readonly where: string

  constructor(value: unknown, where: string) {
    this.value = value
    this.where = where
  }

  /** Throws with the place and what was expected there. */
  fail(expected: string): never {
    throw new Error(`${this.where}: expected ${expected}, found ${JSON.stringify(this.value)}`)
  }

  at(key: string): Entry {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.fail('an object')
    return new Entry((value as Readonly<Record<string, unknown>>)[key], `${this.where}.${key}`)
  }

  /** Trimmed, not empty. */
  string(): string {
    const { value } = this
    if (typeof value !== 'string' || value === '' || value.trim() !== value) return this.fail('words')
    return value
  }

  /** Null where absent. */
  optional(): string | null {
    return this.value === undefined || this.value === null ? null : this.string()
  }

  /** A date that exists, `shape` deciding how much of it is given; null where absent. */
  date(shape = /^\d{4}-\d\d-\d\d$/u): string | null {
    const date = this.optional()
    if (date !== null && !(shape.test(date) && isInCalendar(date))) return this.fail('a date')
    return date
  }

  count(): number {
    const { value } = this
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : this.fail('a count')
  }

  list(): Entry[] {
    const { value } = this
    if (!Array.isArray(value)) return this.fail('a list')
    return value.map((entry: unknown, index) => new Entry(entry, `${this.where}[${index}]`))
  }

  oneOf<Member extends string | number>(members: readonly Member[]): Member {
    return members.find((member) => member === this.value) ?? this.fail(`one of ${members.join(', ')}`)
  }
}

/** False for 2024-02-30, which the language reads as 1 March. */
function isInCalendar(date: string): boolean {
  const read = new Date(date)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
}

/** Checks the content of one instrument file; `slug` is its name without `.json`. */
export function parseCorpusInstrument(content: unknown, slug: string): CorpusInstrument {
  const file = new Entry(content, slug)
  const jurisdiction = file.at('jurisdiction').string()
  return {
    slug,
    title: file.at('title').string(),
    titleNote: file.at('titleNote').optional(),
    titleEn: file.at('titleEn').string(),
    issuingBodies: file
      .at('issuingBodies')
      .list()
      .map((body) => body.string()),
    documentNumber: file.at('documentNumber').optional(),
    documentDate: file.at('documentDate').date(),
    dateAsSeen: file.at('dateAsSeen').date(/^\d{4}(-\d\d){0,2}$/u),
    effectiveOn: file.at('effectiveOn').date(),
    jurisdiction: isJurisdiction(jurisdiction) ? jurisdiction : file.at('jurisdiction').fail('a jurisdiction'),
    kind: file.at('kind').value === null ? null : file.at('kind').oneOf(instrumentKinds),
    level: file.at('level').string(),
    sourceKind: file.at('sourceKind').oneOf(['restated-summary']),
    remark: file.at('remark').optional(),
    sections: filled(file.at('sections')).map(parseSection),
  }
}

function parseSection(section: Entry): CorpusSection {
  const clauses = filled(section.at('clauses')).map(parseClause)
  const leads = clauses.filter((clause) => clause.heading !== null).length
  if (leads !== (clauses.length === 1 ? 0 : clauses.length)) {
    section.at('clauses').fail('a lead phrase on each of several clauses, none on a single one')
  }
  return { heading: section.at('heading').string(), area: section.at('area').oneOf<Area>(areas), clauses }
}

const parseClause = (clause: Entry): CorpusClause => ({
  heading: clause.at('heading').optional(),
  text: clause.at('text').string(),
  facts: filled(clause.at('facts')).map((fact) => fact.string()),
  locator: clause.at('locator').string(),
  confidence: clause.at('confidence').oneOf(confidences),
})

function filled(entry: Entry): Entry[] {
  const entries = entry.list()
  return entries.length > 0 ? entries : entry.fail('at least one entry')
}
