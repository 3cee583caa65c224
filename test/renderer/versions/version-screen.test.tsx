// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { CompareScreen } from '#renderer/features/compare/CompareScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import { setPreferences } from '#renderer/preferences.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'
import { newVersion, oldVersion, sampleVersionView } from '../sample-versions.ts'

function AtAddress(): React.JSX.Element {
  return <CompareScreen route={useRoute()} />
}

async function open(): Promise<void> {
  location.hash = `#/compare/versions?old=${oldVersion}&new=${newVersion}`
  renderWith(makeSampleClient(), <AtAddress />)
  await screen.findByRole('grid')
  await screen.findByText(/跨市办理/u, { selector: '.clause-text' })
}

const rowNamed = (name: RegExp): HTMLElement => screen.getByRole('row', { name })

beforeEach(() => {
  giveElementsSize()
  setPreferences({ versionLayout: 'columns' })
})

describe('two versions on screen', () => {
  it('warns of a reference that was left behind when articles were renumbered', async () => {
    await open()
    const sentence = '引用“第三条”未随编号改，所指现为第四条'
    const row = rowNamed(new RegExp(`^相同，第二条 → 第三条，仅改编号，${sentence}`, 'u'))
    expect(within(row).getByText('引用未改', { selector: '.tag' }).title).toBe(sentence)
    expect(row.querySelector('.mark-stale')?.textContent).toContain('第三条')
    const list = screen.getByRole('complementary', { name: '变化清单' })
    expect(within(list).getByText(sentence)).toBeDefined()
  })

  it('lays each clause beside what became of it, by what it says and not by its number', async () => {
    await open()
    const modified = within(rowNamed(/^修改，第三条 → 第四条/u)).getAllByRole('gridcell')
    expect(modified[0]?.querySelector('del')?.textContent).toContain('十五日')
    expect(modified[2]?.querySelector('ins')?.textContent).toContain('十个工作日')
    expect(rowNamed(/^移动，第五条 → 第二条/u)).toBeDefined()
    expect(rowNamed(/^新增，第五条/u)).toBeDefined()
    expect(rowNamed(/^删除，第四条/u)).toBeDefined()
    expect(rowNamed(/^相同，第二条 → 第三条，仅改编号/u)).toBeDefined()
  })

  it('proves that every clause of both versions is listed and that the changes sum up', async () => {
    await open()
    expect(screen.getByText(/两版条款全部在列/u).textContent).toContain('旧 6 / 6 · 新 6 / 6')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('visits every difference once, forwards and back', async () => {
    await open()
    const all = (await sampleVersionView()).totals.stops
    const place = (): string | null =>
      screen.getByText('差异', { exact: false, selector: '.difference-walk .second' }).textContent
    const seen: (string | null)[] = []
    for (let step = 0; step < all; step += 1) {
      fireEvent.keyDown(document.body, { key: 'n' })
      await waitFor(() => expect(place()).toContain(`${step + 1} / ${all}`))
      seen.push(place())
    }
    expect(new Set(seen).size).toBe(all)
    fireEvent.keyDown(document.body, { key: 'n' })
    expect(place()).toContain(`${all} / ${all}`)
    fireEvent.keyDown(document.body, { key: 'N', shiftKey: true })
    await waitFor(() => expect(place()).toContain(`${all - 1} / ${all}`))
  })

  it('shows one kind of change alone, and says how many rows are not shown', async () => {
    await open()
    fireEvent.click(within(screen.getByRole('group', { name: '按变化筛选' })).getByRole('button', { name: /^新增/u }))
    expect(screen.getAllByRole('row').filter((row) => row.dataset['row'] !== undefined)).toHaveLength(1)
    expect(screen.getByText(/未显示/u).textContent).toMatch(/1/u)
  })

  it('reads both as one text, with what went struck before what came', async () => {
    await open()
    fireEvent.click(screen.getByRole('radio', { name: '修订合一' }))
    const text = rowNamed(/^修改，第三条 → 第四条/u).querySelector('.clause-text')?.textContent ?? ''
    expect(text.replaceAll(' ', '')).toMatch(/删除十五日新增十个工作日/u)
    expect(rowNamed(/^删除，第四条/u).querySelector('del')?.textContent).toContain('不得收取费用')
  })

  it('lists the changes, and goes to the one that is chosen', async () => {
    await open()
    const list = screen.getByRole('complementary', { name: '变化清单' })
    fireEvent.click(within(list).getByRole('button', { name: /十个工作日/u }))
    await waitFor(() => expect(rowNamed(/^修改，第三条 → 第四条/u).getAttribute('aria-selected')).toBe('true'))
  })
})
