// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { IndicatorTable } from '#core/indicators/table-model.ts'
import { IndicatorsScreen } from '#renderer/features/indicators/IndicatorsScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { ended, makeSampleClient } from '../sample-client.ts'
import { sampleIndicatorTable } from '../sample-indicators.ts'
import { makeEntry, makePair, makeValue } from './sample-values.ts'

function Routed(): React.JSX.Element {
  return <IndicatorsScreen route={useRoute()} />
}

function show(client: Client, hash = '#/indicators'): void {
  location.hash = hash
  renderWith(client, <Routed />)
}

async function open(client = makeSampleClient(), hash?: string): Promise<HTMLElement> {
  show(client, hash)
  return screen.findByRole('grid')
}

/** A client whose table is this one. */
function clientWith(table: IndicatorTable): Client {
  const client = makeSampleClient()
  vi.spyOn(client.indicators, 'table').mockImplementation(async () => ended(table))
  return client
}

const rows = (): readonly HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'))
const rowWith = (text: string): HTMLElement => {
  const row = rows().find(({ textContent }) => textContent?.includes(text))
  if (row === undefined) throw new Error(`No row says ${text}`)
  return row
}
const press = (key: string): void => void fireEvent.keyDown(document.body, { key })
const terms = (): readonly number[] =>
  within(screen.getByRole('group', { name: '按哪一地有来筛选' }))
    .getAllByRole('button')
    .map(({ textContent }) => Number(/\d+$/u.exec(textContent)?.[0]))

beforeEach(() => giveElementsSize())

describe('the table of indicators', () => {
  it('shows a sum that adds up, and as many rows', async () => {
    await open()
    const [all = 0, ...parts] = terms()
    expect(parts.reduce((sum, term) => sum + term, 0)).toBe(all)
    expect(rows()).toHaveLength(all)
    expect(all).toBe(sampleIndicatorTable().totals.all)
  })

  it('says what a term leaves out', async () => {
    await open()
    const [all = 0, both = 0] = terms()
    fireEvent.click(screen.getByRole('button', { name: /两地都有/u }))
    expect(rows()).toHaveLength(both)
    expect(screen.getByText(`显示 ${both}，另有 ${all - both} 项未显示`)).toBeTruthy()
  })

  it('puts all rows on paper, those out of view too', async () => {
    const table = sampleIndicatorTable()
    const many = Array.from({ length: 200 }, (_none, at) => ({ ...table.indicators[0]!, key: String(at) }))
    await open(clientWith({ ...table, indicators: many }))
    expect(rows().length).toBeLessThan(100)
    act(() => void dispatchEvent(new Event('beforeprint')))
    expect(rows()).toHaveLength(200)
    act(() => void dispatchEvent(new Event('afterprint')))
    expect(rows().length).toBeLessThan(100)
  })

  it('puts both sides beside each other with their difference, and says where nothing was found', async () => {
    await open()
    const pair = rowWith('5G基站').textContent
    expect(pair).toContain('9 万座')
    expect(pair).toContain('15 万个')
    expect(pair).toContain('重庆多 6 万')
    expect(rowWith('人工智能企业').textContent).toContain('已查 1 部文件')
  })

  it('shows the wording of the clause when asked', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /显示/u }))
    fireEvent.click(await screen.findByText('原文'))
    await waitFor(() => expect(rowWith('5G基站').textContent).toContain('达到15万个'))
  })

  it('goes by keys and shows the sentence with the value lit, and the way to its clause', async () => {
    await open()
    press('j')
    const sources = screen.getByRole('region', { name: '所选项目的出处' })
    const lit = sources.querySelector('mark')
    expect(lit?.textContent).not.toBe('')
    expect(lit?.closest('p')?.textContent).toContain(lit?.textContent ?? '-')
    const link = within(sources).getAllByRole('link', { name: '打开条款' })[0]
    expect(link?.getAttribute('href')).toMatch(/^#\/library\/[0-9a-f]{64}\?clause=/u)
    expect(rows()[0]?.getAttribute('aria-selected')).toBe('true')
    expect(location.hash).toContain('row=')
  })

  it('exports what the contract writes', async () => {
    const client = makeSampleClient()
    const write = vi.spyOn(client.indicators, 'export')
    await open(client)
    fireEvent.click(screen.getByRole('button', { name: /导\s?出/u }))
    fireEvent.click(await screen.findByText('表格（.csv）'))
    await screen.findByText(/已保存 指标对照表/u)
    expect(write.mock.calls[0]?.[0]).toEqual({ sides: { by: 'place' }, format: 'csv' })
  })

  it('lists deadlines of one length together, and thirty days apart from thirty working days', async () => {
    await open(makeSampleClient(), '#/indicators?tab=deadlines')
    expect(rowWith('15 个工作日').textContent).toContain('以内')
    expect(rowWith('30 日').textContent).toContain('未见')
  })

  it('lists responsible units with their part on either side', async () => {
    await open(makeSampleClient(), '#/indicators?tab=units')
    expect(rowWith('市数据局').textContent).toContain('牵头 1')
  })
})

it('says in the difference itself that it is of bounds and estimates', async () => {
  const difference = {
    value: 6,
    shown: { value: 6, unit: '百分点' },
    higher: 'left',
    bound: 'at-least',
    isAbout: true,
  } as const
  const pair = makePair('a', 'b', { difference, notes: ['bound'] })
  const entry = makeEntry('普及率', [makeValue('a', 'left')], [makeValue('b', 'right')], [pair])
  await open(clientWith({ ...sampleIndicatorTable(), indicators: [entry] }))
  expect(rowWith('普及率').textContent).toContain('成都至少高约 6 个百分点')
  expect(rowWith('普及率').textContent).not.toContain('不是定值')
})

describe('without instruments', () => {
  const table = sampleIndicatorTable()
  const nobody = { instruments: [], units: 0 }
  const totals = { all: 0, both: 0, leftOnly: 0, rightOnly: 0, notComparable: 0 }
  const none = { left: 0, right: 0 }

  it('says what to do next', async () => {
    const empty = { indicators: [], deadlines: [], responsibleUnits: [] }
    show(
      clientWith({
        ...table,
        ...empty,
        left: nobody,
        right: nobody,
        totals: { ...totals, values: none, unnamed: none, setAside: none },
      }),
    )
    expect(await screen.findByText(/文库里还没有两地的文件/u)).toBeTruthy()
    expect(screen.getByRole('link', { name: '导入文件' }).getAttribute('href')).toBe('#/library')
  })

  it('of one side shows the other, and says so', async () => {
    const indicators = table.indicators.filter(({ right }) => right.length === 0)
    await open(clientWith({ ...table, indicators, right: nobody }))
    expect(screen.getByText(/还没有重庆的文件/u)).toBeTruthy()
    expect(rows()).toHaveLength(indicators.length)
  })

  it('shows an error in place, with its code', async () => {
    const client = makeSampleClient()
    vi.spyOn(client.indicators, 'table').mockRejectedValue(new Error('gone'))
    show(client)
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})
