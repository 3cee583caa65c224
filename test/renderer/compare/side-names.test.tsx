// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ComparisonView } from '#core/contract/api.ts'
import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { resultOf } from '#engine/steps.ts'
import { CompareScreen } from '#renderer/features/compare/CompareScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { ended, makeSampleClient, sampleComparison } from '../sample-client.ts'

function AtAddress(): React.JSX.Element {
  return <CompareScreen route={useRoute()} />
}

/** Opens the sample comparison as if its sides were of these places. */
async function openBetween(left: Jurisdiction, right: Jurisdiction, changes: Partial<ComparisonView> = {}) {
  const client = makeSampleClient()
  const view: ComparisonView = await resultOf<ComparisonView>(await client.comparisons.open({ id: sampleComparison }))
  const { comparison } = view
  const moved = {
    ...comparison,
    left: comparison.left.map((each: InstrumentSummary) => ({ ...each, jurisdiction: left })),
    right: comparison.right.map((each: InstrumentSummary) => ({ ...each, jurisdiction: right })),
  }
  vi.spyOn(client.comparisons, 'open').mockImplementation(async () =>
    ended({ ...view, ...changes, comparison: moved }, view.rows.length),
  )
  location.hash = '#/compare'
  renderWith(client, <AtAddress />)
  await screen.findByRole('grid')
  return screen.findByText(/两侧条款全部在列/u)
}

beforeEach(() => giveElementsSize())

describe('the names of the sides', () => {
  it('are those of their places, with their own seals', async () => {
    const status = await openBetween('other:松州', 'other:柏州')
    expect(status.textContent).toContain('松州 24 / 24 · 柏州 25 / 25')
    expect(document.querySelector('.city-head .seal')?.textContent).toBe('松')
  })

  it('tell two sides of one place apart by where they stand', async () => {
    const status = await openBetween('other:松州', 'other:松州')
    expect(status.textContent).toContain('左侧 24 / 24 · 右侧 25 / 25')
  })
})

describe('the status line', () => {
  it('says when counterparts may be missing, and only then', async () => {
    await openBetween('chengdu', 'chongqing', { approximate: true })
    expect(screen.getByText('条款很多，对应可能有遗漏')).toBeDefined()
  })

  it('says nothing of it otherwise', async () => {
    await openBetween('chengdu', 'chongqing')
    expect(screen.queryByText('条款很多，对应可能有遗漏')).toBeNull()
  })
})
