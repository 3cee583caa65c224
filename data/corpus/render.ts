import type { Area } from '#core/model/instrument.ts'
import { formatChineseNumeral } from '#core/text/numerals.ts'
import type { Confidence, CorpusClause, CorpusInstrument, CorpusSection } from './corpus-types.ts'

/**
 * The line under the title of every rendered instrument, so that no copy of the text can pass for the official one.
 * Keyed like the printed form at the head of an instrument, so that segmentation takes it for metadata, not for a clause.
 */
export const restatedNotice =
  '信息来源：转述摘要，非官方文本。依据公开信息以自有文字编写，引用时以发文机关公布的文本为准。'

/** What is known of a rendered clause beyond its words. */
export interface RenderedClause {
  /** As segmentation of the rendered text gives it: `一、/（二）`, or `三、` where a section is one clause. */
  readonly path: string
  readonly area: Area
  readonly confidence: Confidence
  readonly locator: string
}

export interface RenderedInstrument {
  /** Accepted by Windows. */
  readonly fileName: string
  /** Lines end in `\n`, the last one too. */
  readonly text: string
  readonly clauses: readonly RenderedClause[]
}

interface Line {
  readonly text: string
  readonly clause: RenderedClause | null
}

/**
 * The outline text of an instrument as an official document prints it: title, notice, what is known of body, number
 * and dates, then `一、` sections with `（一）` clauses. A section of one clause becomes one numbered paragraph, since a lone `（一）` is bad form.
 */
export function renderCorpusInstrument(instrument: CorpusInstrument): RenderedInstrument {
  const lines = instrument.sections.flatMap(sectionLines)
  const head = [instrument.title, restatedNotice, ...metadataLines(instrument)]
  return {
    fileName: `${instrument.title}（转述摘要）.txt`,
    text: [...head, ...lines.map((line) => line.text)].map((line) => `${line}\n`).join(''),
    clauses: lines.flatMap((line) => (line.clause === null ? [] : [line.clause])),
  }
}

/** A date of which only the month or the year was seen is not printed: it may be the day of a report. */
function metadataLines({ issuingBodies, documentNumber, documentDate, effectiveOn }: CorpusInstrument): string[] {
  const entries: readonly (readonly [string, string | null])[] = [
    ['发文机关', issuingBodies.length === 0 ? null : issuingBodies.join('、')],
    ['发文字号', documentNumber],
    ['成文日期', documentDate === null ? null : printedDate(documentDate)],
    ['施行日期', effectiveOn === null ? null : printedDate(effectiveOn)],
  ]
  return entries.flatMap(([key, value]) => (value === null ? [] : [`${key}：${value}`]))
}

/** 2022-07-01 → 2022年7月1日. */
function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

function sectionLines(section: CorpusSection, index: number): Line[] {
  const label = `${formatChineseNumeral(index + 1)}、`
  const [only] = section.clauses
  if (only !== undefined && only.heading === null) {
    return [{ text: `${label}${section.heading}。${only.text}`, clause: rendered(label, section.area, only) }]
  }
  return [
    { text: `${label}${section.heading}`, clause: null },
    ...section.clauses.map((clause, at) => {
      const below = `（${formatChineseNumeral(at + 1)}）`
      return {
        text: `${below}${clause.heading}。${clause.text}`,
        clause: rendered(`${label}/${below}`, section.area, clause),
      }
    }),
  ]
}

const rendered = (path: string, area: Area, { confidence, locator }: CorpusClause): RenderedClause => ({
  path,
  area,
  confidence,
  locator,
})
