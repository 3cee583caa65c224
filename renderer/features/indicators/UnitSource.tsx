import { useTranslation } from 'react-i18next'
import type { TableInstrument } from '#core/indicators/table-model.ts'
import { labelInPlace, walkClauses } from '#core/model/clause.ts'
import { MarkedText } from '../../components/ClauseText.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { Seal, sealOfPlace } from '../../components/Seal.tsx'
import { routeHref } from '../../navigation.ts'
import { useDocument } from '../../queries.ts'
import type { Duty } from './sided-rows.ts'

/** The sentence of a clause that first names the unit, cut at 。；, and where the name stands in it. */
export function sentenceWith(text: string, name: string) {
  const at = text.indexOf(name)
  const stop = /[。；\n]/u
  let from = Math.max(0, at)
  while (from > 0 && !stop.test(text.charAt(from - 1))) from -= 1
  const rest = text.slice(Math.max(0, at)).search(stop)
  const sentence = rest < 0 ? text.slice(from) : text.slice(from, Math.max(0, at) + rest + 1)
  return { sentence: sentence.trimEnd(), lit: at < 0 ? [] : [{ start: at - from, end: at - from + name.length }] }
}

function SentenceWith({ text, name }: { readonly text: string; readonly name: string }): React.JSX.Element {
  const { sentence, lit } = sentenceWith(text, name)
  return <MarkedText text={sentence} marks={[]} lit={lit} />
}

/** A clause that names a unit, with the name lit. The table holds only where it stands; its words are read here. */
export function UnitSource({
  duty: { role, ref },
  unit,
  instrument,
}: {
  readonly duty: Duty
  readonly unit: string
  readonly instrument: TableInstrument | undefined
}): React.JSX.Element {
  const { t } = useTranslation()
  const document = useDocument(ref.version)
  const clause =
    document.data === undefined
      ? undefined
      : [...walkClauses(document.data.document.clauses)].find(({ path }) => path === ref.path)
  return (
    <article className="indicator-source">
      <Seal {...sealOfPlace(instrument?.jurisdiction ?? 'joint')} />
      <div>
        {document.isError && <ErrorNotice error={document.error} onRetry={() => void document.refetch()} />}
        {document.data !== undefined && clause === undefined && <p>{t('indicators.source.missing')}</p>}
        {clause !== undefined && (
          <p className="source-sentence" lang="zh-CN">
            <SentenceWith text={clause.text} name={unit} />
          </p>
        )}
        <p className="sub">
          <span lang="zh-CN">
            {instrument?.title} · {clause === undefined ? ref.path : labelInPlace(clause)}
          </span>
          {` · ${t(`indicators.role.${role}`)}`}
          {instrument?.sourceKind === 'restated-summary' && (
            <span className="tag source-tag">{t('common.restatedTag')}</span>
          )}
        </p>
        <a className="source-open" href={routeHref('library', ref.version, { clause: ref.path })}>
          {t('indicators.source.open')}
        </a>
      </div>
    </article>
  )
}
