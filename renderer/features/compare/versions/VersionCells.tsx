import { useTranslation } from 'react-i18next'
import type { VersionRowFull } from '#core/contract/versions.ts'
import { joinedTexts, marksPerText } from '#core/model/difference.ts'
import { ClauseText, MarkedText } from '../../../components/ClauseText.tsx'
import { GreyClause } from '../ClauseCell.tsx'
import type { ShownRow } from './shown-row.ts'
import { unifiedText } from './unified-text.ts'
import type { UnifiedPiece } from './unified-text.ts'
import { useLabels } from './use-change.ts'
import { numberedEdits, versionMarks } from './version-marks.ts'
import type { VersionSide } from './version-marks.ts'

export interface CellOf {
  readonly row: ShownRow
  /** Null until its words have come. */
  readonly detail: VersionRowFull | undefined
  /** The walk's stop, where it is in this row. */
  readonly stop: number | null
}

const cellClass = ({ moved, relation }: ShownRow): string =>
  `clause-cell version-cell version-cell-${moved ? 'moved' : relation}`

const headingsOf = (clauses: readonly { readonly heading: string | null }[]): string[] =>
  clauses.map(({ heading }) => heading ?? '')
const textsOf = (clauses: readonly { readonly text: string }[]): string[] => clauses.map(({ text }) => text)

/** The clauses of one version in a row, one below the other; hatched where that version has none. */
export function SideCell({ row, detail, stop, side }: CellOf & { readonly side: VersionSide }): React.JSX.Element {
  const { t } = useTranslation()
  const briefs = row[side]
  if (briefs.length === 0) {
    return (
      <div className="clause-cell missing-cell" role="gridcell">
        <span className="only-for-readers">{t(`versions.missing.${side}`)}</span>
      </div>
    )
  }
  const full = (side === 'old' ? detail?.oldClauses : detail?.newClauses) ?? []
  const edits = numberedEdits(detail ?? { headingEdits: [], edits: [] })
  const marks = {
    heading: versionMarks(headingsOf(briefs), edits.heading, side, stop),
    // Written anew, a clause is marked by what it kept: everything else would be struck.
    text:
      detail?.shared == null
        ? versionMarks(textsOf(full), edits.text, side, stop, detail?.staleReferences)
        : marksPerText(textsOf(full), detail.shared[side]),
  }
  return (
    <div className={cellClass(row)} role="gridcell">
      {briefs.map((clause, index) => (
        <div key={clause.ref.path} className={index > 0 ? 'another-clause' : ''}>
          <div className="clause-label" lang="zh-CN">
            <b>{clause.label}</b>
            {clause.heading !== null && (
              <span className="clause-heading">
                <MarkedText text={clause.heading} marks={marks.heading[index] ?? []} />
              </span>
            )}
          </div>
          {full[index] === undefined ? (
            <GreyClause length={clause.length} />
          ) : (
            <ClauseText text={full[index].text} marks={marks.text[index] ?? []} />
          )}
        </div>
      ))}
    </div>
  )
}

function Piece({ piece, stop }: { readonly piece: UnifiedPiece; readonly stop: number | null }): React.JSX.Element {
  const { t } = useTranslation()
  if (piece.kind === 'kept') return <>{piece.text}</>
  const current = stop !== null && piece.stop === stop
  const className = `mark-${piece.kind}${piece.moved ? ' mark-moved' : ''}${current ? ' mark-current' : ''}`
  if (piece.kind === 'cosmetic') return <span className={className}>{piece.text}</span>
  const Element = piece.kind === 'deleted' ? 'del' : 'ins'
  return (
    <Element className={className} {...(current ? { 'aria-current': 'true' as const } : {})}>
      <span className="only-for-readers">{`${t(`common.mark.${piece.moved ? 'moved' : piece.kind}`)} `}</span>
      {piece.text}
    </Element>
  )
}

/** Both versions as one text: what went struck, what came underlined. */
export function UnifiedCell({ row, detail, stop }: CellOf): React.JSX.Element {
  const { t } = useTranslation()
  const labelsOf = useLabels()
  const [before, after] = [labelsOf(row, 'old'), labelsOf(row, 'new')]
  const edits = numberedEdits(detail ?? { headingEdits: [], edits: [] })
  const headings = unifiedText(joinedTexts(headingsOf(row.old)), joinedTexts(headingsOf(row.new)), edits.heading)
  const pieces =
    detail === undefined
      ? []
      : unifiedText(joinedTexts(textsOf(detail.oldClauses)), joinedTexts(textsOf(detail.newClauses)), edits.text)
  const draw = (piece: UnifiedPiece, index: number): React.JSX.Element => (
    <Piece key={index} piece={piece} stop={stop} />
  )
  return (
    <div className={cellClass(row)} role="gridcell">
      <div className="clause-label" lang="zh-CN">
        <b>{after === '' ? before : after}</b>
        <span className="clause-heading">{headings.map(draw)}</span>
        {before !== '' && after !== '' && before !== after && (
          <span className="muted">{t('versions.before', { label: before })}</span>
        )}
      </div>
      {detail === undefined ? (
        <GreyClause length={(row.new[0] ?? row.old[0])?.length ?? 0} />
      ) : (
        <p className="clause-text" lang="zh-CN">
          {pieces.map(draw)}
        </p>
      )}
    </div>
  )
}
