import { useTranslation } from 'react-i18next'
import { RelationGlyph } from './RelationGlyph.tsx'
import type { GlyphOf } from './RelationGlyph.tsx'

/** Shape, word, colour: in that order. */
export function RelationLabel({
  short = false,
  size = 16,
  ...shape
}: GlyphOf & { readonly short?: boolean; readonly size?: 12 | 16 | 20 }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <span className={`relation-label relation-${shape.relation}`}>
      <RelationGlyph {...shape} size={size} />
      <span>{t(`common.${short ? 'relationShort' : 'relation'}.${shape.relation}`)}</span>
    </span>
  )
}
