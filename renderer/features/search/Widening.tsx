import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'
import { setPreferences } from '../../preferences.ts'
import { toggleSynonym, useSearchOptions } from './use-search-options.ts'

/** What else was searched than the words as typed, and the switches of both: other writings, and synonyms. */
export function Widening({ answer }: { readonly answer: SearchShape }): React.JSX.Element | null {
  const { t } = useTranslation()
  if (answer.applied.length === 0) return null
  return (
    <div className="widening" role="group" aria-label={t('searchWidening.title')}>
      <Writings answer={answer} />
      {answer.alsoSearched.length > 0 && <Synonyms answer={answer} />}
    </div>
  )
}

function Writings({ answer: { alsoWritten } }: { readonly answer: SearchShape }): React.JSX.Element {
  const { t } = useTranslation()
  const { folding } = useSearchOptions()
  const separator = t('common.listSeparator')
  const list = alsoWritten.map(({ term, writings }) =>
    t('searchWidening.writings', { term, writings: writings.join(separator) }),
  )
  return (
    <span className="widening-part" title={t('searchWidening.foldingHint')}>
      <Checkbox checked={folding} onChange={({ target }) => setPreferences({ searchFolding: target.checked })}>
        {t('searchWidening.folding')}
      </Checkbox>
      {!folding && <span className="sub">{t('searchWidening.asTyped')}</span>}
      {list.length > 0 && (
        <span>{t('searchWidening.alsoWritten', { list: list.join(t('searchWidening.separator')) })}</span>
      )}
    </span>
  )
}

function Synonyms({ answer: { alsoSearched } }: { readonly answer: SearchShape }): React.JSX.Element {
  const { t } = useTranslation()
  const { synonyms } = useSearchOptions()
  return (
    <span className="widening-part">
      <span title={t('searchWidening.synonymsHint')}>
        <Checkbox checked={synonyms} onChange={({ target }) => setPreferences({ searchSynonyms: target.checked })}>
          {t('searchWidening.synonyms')}
        </Checkbox>
      </span>
      {!synonyms && <span className="sub">{t('searchWidening.synonymsOff')}</span>}
      {synonyms && (
        <>
          {t('searchWidening.alsoSearched')}
          {alsoSearched.map((each) => (
            <SynonymsOfTerm key={each.term} {...each} />
          ))}
        </>
      )}
    </span>
  )
}

/** A term, the words sought in its place that found something, each a switch, and those that are left out. */
function SynonymsOfTerm({ term, words, found, without }: SearchShape['alsoSearched'][number]): React.JSX.Element {
  const { t } = useTranslation()
  const options = useSearchOptions()
  const counted = words.map((word, at) => ({ word, count: found[at] ?? 0 }))
  const standing = counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const silent = counted.filter(({ count }) => count === 0).map(({ word }) => word)
  return (
    <span className="widening-part">
      <b lang="zh-CN">{term}</b>
      <span aria-hidden="true">→</span>
      {standing.map(({ word, count }) => (
        <button
          key={word}
          type="button"
          className="synonym-word"
          aria-pressed={true}
          title={t('searchWidening.leaveOut', { word })}
          onClick={() => toggleSynonym(options, word)}
        >
          <span lang="zh-CN">{word}</span>{' '}
          <span className="sub" aria-label={t('searchWidening.found', { count })}>
            {count}
          </span>
        </button>
      ))}
      {without.map((word) => (
        <button
          key={word}
          type="button"
          className="synonym-word"
          aria-pressed={false}
          title={t('searchWidening.takeIn', { word })}
          onClick={() => toggleSynonym(options, word)}
        >
          <span lang="zh-CN">{word}</span>
        </button>
      ))}
      {silent.length > 0 && (
        <span className="sub" title={silent.join(t('common.listSeparator'))}>
          {t(standing.length === 0 ? 'searchWidening.noneAtAll' : 'searchWidening.none', { count: silent.length })}
        </span>
      )}
    </span>
  )
}
