import type { Direction, Relation, Side } from '#core/model/correspondence.ts'

const leftHalf = 'M8 1.7a6.3 6.3 0 0 0 0 12.6'
const rightHalf = 'M8 1.7a6.3 6.3 0 0 1 0 12.6'

function AlignedShape(): React.JSX.Element {
  return (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 6.3h6.8M4.6 9.7h6.8" stroke="var(--glyph-ground, var(--surface))" strokeWidth="1.7" />
    </>
  )
}

/** The half of the wider side is filled; where each is wider in part, two quarters across from each other. */
function PartialShape({ direction }: { readonly direction: Direction }): React.JSX.Element {
  const filled =
    direction === 'both' || direction === 'none'
      ? 'M8 1.7a6.3 6.3 0 0 0 -6.3 6.3h6.3zM8 14.3a6.3 6.3 0 0 0 6.3 -6.3h-6.3z'
      : `${direction === 'left-narrower' ? rightHalf : leftHalf}z`
  return (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d={filled} fill="currentColor" />
    </>
  )
}

function ConflictShape(): React.JSX.Element {
  return (
    <>
      <path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor" />
      <path
        d="M4.9 6.6h6.2M4.9 9.4h6.2M9.7 4.4 6.3 11.6"
        stroke="var(--glyph-ground, var(--surface))"
        strokeWidth="1.4"
        fill="none"
      />
    </>
  )
}

/** Solid where text exists, dashed where it is missing. */
function GapShape({ present }: { readonly present: Side }): React.JSX.Element {
  return (
    <>
      <path
        d={present === 'left' ? rightHalf : leftHalf}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2 2.2"
      />
      <path d={present === 'left' ? leftHalf : rightHalf} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  )
}

function Shape({ relation, direction, present }: GlyphOf): React.JSX.Element {
  switch (relation) {
    case 'aligned':
      return <AlignedShape />
    case 'partial':
      return <PartialShape direction={direction ?? 'none'} />
    case 'complementary':
      return (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M.4 8a4.8 4.8 0 1 0 9.6 0 4.8 4.8 0 1 0-9.6 0zM6 8a4.8 4.8 0 1 0 9.6 0A4.8 4.8 0 1 0 6 8z"
        />
      )
    case 'conflict':
      return <ConflictShape />
    case 'gap':
      return <GapShape present={present ?? 'left'} />
  }
}

export interface GlyphOf {
  readonly relation: Relation
  readonly direction?: Direction
  /** Of a gap: the side that has text. */
  readonly present?: Side
}

/** A relation's shape; it reads without colour and is always beside its word or an accessible name. */
export function RelationGlyph({ size = 16, ...shape }: GlyphOf & { readonly size?: 12 | 16 | 20 }): React.JSX.Element {
  return (
    <svg className={`glyph glyph-${size}`} viewBox="0 0 16 16" aria-hidden="true">
      <Shape {...shape} />
    </svg>
  )
}

/** 待定: nobody of this office has judged yet. */
export function PendingGlyph({ size = 12 }: { readonly size?: 12 | 16 }): React.JSX.Element {
  return (
    <svg className={`glyph glyph-${size}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
