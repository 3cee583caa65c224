import { useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportDocument } from '#core/report/report-document.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../components/VirtualList.tsx'
import { deskMargin, sheetSize, zoomFactor } from './page-zoom.ts'
import type { Zoom } from './page-zoom.ts'
import type { PagePlan } from './paginate.ts'
import { ReportPage } from './ReportPage.tsx'
import { useElementSize } from './use-element-size.ts'

export interface PagePreviewHandle {
  /** 0 for the first page. */
  show(page: number): void
}

/** The report as sheets on a desk; only those in view are in the page. */
export function PagePreview({
  report,
  pages,
  zoom,
  onPage,
  ref,
}: {
  readonly report: ReportDocument
  readonly pages: readonly PagePlan[]
  readonly zoom: Zoom
  /** The page now in view, 0 for the first. */
  readonly onPage: (page: number) => void
  readonly ref: React.Ref<PagePreviewHandle>
}): React.JSX.Element {
  const { t } = useTranslation()
  const desk = useElementSize()
  const list = useRef<VirtualListHandle>(null)
  const factor = zoomFactor(zoom, desk.size)
  const step = sheetSize.height * factor + deskMargin
  useImperativeHandle(ref, () => ({ show: (page) => list.current?.scrollTo(page, 'start') }), [])
  return (
    <div ref={desk.ref} className="desk">
      <VirtualList
        key={factor}
        ref={list}
        role="region"
        tabIndex={0}
        aria-label={t('reports.page.preview')}
        data-region="preview"
        gap={deskMargin}
        count={pages.length}
        estimate={() => step - deskMargin}
        keyOf={(index) => index}
        onScroll={(event) => onPage(Math.min(pages.length - 1, Math.round(event.currentTarget.scrollTop / step)))}
        render={(index) => {
          const plan = pages[index]
          return plan === undefined ? null : (
            <div className="sheet-place" style={{ zoom: factor }}>
              <ReportPage report={report} plan={plan} index={index} />
            </div>
          )
        }}
      />
    </div>
  )
}
