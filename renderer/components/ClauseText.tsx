import { useTranslation } from 'react-i18next'
import type { Contrast } from '#core/model/correspondence.ts'
import type { Mark, MarkKind } from '#core/model/difference.ts'
import type { CopiedSource } from '#core/report/copied-sources.ts'

/**
 * Besides the marks of the difference: a value of a contrast, which is `conflict` where the row is one; a reference left
 * behind; what both sides took from a third instrument.
 */
export type ShownMarkKind = MarkKind | 'conflict' | 'contrast' | 'stale' | 'upstream'
export interface ShownMark {
  readonly start: number
  readonly end: number
  readonly kind: ShownMarkKind
  /** The contrasts whose value this is. */
  readonly of?: readonly Pick<Contrast, 'kind' | 'about'>[]
  /** Of `upstream`: the clause that both have it from. */
  readonly source?: Pick<CopiedSource, 'title' | 'clause'>
  /** The difference that the value is all part of: shown inside its box. */
  readonly inside?: MarkKind
  /** The current stop of the difference walk. */
  readonly current?: boolean
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly mark: ShownMark | null
}

/** A clause cut at its marks (UTF-16 offsets, end exclusive). Marks that overlap or leave the text are trimmed. */
export function cutAtMarks(text: string, marks: readonly ShownMark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, text.length)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), start: at, mark: null })
    pieces.push({ text: text.slice(start, end), start, mark })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, mark: null })
  return pieces
}

/** Kinds that say something a reader who does not see must hear; format and shared wording would only be noise. */
const spoken: ReadonlySet<ShownMarkKind> = new Set([
  'conflict',
  'contrast',
  'different',
  'only',
  'moved',
  'inserted',
  'deleted',
  'stale',
  'upstream',
])

const elementOf = (kind: ShownMarkKind): 'ins' | 'del' | 'span' => {
  if (kind === 'inserted') return 'ins'
  return kind === 'deleted' ? 'del' : 'span'
}

/** A stretch that the reader is pointed at. UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A text with stretches lit; `start` is where it begins in what the stretches count in. */
export function LitText({
  text,
  start = 0,
  lit,
}: {
  readonly text: string
  readonly start?: number
  readonly lit: readonly Stretch[]
}): React.JSX.Element {
  const own = lit.map((stretch) => ({
    start: stretch.start - start,
    end: stretch.end - start,
    kind: 'shared' as const,
  }))
  return (
    <>
      {cutAtMarks(
        text,
        own.filter(({ end }) => end > 0),
      ).map((piece) =>
        piece.mark === null ? (
          piece.text
        ) : (
          <mark key={piece.start} className="lit">
            {piece.text}
          </mark>
        ),
      )}
    </>
  )
}

/** A value as long as this stands in one line, in one box: half a line of the narrowest column. */
const longestWhole = 12

/** The contrasts of a value, a line for each: 期限：答复. */
function useContrastTitle(): (of: NonNullable<ShownMark['of']>) => string {
  const { t } = useTranslation()
  const line = (kind: string, about: string | null): string =>
    about === null ? kind : t('common.contrastOf', { kind, about })
  return (of) => of.map(({ kind, about }) => line(t(`common.contrast.${kind}`), about)).join('\n')
}

function MarkedPiece({
  piece: { text, start },
  mark,
  lit,
}: {
  readonly piece: Piece
  readonly mark: ShownMark
  readonly lit: readonly Stretch[]
}): React.JSX.Element {
  const { t } = useTranslation()
  const contrastTitle = useContrastTitle()
  const Element = elementOf(mark.kind)
  const classes = [
    `mark-${mark.kind}`,
    mark.inside && `mark-${mark.inside}`,
    mark.of !== undefined && text.length <= longestWhole && 'mark-whole',
    mark.current === true && 'mark-current',
  ]
  const names = mark.of?.map(({ kind }) => t(`common.contrast.${kind}`)) ?? []
  const said = [t(`common.mark.${mark.kind}`), ...new Set(names)].join(' ')
  return (
    <Element
      className={classes.filter(Boolean).join(' ')}
      {...(mark.of === undefined ? {} : { title: contrastTitle(mark.of) })}
      {...(mark.source === undefined ? {} : { title: t('common.copiedFrom', mark.source) })}
      {...(mark.current === true ? { 'aria-current': 'true' as const } : {})}
    >
      {spoken.has(mark.kind) && <span className="only-for-readers">{`${said} `}</span>}
      <LitText text={text} start={start} lit={lit} />
    </Element>
  )
}

/** Words with what differs marked; every mark has a form that survives without colour. */
export function MarkedText({
  text,
  marks,
  lit = [],
}: {
  readonly text: string
  readonly marks: readonly ShownMark[]
  /** What is pointed at, besides what is marked. */
  readonly lit?: readonly Stretch[]
}): React.JSX.Element {
  return (
    <>
      {cutAtMarks(text, marks).map((piece) =>
        piece.mark === null ? (
          <LitText key={piece.start} text={piece.text} start={piece.start} lit={lit} />
        ) : (
          <MarkedPiece key={piece.start} piece={piece} mark={piece.mark} lit={lit} />
        ),
      )}
    </>
  )
}

/** A clause's words with what differs marked. */
export function ClauseText({
  text,
  marks = [],
  lit = [],
}: {
  readonly text: string
  readonly marks?: readonly ShownMark[] | readonly Mark[]
  readonly lit?: readonly Stretch[]
}): React.JSX.Element {
  return (
    <p className="clause-text" lang="zh-CN">
      <MarkedText text={text} marks={marks} lit={lit} />
    </p>
  )
}
