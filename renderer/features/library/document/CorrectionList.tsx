import { useTranslation } from 'react-i18next'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { WarnMark } from '../../../components/StateMarks.tsx'
import { formatInstant } from '../../../components/formats.ts'
import { currentLanguage } from '../../../i18n.ts'
import type { Corrections, ShownCorrection } from './corrections.ts'
import type { Workplace } from './use-workplace.ts'

/** Characters of the quote that tell one place from another. */
const excerptLength = 24

function useCorrectionText(): (correction: SegmentationCorrection) => string {
  const { t } = useTranslation()
  return (correction) => {
    switch (correction.action) {
      case 'begin':
        return t('library.correct.done.begin', { level: t(`library.level.${correction.level}`) })
      case 'outside':
        return t(`library.correct.outside.${correction.kind}`)
      default:
        return t(`library.correct.done.${correction.action}`)
    }
  }
}

function Entry({
  shown,
  corrections,
  workplace,
}: {
  readonly shown: ShownCorrection
  readonly corrections: Corrections
  readonly workplace: Workplace
}): React.JSX.Element {
  const { t } = useTranslation()
  const name = useCorrectionText()(shown.correction)
  const { at } = shown.correction
  const quote = at.quote.length > excerptLength ? `${at.quote.slice(0, excerptLength)}…` : at.quote
  const body = (
    <>
      <b>{name}</b>
      <span className="clip second" lang="zh-CN">
        “{quote.replaceAll('\n', ' ')}”
      </span>
    </>
  )
  return (
    <li className="correction-entry">
      {shown.placed ? (
        <button
          type="button"
          className="plain"
          onClick={() => workplace.show({ start: at.start, end: at.start + at.quote.length })}
        >
          {body}
        </button>
      ) : (
        <span className="correction-lost">
          {body}
          <span className="tag tag-warn" title={t('library.correct.lostHint')}>
            <WarnMark size={12} /> {t('library.correct.lost')}
          </span>
        </span>
      )}
      <span className="grow" />
      <span className="sub">
        {shown.by === null
          ? t('library.correct.unsaved')
          : `${shown.by.person} · ${formatInstant(shown.by.at, currentLanguage())}`}
      </span>
      <button
        type="button"
        className="text-button sub"
        aria-label={t('library.correct.withdrawNamed', { name, quote })}
        onClick={(event) => {
          event.currentTarget.closest('section')?.focus()
          corrections.withdraw(shown.id)
        }}
      >
        {t('common.withdraw')}
      </button>
    </li>
  )
}

/** Every correction in force: what, where, who and when; one whose place was lost says so. */
export function CorrectionList({
  corrections,
  workplace,
}: {
  readonly corrections: Corrections
  readonly workplace: Workplace
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const { list, error } = corrections
  if (list.length === 0 && error === null) return null
  return (
    <section className="correction-list" tabIndex={-1} aria-label={t('library.correct.list', { count: list.length })}>
      {error !== null && <ErrorNotice error={error} />}
      <ul>
        {list.map((shown) => (
          <Entry key={shown.id} shown={shown} corrections={corrections} workplace={workplace} />
        ))}
      </ul>
    </section>
  )
}
