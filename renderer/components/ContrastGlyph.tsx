import type { Contrast } from '#core/model/correspondence.ts'

function Shape({ kind }: { readonly kind: Contrast['kind'] }): React.JSX.Element {
  switch (kind) {
    case 'deadline':
      // A clock.
      return (
        <>
          <circle cx="8" cy="8" r="6.2" />
          <path d="M8 4.4V8l2.6 1.8" />
        </>
      )
    case 'quantity':
      // Bars of other heights.
      return <path d="M3.2 14V8.5M8 14V5M12.8 14V2" />
    case 'modality':
      // The sign of a command.
      return <path d="M8 2v7.4M8 12.6V14" />
    case 'body':
      // A house with columns.
      return <path d="M1.8 6 8 2l6.2 4zM4.4 6v6.6M8 6v6.6M11.6 6v6.6M1.8 14h12.4" />
    case 'scope':
      // A field, and a smaller one in it.
      return (
        <>
          <rect x="1.8" y="1.8" width="12.4" height="12.4" strokeDasharray="2.6 2.2" />
          <rect x="5.6" y="5.6" width="4.8" height="4.8" />
        </>
      )
  }
}

/** The shape of a kind of contrast; always beside its word. */
export const ContrastGlyph = ({ kind }: { readonly kind: Contrast['kind'] }): React.JSX.Element => (
  <svg
    className="glyph glyph-12"
    viewBox="0 0 16 16"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
  >
    <Shape kind={kind} />
  </svg>
)
