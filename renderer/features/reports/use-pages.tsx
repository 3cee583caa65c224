import { Button } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportDocument } from '#core/report/report-document.ts'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { MeasuringSheet } from './MeasuringSheet.tsx'
import { PagePreview } from './PagePreview.tsx'
import type { PagePreviewHandle } from './PagePreview.tsx'
import { zooms } from './page-zoom.ts'
import type { Zoom } from './page-zoom.ts'
import { paginate } from './paginate.ts'
import type { Measures } from './paginate.ts'

export interface MeasuredReport {
  readonly report: ReportDocument
  readonly measures: Measures
}

/** Zoom and pages, for the strip above the desk. */
export function usePages(): {
  readonly measured: MeasuredReport | null
  readonly preview: (report: ReportDocument) => React.JSX.Element
  readonly controls: React.JSX.Element
} {
  const { t } = useTranslation()
  const [zoom, setZoom] = useState<Zoom>('page')
  const [page, setPage] = useState(0)
  const [measured, setMeasured] = useState<MeasuredReport | null>(null)
  const view = useRef<PagePreviewHandle>(null)
  const pages = useMemo(() => (measured === null ? [] : paginate(measured.measures)), [measured])
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(pages.length - 1, to))
    setPage(next)
    view.current?.show(next)
  }
  useKeys({ j: () => go(page + 1), k: () => go(page - 1) })
  return {
    measured,
    preview: (report) => (
      <Measured report={report} measured={measured} onMeasured={setMeasured}>
        <PagePreview ref={view} report={measured?.report ?? report} pages={pages} zoom={zoom} onPage={setPage} />
      </Measured>
    ),
    controls: (
      <>
        <DropdownFilter
          name={t('reports.zoom.name')}
          value={zoom}
          choices={zooms.map((value) => ({ value, label: t(`reports.zoom.${value}`) }))}
          onChange={setZoom}
        />
        <Button size="small" type="text" disabled={page === 0} onClick={() => go(page - 1)}>
          {t('reports.page.previous')}
        </Button>
        <span className="muted" role="status" title={t('reports.page.note')}>
          {t('reports.page.at', {
            page: Math.min(page + 1, Math.max(1, pages.length)),
            pages: Math.max(1, pages.length),
          })}
        </span>
        <Button size="small" type="text" disabled={page >= pages.length - 1} onClick={() => go(page + 1)}>
          {t('reports.page.next')}
        </Button>
      </>
    ),
  }
}

/** Measures a report once before its pages are drawn. */
function Measured({
  report,
  measured,
  onMeasured,
  children,
}: {
  readonly report: ReportDocument
  readonly measured: MeasuredReport | null
  readonly onMeasured: (measured: MeasuredReport) => void
  readonly children: React.ReactNode
}): React.JSX.Element {
  const keep = useCallback((measures: Measures) => onMeasured({ report, measures }), [report, onMeasured])
  return (
    <>
      {measured?.report !== report && <MeasuringSheet report={report} onMeasured={keep} />}
      {children}
    </>
  )
}
