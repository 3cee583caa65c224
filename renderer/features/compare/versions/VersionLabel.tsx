import { useTranslation } from 'react-i18next'
import type { VersionRelation } from '#core/model/difference.ts'
import { relationColor } from './version-relation.ts'

const ground = 'var(--glyph-ground, var(--surface))'

/** A shape for each relation, so that none goes by its colour alone. */
function Shape({ relation }: { readonly relation: VersionRelation }): React.JSX.Element {
  switch (relation) {
    case 'identical':
      return (
        <>
          <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M5 6.5h6M5 9.5h6" stroke="currentColor" strokeWidth="1.4" />
        </>
      )
    case 'modified':
      return <path d="M8 1.6 15 14.4H1z" fill="currentColor" />
    case 'moved':
      return (
        <path
          d="M8 1.5v13M4.6 4.9 8 1.5l3.4 3.4M4.6 11.1 8 14.5l3.4-3.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
        />
      )
    case 'split':
      return (
        <path
          d="M1.5 8H6l4-4.2h4.5M6 8l4 4.2h4.5M12 1.4l2.5 2.4L12 6.2M12 9.8l2.5 2.4-2.5 2.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      )
    case 'merged':
      return (
        <path
          d="M1.5 3.8H6L10 8h4.5M1.5 12.2H6L10 8M12 5.6 14.5 8 12 10.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      )
    case 'added':
      return (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" fill="currentColor" />
          <path d="M8 4.6v6.8M4.6 8h6.8" stroke={ground} strokeWidth="1.8" />
        </>
      )
    case 'removed':
      return (
        <>
          <rect x="2" y="2" width="12" height="12" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M4.8 8h6.4" stroke="currentColor" strokeWidth="1.6" />
        </>
      )
  }
}

export function VersionGlyph({
  relation,
  size = 14,
}: {
  readonly relation: VersionRelation
  readonly size?: number
}): React.JSX.Element {
  return (
    <svg
      className="relation-glyph"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={{ color: relationColor[relation] }}
    >
      <Shape relation={relation} />
    </svg>
  )
}

/** Shape and word. A clause that moved and was edited besides says both. */
export function VersionLabel({
  relation,
  moved = false,
}: {
  readonly relation: VersionRelation
  readonly moved?: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const both = moved && relation === 'modified'
  return (
    <span className="relation-label" style={{ color: relationColor[both ? 'moved' : relation] }}>
      <VersionGlyph relation={both ? 'moved' : relation} />
      <span>{t(both ? 'versions.movedAndModified' : `versions.relation.${relation}`)}</span>
    </span>
  )
}
