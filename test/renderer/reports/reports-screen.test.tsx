// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReportsScreen } from '#renderer/features/reports/ReportsScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'
import { suggestedRows } from '../sample-comparison.ts'
import { sampleComparison } from '../sample-client.ts'

function AtAddress(): React.JSX.Element {
  return <ReportsScreen route={useRoute()} />
}

async function open(client: Client): Promise<void> {
  location.hash = '#/reports'
  renderWith(client, <AtAddress />)
  await screen.findByRole('article', { name: '第 1 页' })
}

const saved: { readonly name: string; readonly text: Promise<string> }[] = []
const check = (name: RegExp): HTMLElement => screen.getByRole('checkbox', { name })

beforeEach(() => {
  giveElementsSize()
  saved.length = 0
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:test-${blobs.size}`
    if (blob instanceof Blob) blobs.set(address, blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') })
  })
})
afterEach(() => vi.restoreAllMocks())

describe('the reports', () => {
  it('previews every row of the comparison, with the head of the table', async () => {
    await open(makeRichClient())
    const rows = [...document.querySelectorAll('.virtual-list .sheet tbody tr')]
    expect(rows).toHaveLength(27)
    expect(screen.getAllByRole('columnheader').length).toBeGreaterThan(3)
  })

  it('exports what was chosen, and saves it under the given name', async () => {
    const client = makeRichClient()
    const written = vi.spyOn(client.reports, 'export')
    await open(client)
    for (const relation of [/一致/u, /互补/u, /缺口（/u]) fireEvent.click(check(relation))
    fireEvent.click(check(/列出两地专班的决定/u))
    await waitFor(() => expect(document.querySelectorAll('.virtual-list .sheet tbody tr')).toHaveLength(9))
    fireEvent.click(screen.getByRole('button', { name: '导出 Word 文件' }))
    expect(await screen.findByText('已导出 对照表.docx')).toBeTruthy()
    expect(written.mock.calls[0]?.[0]).toEqual({
      comparison: sampleComparison,
      template: 'comparative-table',
      relations: ['partial', 'conflict'],
      withDecisions: false,
      withContrasts: false,
      format: 'docx',
    })
    expect(saved.map(({ name }) => name)).toEqual(['对照表.docx'])
    expect(await saved[0]?.text).toBe('样例')
  })

  it('adds the table of contrasts, numbered, and checks its count against the rows', async () => {
    await open(makeRichClient())
    fireEvent.click(check(/另列要点差异一览/u))
    const all = suggestedRows.flatMap(({ contrasts }) => contrasts).length
    await waitFor(() => expect(document.querySelectorAll('.sheet-below tbody tr').length).toBeGreaterThanOrEqual(all))
    expect(screen.getByText(`列出 ${all} / ${all} 处`)).toBeTruthy()
    expect(document.querySelector('.sheet-below')?.textContent).toContain('约合 42 日')
  })

  it('exports the list of gaps as a table', async () => {
    const client = makeRichClient()
    const written = vi.spyOn(client.reports, 'export')
    await open(client)
    fireEvent.click(screen.getByRole('button', { name: /缺口与冲突清单/u }))
    fireEvent.click(screen.getByRole('button', { name: '表格 CSV' }))
    await screen.findByText('已导出 对照表.csv')
    expect(written.mock.calls[0]?.[0]).toMatchObject({ template: 'gap-list', format: 'csv', relations: [] })
  })

  it('says when a report could not be written, in place', async () => {
    const client = makeRichClient()
    const failing: Client = {
      ...client,
      reports: {
        ...client.reports,
        export: () => Promise.reject(Object.assign(new Error(), { code: 'disk-full', data: {} })),
      },
    }
    await open(failing)
    fireEvent.click(screen.getByRole('button', { name: '数据 JSON' }))
    expect((await screen.findByRole('alert')).textContent).toContain('disk-full')
    expect(saved).toEqual([])
  })

  it('checks the report against the totals of the comparison', async () => {
    const client = makeRichClient()
    await open(client)
    const line = (name: string): HTMLElement => {
      const found = screen.getByText(name).parentElement
      if (found === null) throw new Error(name)
      return found
    }
    await waitFor(() => expect(within(line('行数＝关系之和')).getByText('通过')).toBeTruthy())
    expect(line('列出的行').textContent).toContain('27 / 27')
    expect(line('条款齐全').textContent).toContain('24 ＋ 25')
  })
})
