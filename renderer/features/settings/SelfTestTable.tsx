import { useTranslation } from 'react-i18next'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { enoughToTell } from '#core/evaluation/self-test.ts'
import { currentLanguage } from '../../i18n.ts'
import { figureInWords, figureNames, measuredBy, remarksOn, selfTestRows } from './self-test-rows.ts'
import type { Figures } from './self-test-rows.ts'

/** A figure with its bounds, in digits and on a scale of 0 to 1. */
function FigureCell({ figure }: { readonly figure: Figures['recall'] }): React.JSX.Element {
  const { t } = useTranslation()
  const words = figureInWords(figure)
  if (figure === null || words === null) {
    return <td className="muted">{t('settings.selfTest.untold')}</td>
  }
  const percent = (value: number): string => `${100 * value}%`
  return (
    <td>
      <b>{words.value}</b> <span className="sub">{words.bounds}</span>
      <span className="bounds-scale" aria-hidden="true">
        <span className="bounds" style={{ left: percent(figure.low), width: percent(figure.high - figure.low) }} />
        <span className="bounds-value" style={{ left: percent(figure.value) }} />
      </span>
    </td>
  )
}

function FigureCells({ figures }: { readonly figures: Figures }): React.JSX.Element {
  const { t } = useTranslation()
  if (figureNames.every((name) => figures[name] === null)) {
    return (
      <td className="muted" colSpan={figureNames.length}>
        {t('settings.selfTest.few', { enough: enoughToTell })}
      </td>
    )
  }
  return (
    <>
      {figureNames.map((name) => (
        <FigureCell key={name} figure={figures[name]} />
      ))}
    </>
  )
}

/** What was found, set by set, and what each figure means. */
export function SelfTestTable({ result }: { readonly result: SelfTestShape }): React.JSX.Element {
  const { t } = useTranslation()
  const rows = selfTestRows(result, t)
  return (
    <>
      <p className="self-test-by">{measuredBy(result, t, currentLanguage())}</p>
      <table className="self-test-table">
        <caption className="only-for-readers">{t('settings.selfTest.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.selfTest.basis')}</th>
            {figureNames.map((name) => (
              <th key={name} scope="col">
                {t(`settings.selfTest.figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, key, name, judged, figures }) => (
            <tr key={key} className={`self-test-${kind}`}>
              <th scope="row">
                {name}
                <span className="sub">{judged}</span>
              </th>
              <FigureCells figures={figures} />
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="self-test-meanings">
        {figureNames.map((name) => (
          <div key={name}>
            <dt>{t(`settings.selfTest.figures.${name}`)}</dt>
            <dd>{t(`settings.selfTest.meaning.${name}`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('settings.selfTest.interval')}</dt>
          <dd>{t('settings.selfTest.meaning.bounds')}</dd>
        </div>
      </dl>
      {remarksOn(rows, t).map((remark) => (
        <p key={remark} className="self-test-remark">
          {remark}
        </p>
      ))}
    </>
  )
}
