import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShippedGroup as Group } from '#core/contract/synonyms.ts'
import { synonymReasons } from '#core/text/field-synonyms.ts'
import { ShippedGroup } from './ShippedGroup.tsx'
import type { ChangeSynonyms } from './use-synonyms.ts'

const isOff = ({ words }: Group): boolean => words.some(({ off }) => off.length > 0)

/** The groups that the program brings, by why their words stand for each other; a search opens what it finds. */
export function ShippedSynonyms({
  groups,
  office,
  changing,
}: {
  readonly groups: readonly Group[]
  readonly office: string | null
  readonly changing: ChangeSynonyms
}): React.JSX.Element {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const sought = query.trim().toLowerCase()
  const found = groups.filter(({ words }) => words.some(({ word }) => word.toLowerCase().includes(sought)))
  return (
    <>
      <Input
        allowClear
        value={query}
        placeholder={t('settings.synonyms.find')}
        aria-label={t('settings.synonyms.find')}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="only-for-readers" role="status">
        {sought !== '' && t('settings.synonyms.found', { count: found.length })}
      </p>
      {found.length === 0 && <p className="muted">{t('settings.synonyms.notFound')}</p>}
      {synonymReasons.map((why) => {
        const own = found.filter((group) => group.why === why)
        if (own.length === 0) return null
        const off = own.filter(isOff).length
        return (
          <details key={`${why} ${sought !== ''}`} open={sought !== ''} className="synonym-section">
            <summary>
              {t(`settings.synonyms.why.${why}`)}
              <span className="sub">
                {t('settings.synonyms.groups', { count: own.length })}
                {off > 0 && t('settings.synonyms.changed', { count: off })}
              </span>
            </summary>
            <ul>
              {own.map((group) => (
                <ShippedGroup key={group.words[0]?.word} group={group} office={office} changing={changing} />
              ))}
            </ul>
          </details>
        )
      })}
    </>
  )
}
