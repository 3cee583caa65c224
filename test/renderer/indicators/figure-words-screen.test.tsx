// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FigureWord } from '#core/indicators/figure-words.ts'
import type { EventId } from '#core/model/ids.ts'
import { IndicatorsScreen } from '#renderer/features/indicators/IndicatorsScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { ended, makeSampleClient } from '../sample-client.ts'
import { sampleIndicatorTable } from '../sample-indicators.ts'

function Routed(): React.JSX.Element {
  return <IndicatorsScreen route={useRoute()} />
}

const rows = (): readonly HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'))
const rowWith = (text: string): HTMLElement => {
  const row = rows().find(({ textContent }) => textContent?.includes(text))
  if (row === undefined) throw new Error(`No row says ${text}`)
  return row
}
const press = (key: string): void => void fireEvent.keyDown(document.body, { key })
const fill = (name: string, value: string): void =>
  void fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(name), { target: { value } })
const record = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))

async function chooseRow(text: string): Promise<void> {
  location.hash = '#/indicators'
  renderWith(makeSampleClient(), <Routed />)
  await screen.findByRole('grid')
  fireEvent.click(rowWith(text))
  await screen.findByRole('button', { name: /更正数值/u })
}

beforeEach(() => giveElementsSize())

describe('what an office says of the chosen row', () => {
  it('corrects a value by keys, says who did, and gives the read value back', async () => {
    await chooseRow('5G基站')
    press('e')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('建成5G基站9万座')
    expect(within(dialog).getByLabelText<HTMLInputElement>('数值（区间写作 3–5）').value).toBe('9')
    expect(screen.getByText('与表中所列相同，改动后才能记录')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '记录更正' }).disabled).toBe(true)
    fill('数值（区间写作 3–5）', '九')
    expect(screen.getByText('数值写作 9.5，区间写作 3–5，由小到大。')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '记录更正' }).disabled).toBe(true)
    fill('数值（区间写作 3–5）', '9.5')
    fill('理由（可不填）', '与发文核对')
    record('记录更正')
    await waitFor(() => expect(rowWith('5G基站').textContent).toContain('9.5 万座'))
    expect(rowWith('5G基站').textContent).toContain('重庆专班更正')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('link', { name: '人工更正 1' })).toBeTruthy()
    const said = screen.getByRole('region', { name: '人工更正' })
    expect(said.textContent).toContain('5G基站 9.5 万座')
    expect(said.textContent).toContain('理由：与发文核对')
    expect(said.textContent).toContain('周岚')
    fireEvent.click(within(said).getByRole('button', { name: /撤\s?回/u }))
    await waitFor(() => expect(rowWith('5G基站').textContent).toContain('9 万座'))
    expect(rowWith('5G基站').textContent).not.toContain('更正')
  })

  it('leaves out what is no indicator, and lists it where it can be taken back', async () => {
    await chooseRow('人工智能企业')
    press('e')
    fireEvent.click(await screen.findByLabelText('这不是指标，不列入表'))
    record('记录更正')
    await waitFor(() => expect(rows().some(({ textContent }) => textContent?.includes('人工智能企业'))).toBe(false))
    expect(screen.getByText('1 个数值经认定不是指标')).toBeTruthy()
    location.hash = '#/indicators?tab=words'
    fireEvent(window, new HashChangeEvent('hashchange'))
    fireEvent.click(await screen.findByRole('button', { name: /撤\s?回/u }))
    expect(await screen.findByText(/还没有人更正过/u)).toBeTruthy()
  })

  it('makes one row of two, and stays on it', async () => {
    await chooseRow('人工智能企业')
    const before = rows().length
    press('m')
    const dialog = await screen.findByRole('dialog')
    fill('查找另一个数值（指标名、地区、年份）', '87')
    const others = within(dialog).getByRole('listbox')
    expect(within(others).getAllByRole('option')).toHaveLength(1)
    const [option] = within(others).getAllByRole<HTMLOptionElement>('option')
    fireEvent.change(others, { target: { value: option!.value } })
    record('合为一行')
    await waitFor(() => expect(rows()).toHaveLength(before - 1))
    expect(document.querySelector('[role=row][aria-selected=true]')?.textContent).toContain('重庆专班认定同一指标')
  })

  it('names a figure that stands in no row', async () => {
    const table = sampleIndicatorTable()
    const { name: _, ...figure } = table.indicators[0]!.left[0]!
    const client = makeSampleClient()
    vi.spyOn(client.indicators, 'table').mockImplementation(async () => ended({ ...table, unnamed: [figure] }))
    location.hash = '#/indicators?tab=words'
    renderWith(client, <Routed />)
    const unnamed = await screen.findByRole('region', { name: '未注明所指、没有列入表的数值' })
    expect(within(unnamed).getByText(figure.text)).toBeTruthy()
    const correct = vi.spyOn(client.indicators, 'correct')
    fireEvent.click(within(unnamed).getAllByRole('button', { name: /命\s?名/u })[0]!)
    await screen.findByRole('dialog')
    expect(screen.getByText('请填写指标名。')).toBeTruthy()
    fill('指标名', '算力券年度总额')
    record('记录更正')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const reading = expect.objectContaining({ name: '算力券年度总额', value: figure.value, unit: figure.unit })
    const at = { ...figure.ref, start: figure.span[0] }
    expect(correct).toHaveBeenCalledWith({ figure: at, reading, reason: '' })
  })

  it('lists first what no longer finds its place, and says so on every tab', async () => {
    const table = sampleIndicatorTable()
    const { ref, instrumentTitle } = table.indicators[0]!.left[0]!
    const figure = { id: null, ref, instrumentTitle, label: null, quote: '8万座', prefix: '建成5G基站', suffix: '。' }
    const said = { event: 'x-0001' as EventId, office: '成都专班', person: '李沐', reason: '' }
    const lost: FigureWord = {
      ...{ ...said, kind: 'set-aside', at: '2026-01-05T09:00:00.000Z', figures: [figure], reading: null },
      state: 'orphaned',
    }
    const client = makeSampleClient()
    vi.spyOn(client.indicators, 'table').mockImplementation(async () => ended({ ...table, words: [lost] }))
    location.hash = '#/indicators?tab=words'
    renderWith(client, <Routed />)
    const group = await screen.findByRole('region', { name: '找不到原处，请重新认定或撤回' })
    expect(group.textContent).toContain('建成5G基站8万座。')
    expect(within(group).queryByRole('button', { name: /撤\s?回/u })).toBeNull()
    expect(screen.getByText('1 条更正已找不到原处，见“人工更正”')).toBeTruthy()
  })

  it('keeps two values from being subtracted, only with a reason', async () => {
    await chooseRow('5G基站')
    press('x')
    await screen.findByRole('dialog')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '记录不可比' }).disabled).toBe(true)
    fill('理由', '一为全市，一为主城')
    record('记录不可比')
    await waitFor(() => expect(rowWith('5G基站').textContent).toContain('不可直接相减'))
    expect(rowWith('5G基站').textContent).toContain('重庆专班认定：一为全市，一为主城')
  })
})
