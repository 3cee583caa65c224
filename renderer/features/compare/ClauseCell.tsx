import type { Side } from '#core/model/correspondence.ts'
import type { City } from '#core/model/instrument.ts'
import type { ClauseBrief, ComparativeRow, RowOutline } from '#core/report/comparative-row.ts'
import { ClauseText, LitText } from '../../components/ClauseText.tsx'
import type { Lit } from './lit.ts'
import { isLit, litStretches, wordStretches } from './lit.ts'
import { shownMarks } from './shown-marks.ts'
import type { Ring } from './shown-marks.ts'

function ClauseLabel({
  clause,
  instrument,
  words,
  lit,
}: {
  readonly clause: ClauseBrief
  readonly instrument: string | null
  /** Words that are lit wherever they stand. */
  readonly words: readonly string[]
  readonly lit: boolean
}): React.JSX.Element {
  return (
    <div className="clause-label" lang="zh-CN">
      <b>{lit ? <mark className="lit">{clause.label}</mark> : clause.label}</b>
      {clause.heading !== null && (
        <span className="clause-heading" title={clause.heading}>
          <LitText text={clause.heading} lit={wordStretches(clause.heading, words)} />
        </span>
      )}
      {instrument !== null && (
        <span className="clause-instrument" title={instrument}>
          {instrument}
        </span>
      )}
    </div>
  )
}

/** About as many lines as the text will have, so that the row hardly moves when it comes in. */
export function GreyClause({ length }: { readonly length: number }): React.JSX.Element {
  const lines = Math.min(6, Math.max(1, Math.ceil(length / 26)))
  return (
    <div className="grey-lines" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  )
}

/** The clauses of one side of a row, one below the other. */
export function ClauseCell({
  row,
  detail,
  side,
  city,
  ring,
  lit,
  titleOf,
}: {
  readonly row: RowOutline
  readonly detail: ComparativeRow | undefined
  readonly side: Side
  readonly city: City
  readonly ring: Ring
  readonly lit: Lit | null
  /** An instrument's title, where the side has several. */
  readonly titleOf: ((version: string) => string) | null
}): React.JSX.Element {
  const full = side === 'left' ? detail?.leftClauses : detail?.rightClauses
  return (
    <div className={`clause-cell of-${city}`} role="gridcell">
      {row[side].map((clause, index) => {
        const whole = full?.[index]
        return (
          <div key={`${clause.ref.version} ${clause.ref.path}`} className={index > 0 ? 'another-clause' : ''}>
            <ClauseLabel
              clause={clause}
              instrument={titleOf === null ? null : titleOf(clause.ref.version)}
              words={lit?.words[side] ?? []}
              lit={isLit(lit, clause.ref)}
            />
            {detail === undefined || whole === undefined ? (
              <GreyClause length={clause.length} />
            ) : (
              <ClauseText
                text={whole.text}
                marks={shownMarks(detail, side, index, ring)}
                lit={litStretches(lit, side, whole)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
