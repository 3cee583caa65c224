import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isSpokenOf } from './reference.ts'

/** How far a number may jump ahead and still head an article that is glued to its text: more is a reference. */
const widestGap = 3

const nameOf = (label: Pick<Label, 'ordinal' | 'insertion'>): string => `${label.ordinal}之${label.insertion ?? 0}`

/** What is known of article numbers while the lines are read from top to bottom. */
export interface ArticleSequence {
  /** True for the number that follows the last accepted one: n + 1, or the next 之k of n. */
  readonly isNext: (label: Label) => boolean
  readonly distance: (label: Label) => number
  /** True where some line begins with this number as a heading would. */
  readonly startsALine: (label: Label) => boolean
  readonly accept: (label: Label) => void
  /** An annex counts from one again. */
  readonly restart: () => void
}

export function openArticleSequence(lines: readonly Line[], labels: readonly (Label | null)[]): ArticleSequence {
  const starts = new Set<string>()
  labels.forEach((label, index) => {
    const after = lines[index]?.text.slice(label?.length) ?? ''
    if (label?.kind === 'article' && (isApart(after) || !isSpokenOf(after))) starts.add(nameOf(label))
  })
  let last = 0
  let lastInsertion = 0
  return {
    isNext: ({ ordinal, insertion = 0 }) =>
      (ordinal === last + 1 && insertion === 0) || (ordinal === last && insertion === lastInsertion + 1 && last > 0),
    distance: ({ ordinal }) => (ordinal ?? 0) - last,
    startsALine: (label) => starts.has(nameOf(label)),
    accept: ({ ordinal, insertion = 0 }) => {
      last = ordinal ?? last
      lastInsertion = insertion
    },
    restart: () => {
      last = 0
      lastInsertion = 0
    },
  }
}

/** The number stands by itself: white, a caption's bracket, a colon or nothing follows. */
const isApart = (after: string): boolean => after === '' || /^[\s（(【〔[：:]/u.test(after)

/**
 * Decides on 第…条 at the start of a line. `broken`: the line above stops in mid-sentence, so that this one may just be
 * where the text wrapped.
 */
export function isArticleStart(label: Label, after: string, broken: boolean, sequence: ArticleSequence): boolean {
  const spoken = isSpokenOf(after)
  if (sequence.isNext(label)) return !spoken || (isApart(after) && !broken)
  if (broken || (spoken && !/^\s/u.test(after))) return false
  if (isApart(after)) return true
  const distance = sequence.distance(label)
  return distance > 0 && distance <= widestGap
}

/** Words that stand between an article's number and the end of its line as a caption does. */
export const isCaption = (after: string): boolean => /^\s+[^，。；：、]{2,20}$/u.test(after)

/**
 * True where most articles have a bare caption on the line of their number (第一条 目的, text on the next line): then a
 * short first line is complete. Three in five, so that one short article does not decide.
 */
export function captionOnly(lines: readonly Line[], labels: readonly (Label | null)[]): boolean {
  let articles = 0
  let captions = 0
  labels.forEach((label, index) => {
    if (label?.kind !== 'article') return
    articles += 1
    const after = lines[index]?.text.slice(label.length) ?? ''
    const below = labels[index + 1] ?? null
    if (isCaption(after) && below === null && lines[index + 1] !== undefined) captions += 1
  })
  return captions >= 2 && captions >= articles * 0.6
}
