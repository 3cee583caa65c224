import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GreyLines } from '../../../components/GreyLines.tsx'
import type * as library from './chart-library.ts'
import type { ChartOption } from './chart-option.ts'

type Library = Pick<typeof library, 'draw' | 'drawFile'>

/** The library is a file of its own: the first screen does not wait for it. */
export const loadLibrary = (): Promise<Library> => import('./chart-library.ts')

/** Without double quotes: ECharts writes it into an attribute as it is, and a file has to be well-formed. */
export const fontOf = (): string => getComputedStyle(document.body).fontFamily.replaceAll('"', "'")

function useLibrary(): Library | 'failed' | null {
  const [library, setLibrary] = useState<Library | 'failed' | null>(null)
  useEffect(() => {
    let isHere = true
    loadLibrary().then(
      (loaded) => isHere && setLibrary(loaded),
      () => isHere && setLibrary('failed'),
    )
    return () => {
      isHere = false
    }
  }, [])
  return library
}

/** A chart of this size. Its table stands beside it: who does not see the chart loses nothing. */
export function Chart({
  option,
  width,
  height,
  onPick,
}: {
  readonly option: ChartOption
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** A row or a day was clicked: its index. */
  readonly onPick: (index: number) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const library = useLibrary()
  const element = useRef<HTMLDivElement>(null)
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })
  useEffect(() => {
    if (library === null || library === 'failed' || element.current === null || width === 0) return
    return library.draw(element.current, { width, height }, option, (index) => pick.current(index))
  }, [library, option, width, height])
  if (library === 'failed') return <p className="panel-note">{t('indicators.chart.failed')}</p>
  return (
    <>
      {library === null && <GreyLines lines={4} />}
      <div ref={element} className="chart" style={{ height: library === null ? 0 : height }} />
    </>
  )
}
