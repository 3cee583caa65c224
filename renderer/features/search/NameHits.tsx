import { useTranslation } from 'react-i18next'
import type { NameHit } from '#core/contract/shapes.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Seal, sealOf } from '../../components/Seal.tsx'
import { routeHref } from '../../navigation.ts'
import { useInstruments } from '../../queries.ts'
import { MarkedText } from './MarkedText.tsx'

/** Nothing was found; where the words may be pinyin, that names are not read aloud belongs to it. */
function NoName({ children, spoken }: { readonly children: string; readonly spoken: boolean }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <EmptyState>
      {children}
      {spoken && ` ${t('search.names.notByPinyin')}`}
    </EmptyState>
  )
}

interface NameHitsProps {
  readonly hits: readonly NameHit[]
  /** Whether clauses were found by pinyin. */
  readonly spoken: boolean
}

/** Instruments found by their title; each leads to the library. */
export function InstrumentHits({ hits, spoken }: NameHitsProps): React.JSX.Element {
  const { t } = useTranslation()
  const instruments = useInstruments().data ?? []
  if (hits.length === 0) return <NoName spoken={spoken}>{t('search.names.instruments')}</NoName>
  return (
    <ul className="name-hits" aria-label={t('search.names.instrumentList')}>
      {hits.map(({ kind, id, text, matches }) => {
        const instrument = instruments.find((each) => each.id === id)
        return (
          <li key={`${kind} ${id} ${text}`}>
            {instrument === undefined ? (
              <span className="name-hit">
                <MarkedText text={text} matches={matches} /> <span className="sub">{t('search.names.missing')}</span>
              </span>
            ) : (
              <a className="name-hit" href={routeHref('library', instrument.version)}>
                <Seal of={sealOf(instrument.jurisdiction)} size={16} />
                <span lang="zh-CN">
                  <MarkedText text={text} matches={matches} />
                </span>
                {kind !== 'instrument' && <span className="sub clip">{instrument.title}</span>}
                <span className="grow" />
                <span className="sub">{t('common.clauses', { count: instrument.units })}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Annotations that hold the words. */
export function NoteHits({ hits, spoken }: NameHitsProps): React.JSX.Element {
  const { t } = useTranslation()
  if (hits.length === 0) return <NoName spoken={spoken}>{t('search.names.notes')}</NoName>
  return (
    <ul className="name-hits" aria-label={t('search.names.noteList')}>
      {hits.map(({ id, text, matches, comparison, rowKey }) => (
        <li key={id} lang="zh-CN">
          {comparison === undefined || rowKey === undefined ? (
            <span className="name-hit">
              <MarkedText text={text} matches={matches} />
            </span>
          ) : (
            <a className="name-hit" href={routeHref('compare', comparison, { row: rowKey })}>
              <MarkedText text={text} matches={matches} />
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
