/** A check that was really made, and held. */
export function OkMark({ size = 16 }: { readonly size?: 12 | 16 }): React.JSX.Element {
  return (
    <svg className={`glyph glyph-${size} ok-mark`} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m2.5 8.5 3.6 3.6 7.4-8" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}

/** The triangle of notices and errors; a sentence stands beside it. */
export function WarnMark({ size = 16 }: { readonly size?: 12 | 16 }): React.JSX.Element {
  return (
    <svg className={`glyph glyph-${size} warn-mark`} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.5 15 14H1zM8 6v4M8 11.4v1.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
