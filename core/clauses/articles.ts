import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { callsForNumber, speechOf } from './reference.ts'

/** How far a number may jump ahead and still head an article that is glued to its text: more is a reference. */
const widestGap = 3

const nameOf = ({ ordinal, insertion }: Numbered): string => `${ordinal}之${insertion ?? 0}`

type Numbered = Pick<Label, 'ordinal' | 'insertion'>

/** True where `next` is the number behind `before`: n + 1, or the next 之k of n. */
const isSuccessor = (before: Numbered, { ordinal, insertion = 0 }: Numbered): boolean => {
  if (before.ordinal === null || ordinal === null) return false
  if (insertion === 0) return ordinal === before.ordinal + 1
  return ordinal === before.ordinal && before.ordinal > 0 && insertion === (before.insertion ?? 0) + 1
}

/** What is known of article numbers while the lines are read from top to bottom. */
export interface ArticleSequence {
  /** True for the number that follows the last accepted one: n + 1, or the next 之k of n. */
  readonly isNext: (label: Label) => boolean
  /** True for a number that leaves out one or two: articles are lost in copying, and repealed. */
  readonly isNear: (label: Label) => boolean
  /** True where the next line below `line` that begins as an article does has the number behind this one. */
  readonly isFollowed: (label: Label, line: number) => boolean
  /** True where a line below `line` begins with this number as a heading would, before the numbers begin again. */
  readonly startsBelow: (label: Label, line: number) => boolean
  /** True where most articles of the document have white or a bracket behind their number. */
  readonly areSetApart: boolean
  readonly accept: (label: Label) => void
  /** An annex counts from one again. */
  readonly restart: () => void
}

const noNumber: Numbered = { ordinal: 0, insertion: 0 }

/** `labels` by line, as the forms alone say. Looks through all lines once, so that each question costs the same. */
export function openArticleSequence(lines: readonly Line[], labels: readonly (Label | null)[]): ArticleSequence {
  const below = headingsBelow(lines, labels)
  let last: Numbered = noNumber
  return {
    isNext: (label) => isSuccessor(last, label),
    isNear: ({ ordinal }) => {
      const distance = (ordinal ?? 0) - (last.ordinal ?? 0)
      return distance > 0 && distance <= widestGap
    },
    isFollowed: (label, line) => {
      const next = below.nextAt[line]
      return next != null && isSuccessor(label, next)
    },
    startsBelow: (label, line) => (below.lastLine.get(`${below.run[line]}:${nameOf(label)}`) ?? -1) > line,
    accept: (label) => {
      if (label.ordinal !== null) last = label
    },
    areSetApart: below.areSetApart,
    restart: () => {
      last = noNumber
    },
  }
}

interface HeadingsBelow {
  /** By line: the label of the next line below that begins as an article does. */
  readonly nextAt: readonly (Label | null)[]
  /** By line: how many times the numbers began with one, this line included. */
  readonly run: readonly number[]
  /** The last line that begins with a number, by run and number. */
  readonly lastLine: ReadonlyMap<string, number>
  readonly areSetApart: boolean
}

function headingsBelow(lines: readonly Line[], labels: readonly (Label | null)[]): HeadingsBelow {
  const isHeading = labels.map((label, index) => {
    if (label?.kind !== 'article' || callsForNumber(lines[index - 1]?.text ?? '')) return false
    const after = lines[index]?.text.slice(label.length) ?? ''
    const speech = speechOf(after)
    return speech === 'none' || (speech === 'doubtful' && isApart(after))
  })
  const headings = lines.flatMap(({ text }, index) => (isHeading[index] ? [text.slice(labels[index]?.length)] : []))
  const areSetApart = headings.filter(isApart).length > headings.length / 2
  const nextAt: (Label | null)[] = []
  for (let index = labels.length - 1, next: Label | null = null; index >= 0; index -= 1) {
    nextAt[index] = next
    if (isHeading[index] === true) next = labels[index] ?? null
  }
  const lastLine = new Map<string, number>()
  let count = 0
  const run = labels.map((label, index) => {
    if (label === null || isHeading[index] !== true) return count
    if (label.ordinal === 1 && label.insertion === undefined) count += 1
    lastLine.set(`${count}:${nameOf(label)}`, index)
    return count
  })
  return { nextAt, run, lastLine, areSetApart }
}

/** The number stands by itself: white, a caption's bracket, a colon or nothing follows. */
const isApart = (after: string): boolean => after === '' || /^[\s（(【〔[：:]/u.test(after)

/** Where 第…条 stands at the start of a line. */
export interface Place {
  readonly line: number
  /** What follows the number on its line. */
  readonly after: string
  /** What stands above, where it stops in mid-sentence, so that this line may just be where it wrapped; else null. */
  readonly unfinished: string | null
}

/**
 * Decides on 第…条 at the start of a line by the words behind it, by the sentence above it, and by the numbers above and
 * below. The plainer the form, the less the numbers must agree: they have gaps and repeats in real texts. White behind
 * the number says little: some copies set it behind every number that begins a line.
 */
export function isArticleStart(label: Label, place: Place, sequence: ArticleSequence): boolean {
  const { line, after, unfinished } = place
  const speech = speechOf(after)
  const isWhiteApart = after === '' || /^\s/u.test(after)
  if (label.ordinal === null) return isWhiteApart && speech === 'none' && unfinished === null
  const isNext = sequence.isNext(label)
  const isFollowed = sequence.isFollowed(label, line)
  if (speech === 'amended') return false
  if (speech === 'spoken') return isWhiteApart && isNext && isFollowed && unfinished === null
  if (sequence.startsBelow(label, line) && (unfinished !== null || speech === 'doubtful')) return false
  if (unfinished !== null) {
    // Where the numbers agree on both sides, the line above only lost its full stop, or is the title of another text.
    const agrees = isFollowed && (isNext || label.ordinal === 1)
    if (speech !== 'none' || (callsForNumber(unfinished) && !agrees)) return false
    if (isWhiteApart) return isNext || agrees || (isFollowed && sequence.isNear(label))
    // Wrapped 处以 | 第七条罚款 looks like an article of a text that sets nothing between number and words; only there it may be one.
    return isNext && isFollowed && (isApart(after) || !sequence.areSetApart)
  }
  if (speech === 'doubtful') return isApart(after) && (isNext || isFollowed || sequence.isNear(label))
  if (isApart(after)) return true
  // 第五条不适用于…, a paragraph of its own, where 第五条 stands apart further down.
  if (sequence.areSetApart && sequence.startsBelow(label, line)) return false
  return isNext || isFollowed || sequence.isNear(label)
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
