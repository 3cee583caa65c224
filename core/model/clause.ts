/**
 * Levels of a clause, highest first inside each of the two grammars:
 * statutes 编章节条款项目 (`part` … `subitem`) and official documents 一、（一）1.（1） (`outline1` … `outline4`).
 * `paragraph` is a 款 under an article, and an unnumbered paragraph (段) elsewhere; `annex` is 附件.
 */
export const clauseLevels = [
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'outline1',
  'outline2',
  'outline3',
  'outline4',
  'annex',
] as const
export type ClauseLevel = (typeof clauseLevels)[number]

/**
 * One node of an instrument's tree, at any level.
 *
 * The characters of a node are its label, its heading, its own text and its children, in this order of the source.
 * Offsets are UTF-16 units into the decoded source text.
 */
export interface Clause {
  /** Labels from the top joined by `/`, unique in the document (a repeated one gets `#2`). */
  readonly path: string
  readonly level: ClauseLevel
  /** As printed (`第十二条之一`, `（一）`, `一、`), or made for what has none (`第二款`, `第一段`). */
  readonly label: string
  readonly labelMade?: true
  /** The number the label stands for; null where it has none. 第十二条之一 is 12 (its `insertion` is 1). */
  readonly ordinal: number | null
  readonly insertion?: number
  /** A heading on a line of its own, or an article's caption. A leaf's words are always its text, never its heading. */
  readonly heading: string | null
  /** Length in UTF-16 units of the lead phrase at the start of `ownText` (`聚焦重点区域。`), where there is one. */
  readonly leadLength?: number
  /** The text without descendants: label, heading, markup and line padding removed. Paragraphs are joined by `\n`. */
  readonly ownText: string
  /** The whole text with the descendants and their printed labels, lines joined by `\n`. Without own label and heading. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** 1-based page on which it begins, where the source has pages. */
  readonly page?: number
  readonly children: readonly Clause[]
}

/** Walks a forest in document order, parents first. */
export function* walkClauses(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause
    yield* walkClauses(clause.children)
  }
}

/** The nodes from the top down to the clause at `path`, that clause last; empty where there is none. */
export function clauseTrail(clauses: readonly Clause[], path: string): Clause[] {
  for (const clause of clauses) {
    if (clause.path === path) return [clause]
    if (path.startsWith(`${clause.path}/`)) {
      const below = clauseTrail(clause.children, path)
      if (below.length > 0) return [clause, ...below]
    }
  }
  return []
}

/** What a list calls a clause: its heading, else the lead phrase of its text without the stop; null where it has neither. */
export function clauseTitle({ heading, ownText, leadLength }: Clause): string | null {
  if (heading !== null || leadLength === undefined) return heading
  return ownText.slice(0, leadLength).replace(/[。．.：:；;，,\s]+$/u, '')
}

/**
 * The label as people say it: articles by their own number, the outline with what stands above (`二、（一）`), since
 * many clauses of one document are called （一）.
 */
export function labelInPlace({ path, label, level }: Pick<Clause, 'path' | 'label' | 'level'>): string {
  if (!level.startsWith('outline')) return label
  const labels = path.split('/').map((part) => part.replace(/#\d+$/u, ''))
  const outline = labels.filter((part) => !/^第.+[编編章节節]$/u.test(part))
  return outline.join('')
}

/** 第一章 总则, 一、总体要求; the label alone where the clause above has running text instead of a heading. */
export function sectionName({ label, heading, level }: Clause): string {
  if (heading === null) return label
  return level.startsWith('outline') ? label + heading : `${label} ${heading}`
}
