import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

/** After a click with the mouse the single-letter keys are the rows' again; from the keyboard the focus stays. */
function leaveToRows(event: React.MouseEvent<HTMLElement>): void {
  // 0: the click came from Enter or Space.
  if (event.detail > 0) event.currentTarget.blur()
}

/** 全部 64 ＝ 一致 12 ＋ …: every term is a toggle. Numbers that do not add up are said to be wrong, on screen. */
export function SumOfTerms<Term extends string>({
  name,
  terms,
  counts,
  all,
  selected,
  onToggle,
  onAll,
  render,
}: {
  /** Of the group, for those who do not see it. */
  readonly name: string
  readonly terms: readonly Term[]
  readonly counts: Readonly<Record<Term, number>>
  readonly all: number
  /** Empty: all. */
  readonly selected: ReadonlySet<Term>
  readonly onToggle: (term: Term) => void
  readonly onAll: () => void
  readonly render: (term: Term) => React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const sum = Object.values<number>(counts).reduce((total, count) => total + count, 0)
  return (
    <div className="relation-sum" role="group" aria-label={name}>
      <button
        type="button"
        className="chip"
        aria-pressed={selected.size === 0}
        onClick={(event) => {
          onAll()
          leaveToRows(event)
        }}
      >
        {t('common.sum.all')} <b>{all}</b>
      </button>
      {terms.map((term, index) => (
        <Fragment key={term}>
          <span className="operator" aria-hidden="true">
            {index === 0 ? '＝' : '＋'}
          </span>
          <button
            type="button"
            className="chip"
            aria-pressed={selected.has(term)}
            onClick={(event) => {
              onToggle(term)
              leaveToRows(event)
            }}
          >
            {render(term)}
            <b>{counts[term]}</b>
          </button>
        </Fragment>
      ))}
      {sum !== all && (
        <span className="sum-wrong" role="alert">
          {t('common.sum.wrong', { sum, all })}
        </span>
      )}
    </div>
  )
}
