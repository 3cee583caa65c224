import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#core/contract/shapes.ts'
import { excerptOf, matchesWithin } from './excerpt.ts'
import { hitKey } from './group-hits.ts'
import { MarkedText } from './MarkedText.tsx'

/** （一） says nothing by itself: an outline clause is called by its whole path, 一、（一）. An article stands alone. */
const nameOf = ({ label, path }: SearchHit): string => (/^[（(\d]/u.test(label) ? path.replaceAll('/', '') : label)

export const hitId = (hit: SearchHit): string => `hit-${hitKey(hit)}`

/** One clause that was found. A long one shows the sentences that matched, and all of itself when it is selected. */
export function HitRow({
  hit,
  selected,
  onSelect,
  onOpen,
}: {
  readonly hit: SearchHit
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onOpen: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { text, matches, how, heading } = hit
  const stretches = selected ? [{ start: 0, end: text.length, shown: true }] : excerptOf(text, matches)
  const isCut = stretches.some(({ shown }) => !shown)
  return (
    <div
      id={hitId(hit)}
      role="option"
      aria-selected={selected}
      className="hit-row"
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <p className="hit-label">
        <b lang="zh-CN">{nameOf(hit)}</b>
        <span className="second" lang="zh-CN">
          {heading}
        </span>
        <span className="grow" />
        {isCut && <span className="sub">{t('search.hit.length', { count: text.length })}</span>}
        {selected && (
          // For the mouse only, as nothing that can be focused may stand in an option; Enter does the same.
          <span className="sub hit-open" onClick={onOpen}>
            {t('search.hit.open')} <kbd>Enter</kbd>
          </span>
        )}
      </p>
      <p className="clause-text" lang="zh-CN">
        {stretches.map((stretch) =>
          stretch.shown ? (
            <MarkedText
              key={stretch.start}
              text={text.slice(stretch.start, stretch.end)}
              matches={matchesWithin(matches, stretch)}
              how={how}
            />
          ) : (
            <span key={stretch.start} className="muted">
              {t('search.hit.omitted')}
            </span>
          ),
        )}
      </p>
    </div>
  )
}
