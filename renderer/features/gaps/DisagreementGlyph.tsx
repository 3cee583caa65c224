/** Two glyphs that are not the same: a ring beside a lozenge. */
export function DisagreementGlyph(): React.JSX.Element {
  return (
    <svg className="glyph glyph-16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="4.2" cy="8" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M11.6 3.8 15.4 8l-3.8 4.2L7.8 8z" fill="currentColor" />
    </svg>
  )
}
