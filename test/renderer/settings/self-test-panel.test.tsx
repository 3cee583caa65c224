// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AsyncIteratorClass } from '@orpc/client'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import type { Progress } from '#core/model/progress.ts'
import { SelfTestPanel } from '#renderer/features/settings/SelfTestPanel.tsx'
import type { Client } from '#renderer/transport.ts'
import { renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'

afterEach(() => vi.restoreAllMocks())

const start = (client: Client = makeSampleClient()): void => {
  renderWith(client, <SelfTestPanel />)
  fireEvent.click(screen.getByRole('button', { name: '运行自检' }))
}
const cellsOf = (name: string): string[] =>
  within(screen.getByRole('rowheader', { name: new RegExp(`^${name}`, 'u') }).closest('tr')!)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '')

describe('the self-test in the settings', () => {
  it('measures nothing before somebody asks', () => {
    const client = makeSampleClient()
    const asked = vi.spyOn(client.system, 'selfTest')
    renderWith(client, <SelfTestPanel />)
    expect(screen.queryByRole('table')).toBeNull()
    expect(asked).not.toHaveBeenCalled()
  })

  it('shows every set, all together and the decisions, each figure with its bounds', async () => {
    start()
    const table = await screen.findByRole('table', { name: '自检' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['依据', '召回率', '准确率', 'F1', '缺口准确率'])
    expect(cellsOf('行动计划')).toEqual(['0.71 0.64–0.79', '0.73 0.66–0.80', '0.72 0.66–0.78', '0.65 0.58–0.74'])
    expect(cellsOf('起步语料')[0]).toBe('0.51 0.38–0.65')
    expect(screen.getByRole('rowheader', { name: /^随附合计 ?123 对，缺口 85 条$/u })).toBeTruthy()
    expect(screen.getByText('方法 align-1，2026-11-25')).toBeTruthy()
  })

  it('says of few decisions that they do not tell, and what they are', async () => {
    start()
    await screen.findByRole('table')
    expect(cellsOf('本机的决定')).toEqual(['判断不足 30 个，尚看不出'])
    expect(screen.getByText('采纳 7，自行配对 2，否定 3，缺口 1，意见不一 1')).toBeTruthy()
    expect(screen.getByText(/数值偏向程序/u)).toBeTruthy()
    expect(screen.getByText(/也用于调校方法/u)).toBeTruthy()
  })

  it('says what each figure means', async () => {
    start()
    await screen.findByRole('table')
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent)
    expect(terms).toEqual(['召回率', '准确率', 'F1', '缺口准确率', '区间'])
    for (const meaning of screen.getAllByRole('definition')) expect(meaning.textContent).toMatch(/。$/u)
  })

  it('tells how far it is, and can be stopped', async () => {
    const client = makeSampleClient()
    let signal: AbortSignal | undefined
    vi.spyOn(client.system, 'selfTest').mockImplementation(async (_, options) => {
      signal = options?.signal
      const steps = [{ done: 30, total: 120 }]
      return new AsyncIteratorClass<Progress, SelfTestShape, void>(
        async () => {
          const value = steps.shift()
          return value === undefined ? new Promise<never>(() => {}) : { done: false, value }
        },
        async () => {},
      )
    })
    start(client)
    expect(await screen.findByText('正在对照 25%')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /停\s?止/u }))
    expect(signal?.aborted).toBe(true)
    expect(screen.getByRole('button', { name: '运行自检' })).toBeTruthy()
    expect(screen.queryByText(/正在对照/u)).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says what went wrong, and runs again', async () => {
    const client = makeSampleClient()
    vi.spyOn(client.system, 'selfTest').mockRejectedValueOnce(new Error('no'))
    start(client)
    const alert = await screen.findByRole('alert')
    fireEvent.click(within(alert).getByRole('button', { name: /重\s?试/u }))
    expect(await screen.findByRole('table')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('copies all of it as text with tabs, in the language of the screen', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    start()
    await screen.findByRole('table')
    fireEvent.click(screen.getByRole('button', { name: '复制为文本' }))
    await waitFor(() => expect(screen.getByText('已复制')).toBeTruthy())
    const lines = write.mock.calls[0]?.[0].split('\n') ?? []
    expect(lines.slice(0, 3)).toEqual([
      '自检 · 方法 align-1，2026-11-25',
      '\t依据\t召回率\t准确率\tF1\t缺口准确率',
      '行动计划（虚构）\t54 对，缺口 39 条\t0.71 (0.64–0.79)\t0.73 (0.66–0.80)\t0.72 (0.66–0.78)\t0.65 (0.58–0.74)',
    ])
    expect(lines.join('\n')).toContain('本机的决定\t采纳 7，自行配对 2，否定 3，缺口 1，意见不一 1\t看不出')
    expect(lines.at(-2)).toMatch(/召回率也无从得知。$/u)
  })
})
