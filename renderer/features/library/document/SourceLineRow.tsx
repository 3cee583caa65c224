import { useTranslation } from 'react-i18next'
import { caretIn, linePieces } from './line-pieces.ts'
import type { LinePiece, SourceMarks } from './line-pieces.ts'
import type { Coverage, SourceLine } from './source-lines.ts'

const pieceClass = ({ chosen, read, clause }: LinePiece): string =>
  [chosen && 'source-chosen', read && 'source-read', clause && 'source-part'].filter(Boolean).join(' ')

const Caret = (): React.JSX.Element => <span className="source-caret" aria-hidden="true" />

function LineText({ line, marks }: { readonly line: SourceLine; readonly marks: SourceMarks }): React.JSX.Element {
  const caret = caretIn(line, marks.chosen)
  const pieces = linePieces(line, marks)
  return (
    <p>
      {pieces.map((piece) => (
        <span key={piece.start}>
          {caret === piece.start && <Caret />}
          <span data-offset={piece.start} className={pieceClass(piece)}>
            {piece.text}
          </span>
        </span>
      ))}
      {caret !== null && caret === line.start + line.text.length && <Caret />}
    </p>
  )
}

const lineClass = ({ isHeading, isOutside }: SourceLine, covered: Coverage): string =>
  ['source-line', isHeading && 'source-heading', isOutside && 'source-outside', covered === 'all' && 'source-covered']
    .filter(Boolean)
    .join(' ')

/** One line of the source text with its number, what is marked in it, and the page that begins here. */
export function SourceLineRow({
  line,
  covered,
  marks,
  page,
}: {
  readonly line: SourceLine
  readonly covered: Coverage
  readonly marks: SourceMarks
  /** A page that begins in this line; null where none does. */
  readonly page: number | null
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {page !== null && (
        <p className="source-page" lang="zh-CN">
          <span>{t('library.page', { page })}</span>
        </p>
      )}
      <div data-line={line.start} className={lineClass(line, covered)}>
        <span className="source-number" aria-hidden="true">
          {line.number}
        </span>
        {line.isOutside && <span className="only-for-readers">{t('library.outside')}</span>}
        <LineText line={line} marks={marks} />
      </div>
    </>
  )
}
