import type { Hit } from './hit.ts'

interface Piece {
  readonly start: number
  readonly text: string
  readonly isMatch: boolean
}

/** A text cut at its matches (UTF-16, end exclusive); what overlaps or leaves the text is trimmed. */
export function cutAtMatches(text: string, matches: readonly (readonly [number, number])[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of matches.toSorted((a, b) => a[0] - b[0])) {
    const start = Math.max(from, at)
    const end = Math.min(to, text.length)
    if (end <= start) continue
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), isMatch: false })
    pieces.push({ start, text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), isMatch: false })
  return pieces
}

/** A text with what matched marked; the line below tells how it matched: solid, double, dashed, dotted. */
export function MarkedText({
  text,
  matches,
  how = 'exact',
}: {
  readonly text: string
  readonly matches: readonly (readonly [number, number])[]
  readonly how?: Hit['how']
}): React.JSX.Element {
  return (
    <>
      {cutAtMatches(text, matches).map(({ start, text: piece, isMatch }) =>
        isMatch ? (
          <mark key={start} className={`found-${how}`}>
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </>
  )
}
