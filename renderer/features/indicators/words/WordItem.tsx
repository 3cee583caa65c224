import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { inLargeUnit } from '#core/indicators/amount-difference.ts'
import type { FigureReading, FigureWord, WordFigure } from '#core/indicators/figure-words.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { formatInstant } from '../../../components/formats.ts'
import { OfficeSeal, useOfficeName } from '../../../components/OfficeSeal.tsx'
import { WarnMark } from '../../../components/StateMarks.tsx'
import { currentLanguage } from '../../../i18n.ts'
import { routeHref } from '../../../navigation.ts'
import { useAbout } from '../../../queries.ts'
import { signOf } from '#core/report/indicator-texts.ts'
import { formatAmount, formatYear } from '../amounts.ts'
import { useFigureWords } from './use-figure-words.ts'

/** 5G基站 9.5 万座 2025, as the table shows it. */
function readingText(reading: FigureReading): string {
  const shown = inLargeUnit(reading)
  const amount = `${signOf(reading)}${formatAmount(shown)} ${shown.unit ?? ''}`.trim()
  return [reading.name, amount, formatYear(reading.year)].filter((part) => part !== '').join(' ')
}

function Place({ figure }: { readonly figure: WordFigure }): React.JSX.Element {
  const { t } = useTranslation()
  const { ref, instrumentTitle, label, quote, prefix, suffix } = figure
  return (
    <p className="word-place" lang="zh-CN">
      …{prefix}
      <mark className="lit">{quote}</mark>
      {suffix}…{' '}
      <span className="sub">
        {instrumentTitle} · {label ?? ref.path}{' '}
        <a className="source-open" href={routeHref('library', ref.version, { clause: ref.path })}>
          {t('indicators.source.open')}
        </a>
      </span>
    </p>
  )
}

/** What an office said of figures, where they stand, whether it holds, and the button that takes it back. */
export function WordItem({ word, onWithdrawn }: WordItemProps): React.JSX.Element {
  const { t } = useTranslation()
  const officeName = useOfficeName()
  const office = useAbout().data?.profile?.office
  const words = useFigureWords()
  const { kind, figures, reading, reason, state, person, at } = word
  return (
    <article className="word-item">
      <OfficeSeal office={word.office} />
      <div>
        <p>
          <b>{t(`indicators.words.kind.${kind}`)}</b>
          {reading !== null && <span lang="zh-CN"> {readingText(reading)}</span>}
          {state !== 'holds' && (
            <span className="warn-mark word-state">
              <WarnMark /> {t(`indicators.words.state.${state}`)}
            </span>
          )}
        </p>
        {figures.map((figure) => (
          <Place key={`${figure.ref.version} ${figure.ref.path} ${figure.prefix}`} figure={figure} />
        ))}
        {reason !== '' && <p lang="zh-CN">{t('indicators.words.because', { reason })}</p>}
        <p className="sub">
          {officeName(word.office)} {person} · {formatInstant(at, currentLanguage())}
        </p>
        {word.office === office && (
          <Button
            size="small"
            loading={words.isPending}
            onClick={() => words.mutate({ kind: 'withdraw', word: word.event }, { onSuccess: () => onWithdrawn?.() })}
          >
            {t('indicators.words.withdraw')}
          </Button>
        )}
        {words.isError && <ErrorNotice error={words.error} />}
      </div>
    </article>
  )
}

interface WordItemProps {
  readonly word: FigureWord
  readonly onWithdrawn?: () => void
}
