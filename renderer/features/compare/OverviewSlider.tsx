import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'

/** Which rows of all are in view, and which one is selected; 0-based, ends inclusive. */
interface OverviewPlace {
  readonly rows: number
  readonly from: number
  readonly to: number
  readonly selected: number | null
}

/** The bar under all rows as one control: arrow keys step through the shown rows, a click or a drag jumps. */
export function OverviewSlider({
  frame,
  place,
  onStep,
  onJump,
  children,
}: {
  readonly frame: Ref<HTMLDivElement>
  readonly place: OverviewPlace
  readonly onStep: (by: 1 | -1) => void
  /** Distance from the left edge, in px. */
  readonly onJump: (x: number) => void
  readonly children: ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const jump = ({ clientX, currentTarget }: React.PointerEvent<HTMLDivElement>): void =>
    onJump(clientX - currentTarget.getBoundingClientRect().left)
  return (
    <div
      className="overview-bar"
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={t('compare.overview', { count: place.rows, from: place.from + 1, to: place.to + 1 })}
      aria-valuemin={1}
      aria-valuemax={place.rows}
      aria-valuenow={(place.selected ?? 0) + 1}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') onStep(1)
        if (key === 'ArrowLeft') onStep(-1)
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        jump(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) jump(event)
      }}
    >
      {children}
    </div>
  )
}
