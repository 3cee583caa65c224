import type { Clause } from '../model/clause.ts'
import { sectionName, walkClauses } from '../model/clause.ts'
import type { AlignmentUnit } from '../model/correspondence.ts'
import type { SegmentedDocument } from '../model/document.ts'
import type { VersionHash } from '../model/ids.ts'

interface Found {
  readonly clause: Clause
  readonly above: readonly Clause[]
}

const isNumbered = ({ level }: Clause): boolean => level.startsWith('outline')
/** 专栏1: stands beside the paragraphs of a section and numbers none of them. */
const isBox = ({ label }: Clause): boolean => label.startsWith('专栏')
const isSection = ({ level }: Clause): boolean => ['part', 'chapter', 'section', 'annex'].includes(level)
const has = (clauses: readonly Clause[], wanted: (clause: Clause) => boolean): boolean => {
  for (const clause of walkClauses(clauses)) if (wanted(clause)) return true
  return false
}
const isArticle = ({ level }: Clause): boolean => level === 'article'

/**
 * What alignment aligns and search finds, in document order: the articles where the instrument has articles; else the
 * deepest numbered clause of each branch, and an unnumbered paragraph where a section has no numbered clause.
 * Annexes are read by themselves, so that articles in one do not hide the plan above it.
 */
export function alignmentUnits(version: VersionHash, document: SegmentedDocument): AlignmentUnit[] {
  return findUnits(document.clauses).map(({ clause, above }) => ({
    ref: { version, path: clause.path },
    label: clause.label,
    heading: clause.heading,
    text: textBesideBoxes(clause),
    sections: above.map(sectionName),
  }))
}

/**
 * Text that stands in no unit: an introduction beside numbered clauses, the running text of a clause above others.
 * Alignment passes it by; search must not. Each with its own text only, in document order.
 */
export function looseClauses(version: VersionHash, document: SegmentedDocument): AlignmentUnit[] {
  const units = new Set(findUnits(document.clauses).map(({ clause }) => clause))
  const loose = (clauses: readonly Clause[], above: readonly Clause[]): Found[] =>
    clauses.flatMap((clause) => {
      if (units.has(clause)) return []
      const here = clause.ownText === '' ? [] : [{ clause, above }]
      return [...here, ...loose(clause.children, [...above, clause])]
    })
  return loose(document.clauses, []).map(({ clause, above }) => ({
    ref: { version, path: clause.path },
    label: clause.label,
    heading: clause.heading,
    text: clause.ownText,
    sections: above.map(sectionName),
  }))
}

function findUnits(clauses: readonly Clause[]): Found[] {
  const body = clauses.filter(({ level }) => level !== 'annex')
  // A covering notice without any number does not count: its annex is the instrument.
  const isArticled = has(body, isArticle) || (!has(body, isNumbered) && has(clauses, isArticle))
  if (isArticled) return articlesOf(clauses, [])
  const annexes = clauses.filter(({ level }) => level === 'annex')
  return [...numberedOf(body, []), ...annexes.flatMap((annex) => unitsOfAnnex(annex))]
}

function unitsOfAnnex(annex: Clause): Found[] {
  if (annex.children.length === 0) return [{ clause: annex, above: [] }]
  return has(annex.children, isArticle) ? articlesOf(annex.children, [annex]) : numberedOf(annex.children, [annex])
}

const articlesOf = (clauses: readonly Clause[], above: readonly Clause[]): Found[] =>
  clauses.flatMap((clause) =>
    isArticle(clause) ? [{ clause, above }] : articlesOf(clause.children, [...above, clause]),
  )

/**
 * `clauses` are the children of one section: its paragraphs are units only where nothing beside them is numbered. Above the
 * first chapter of all stand the preface and what a covering notice says: no units.
 */
function numberedOf(clauses: readonly Clause[], above: readonly Clause[]): Found[] {
  const hasNumbered = clauses.some(
    (clause) => (isNumbered(clause) && !isBox(clause)) || (above.length === 0 && isSection(clause)),
  )
  return clauses.flatMap((clause) => {
    if (isNumbered(clause)) return deepestOf(clause, above)
    if (!isSection(clause)) return hasNumbered ? [] : [{ clause, above }]
    // A heading with nothing below keeps its words as text: it is all that the section says.
    return clause.children.length === 0 ? [{ clause, above }] : numberedOf(clause.children, [...above, clause])
  })
}

/** A clause with nothing but boxes below is the unit, and so is each of them. */
function deepestOf(clause: Clause, above: readonly Clause[]): Found[] {
  const numbered = clause.children.filter(isNumbered)
  const below = numbered.flatMap((child) => deepestOf(child, [...above, clause]))
  const isDeepest = numbered.every(isBox) && !(isBox(clause) && numbered.length > 0)
  return isDeepest && (numbered.length === 0 || textBesideBoxes(clause) !== '') ? [{ clause, above }, ...below] : below
}

/** What a clause says without the boxes below it, which are units of their own. */
function textBesideBoxes({ text, ownText, children }: Clause): string {
  if (!children.some(isBox)) return text
  const beside = children.filter((child) => !isBox(child))
  return [ownText, ...beside.map((child) => child.text)].filter((part) => part !== '').join('\n')
}
