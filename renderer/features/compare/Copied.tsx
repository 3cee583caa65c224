import { useTranslation } from 'react-i18next'
import type { ComparativeRow, CopiedView } from '#core/report/comparative-row.ts'
import { copiedSources } from '#core/report/copied-sources.ts'
import { Lighting } from './Lighting.tsx'
import { litByCopied } from './lit.ts'

const keyOf = ({ title, upstream }: CopiedView): string => `${title}\n${upstream.label}`

/** What both sides have from a third instrument, and that it does not count: a line for each clause that it comes from. */
export function Copied({ row }: { readonly row: ComparativeRow }): React.JSX.Element | null {
  const { t } = useTranslation()
  const sources = [...Map.groupBy(row.copied ?? [], keyOf)]
  if (sources.length === 0) return null
  return (
    <ul className="reasons" aria-label={t('common.mark.upstream')}>
      {sources.map(([key, copied]) =>
        copiedSources(copied).map((source) => (
          <li key={key}>
            <Lighting of={litByCopied(copied)}>
              <span className="reason-kind reason-place">
                {t('compare.reason.copied', { ...source, count: source.characters })}
              </span>
            </Lighting>
          </li>
        )),
      )}
    </ul>
  )
}
