import { Button } from 'antd'
import { useCallback, useImperativeHandle, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { VirtualList } from '../../../components/VirtualList.tsx'
import type { VirtualListHandle } from '../../../components/VirtualList.tsx'
import type { VersionLayout } from '../../../preferences.ts'
import { SectionRow } from '../SectionRow.tsx'
import { isLine } from './shown-row.ts'
import type { ShownRow } from './shown-row.ts'
import { useVersionRows } from './use-versions.ts'
import { useVersions } from './version-context.tsx'
import { VersionRow } from './VersionRow.tsx'

/** Before it is measured: head and padding, and a line for about 26 characters of the longer side. */
function estimate(row: ShownRow | undefined): number {
  if (row === undefined || isLine(row)) return 28
  const lines = (clauses: readonly { readonly length: number }[]): number =>
    clauses.reduce((sum, { length }) => sum + Math.ceil(length / 26), 0)
  return 48 + Math.max(2, lines(row.old), lines(row.new)) * 24
}

/** Rows around the view whose words are asked for with it, so that scrolling meets no grey lines. */
const beside = 8

/** Label and heading of what stands around the units: 第二章 登记程序. */
const nameOf = (clauses: ShownRow['old']): string | null =>
  clauses.length === 0 ? null : clauses.map(({ label, heading }) => [label, heading ?? ''].join(' ').trim()).join('　')

/** The headings that stand above the rows which follow; as one text only the new one. */
function SectionLine({ row, layout }: { readonly row: ShownRow; readonly layout: VersionLayout }): React.JSX.Element {
  const [old, now] = [nameOf(row.old), nameOf(row.new)]
  if (layout === 'columns') return <SectionRow left={old} right={now} />
  return (
    <div className="section-row unified-columns" role="presentation">
      <div className="middle" />
      <div lang="zh-CN">{now ?? old}</div>
    </div>
  )
}

/** The rows, of which only those in view are in the page; their words come as they are needed. */
export function VersionGrid({ layout }: { readonly layout: VersionLayout }): React.JSX.Element {
  const { t } = useTranslation()
  const { view, shown, selected, select, place, list, inView, setInView, setRelations } = useVersions()
  const virtual = useRef<VirtualListHandle>(null)
  useImperativeHandle(list, () => ({
    scrollTo: (key, where) => {
      const index = shown.findIndex((row) => row.key === key)
      if (index >= 0) virtual.current?.scrollTo(index, where === 'third' ? 'center' : 'auto')
    },
  }))
  const onRange = useCallback(
    (first: number, last: number) => {
      const [from, to] = [shown[first], shown[last]]
      if (from !== undefined && to !== undefined) setInView(from.index, to.index)
    },
    [shown, setInView],
  )
  const wanted = useMemo(
    () =>
      shown.map(({ index }) => index).filter((index) => index >= inView.from - beside && index <= inView.to + beside),
    [shown, inView],
  )
  const details = useVersionRows(view, wanted)
  if (shown.length === 0) {
    return (
      <EmptyState action={<Button onClick={() => setRelations(new Set())}>{t('compare.filter.clear')}</Button>}>
        {t('compare.filter.nothing')}
      </EmptyState>
    )
  }
  return (
    <VirtualList
      ref={virtual}
      className="compare-rows"
      data-region="rows"
      role="rowgroup"
      count={shown.length}
      estimate={(index) => estimate(shown[index])}
      keyOf={(index) => shown[index]?.key ?? index}
      onRange={onRange}
      render={(index) => {
        const row = shown[index]
        if (row === undefined) return null
        if (isLine(row)) return <SectionLine row={row} layout={layout} />
        return (
          <VersionRow
            row={row}
            detail={details.get(row.index)}
            layout={layout}
            selected={selected?.key === row.key}
            stop={place?.rowKey === row.key ? place.stop : null}
            onSelect={select}
          />
        )
      }}
    />
  )
}
