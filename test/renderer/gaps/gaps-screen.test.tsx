// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GapsScreen } from '#renderer/features/gaps/GapsScreen.tsx'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'

async function open(client: Client): Promise<HTMLElement> {
  location.hash = '#/gaps'
  renderWith(client, <GapsScreen />)
  return screen.findByRole('grid', { name: '缺口、冲突与意见不一' })
}

const rows = (): readonly HTMLElement[] => screen.getAllByRole('row').filter((row) => row.hasAttribute('aria-selected'))
const press = (key: string): void => void fireEvent.keyDown(document.body, { key })

beforeEach(() => giveElementsSize())

describe('the list of gaps', () => {
  it('shows a sum that adds up, and as many rows', async () => {
    await open(makeSampleClient())
    const [all = 0, ...terms] = within(screen.getByRole('group', { name: '按种类筛选' }))
      .getAllByRole('button')
      .map(({ textContent }) => Number(/\d+$/u.exec(textContent)?.[0]))
    expect(terms.reduce((sum, term) => sum + term, 0)).toBe(all)
    expect(rows()).toHaveLength(all)
    expect(screen.queryByText(/不符/u)).toBeNull()
  })

  it('says what a term leaves out', async () => {
    await open(makeSampleClient())
    fireEvent.click(screen.getByRole('button', { name: /冲突/u }))
    expect(screen.getByText(/显示 2，另有 7 项未显示/u)).toBeTruthy()
    expect(rows()).toHaveLength(2)
  })

  it('shows the contrasts of a conflict with what they come to, and filters by them', async () => {
    await open(makeSampleClient())
    fireEvent.click(screen.getByRole('button', { name: /要点差异 全部/u }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '责任主体 1' }))
    await waitFor(() => expect(rows()).toHaveLength(1))
    press('j')
    const panel = await screen.findByRole('region', { name: '所选事项' })
    expect(await within(panel).findByText('约合 42 日')).toBeTruthy()
    expect(within(panel).getByText('作出答复')).toBeTruthy()
    expect(within(panel).getAllByTitle('成都较严：期限较短')).toHaveLength(1)
  })

  it('lists what the offices judge differently, with each office’s decision', async () => {
    await open(makeSampleClient())
    const panel = screen.getByRole('region', { name: '意见不一' })
    expect(within(panel).getByText(/两地各做一段，可以互补/u)).toBeTruthy()
    expect(within(panel).getByText('部分对应')).toBeTruthy()
  })

  it('shows the search that was done and confirms the gap with it', async () => {
    const client = makeSampleClient()
    const confirm = vi.spyOn(client.gaps, 'confirm')
    await open(client)
    press('j')
    const panel = await screen.findByRole('region', { name: '所选事项' })
    expect(await within(panel).findByText('已查 25 条')).toBeTruthy()
    expect(within(panel).getByText('0.49')).toBeTruthy()
    expect(within(panel).getByText(/与第十二条更相符/u)).toBeTruthy()
    fireEvent.click(within(panel).getByRole('radio', { name: /重/u }))
    fireEvent.change(within(panel).getByLabelText('责任单位'), { target: { value: '大数据局' } })
    fireEvent.change(within(panel).getByLabelText('完成时限'), { target: { value: '2026-12-20' } })
    fireEvent.change(within(panel).getByLabelText('说明'), { target: { value: '另有规定' } })
    fireEvent.click(within(panel).getByRole('button', { name: /确认缺口/u }))
    await within(panel).findByRole('button', { name: '撤回确认' })
    // The recorded search says why, as it did before.
    expect(within(panel).getByText(/与第十二条更相符/u)).toBeTruthy()
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({
      clause: { path: '第二章/第十一条' },
      severity: 'high',
      responsibleUnit: '大数据局',
      dueOn: '2026-12-20',
      note: '另有规定',
    })
    expect(rows()[0]?.textContent).toContain('已确认')
  })

  it('does not record a date that does not exist', async () => {
    const client = makeSampleClient()
    const confirm = vi.spyOn(client.gaps, 'confirm')
    await open(client)
    press('j')
    fireEvent.change(await screen.findByLabelText('完成时限'), { target: { value: '2026-02-30' } })
    expect(screen.getByText(/日期写作/u)).toBeTruthy()
    fireEvent.submit(screen.getByRole('form', { name: '确认缺口' }))
    expect(confirm).not.toHaveBeenCalled()
  })

  it('withdraws by the id of the confirmation', async () => {
    const client = makeSampleClient()
    const withdraw = vi.spyOn(client.gaps, 'withdraw')
    await open(client)
    press('j')
    fireEvent.click(await screen.findByRole('button', { name: /确认缺口/u }))
    fireEvent.click(await screen.findByRole('button', { name: '撤回确认' }))
    const [entry] = await client.gaps.list({})
    await waitFor(() => expect(withdraw.mock.calls[0]?.[0]).toEqual({ gap: entry?.confirmed?.id }))
  })
})
