import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facet, SearchFacets } from '#core/contract/facets.ts'
import type { QueryPart } from '#core/contract/query-parts.ts'
import { withFacetValue } from './facet-query.ts'
import { useFacetValueName, useFacetWords } from './use-facet-words.ts'

/** Values of a facet that are listed at first, and those chosen. */
const shownFirst = 7

function FacetGroup({
  facet,
  onToggle,
}: {
  readonly facet: Facet
  readonly onToggle: (key: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useFacetValueName()
  const [isOpen, setOpen] = useState(false)
  const { name, values, more, overlaps } = facet
  const shown = values.filter(({ chosen }, at) => isOpen || chosen || at < shownFirst)
  return (
    <fieldset className="facet">
      <legend>{t(`facets.name.${name}`)}</legend>
      {shown.map(({ key, count, chosen }) => (
        <label key={key} className="facet-value" title={nameOf(name, key)}>
          <input type="checkbox" checked={chosen} onChange={() => onToggle(key)} />
          <span className="clip" {...(name === 'instrument' ? { lang: 'zh-CN' } : {})}>
            {nameOf(name, key)}
          </span>
          <span className="facet-count">{count}</span>
        </label>
      ))}
      {values.length > shownFirst && (
        <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('facets.less') : t('facets.more', { count: values.length - shown.length })}
        </button>
      )}
      {isOpen && more.values > 0 && (
        <p className="facet-note">{t('facets.rest', { values: more.values, count: more.count })}</p>
      )}
      {overlaps && <p className="facet-note">{t('facets.overlap')}</p>}
    </fieldset>
  )
}

/** A facet with one value has nothing to choose, unless it is chosen already. */
const offersChoice = ({ values }: Facet): boolean => values.length > 1 || values.some(({ chosen }) => chosen)

/** All hits counted by what they are of; a tick puts the condition into the query, and taking it away takes it out. */
export function Facets({
  answer,
  parts,
  onQuery,
}: {
  readonly answer: SearchFacets | undefined
  readonly parts: readonly QueryPart[]
  readonly onQuery: (query: string) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const wordsOf = useFacetWords()
  const offered = answer?.facets.filter(offersChoice) ?? []
  if (answer === undefined || offered.length === 0) return null
  return (
    <aside className="facets" aria-label={t('facets.title')} data-region="facets">
      <p className="facet-note">{t('facets.counted', { count: answer.total })}</p>
      {offered.map((facet) => (
        <FacetGroup
          key={facet.name}
          facet={facet}
          onToggle={(key) => onQuery(withFacetValue(parts, facet, key, wordsOf(facet.name)))}
        />
      ))}
    </aside>
  )
}
