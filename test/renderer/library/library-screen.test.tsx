// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LibraryScreen } from '#renderer/features/library/LibraryScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'
import { versions } from '../sample-comparison.ts'

function AtAddress(): React.JSX.Element {
  return <LibraryScreen route={useRoute()} />
}

async function open(client: Client, hash = '#/library'): Promise<void> {
  location.hash = hash
  renderWith(client, <AtAddress />)
  await screen.findByRole('listbox', { name: '文件' })
  await screen.findByRole('tree')
}

function choose(...names: readonly string[]): void {
  const files = names.map((name) => new File(['甲'], name))
  fireEvent.change(screen.getByLabelText('选择文件'), { target: { files } })
}

beforeEach(() => giveElementsSize())

describe('the library', () => {
  it('groups every instrument once, and its counts add up', async () => {
    await open(makeRichClient())
    const [all = 0, ...terms] = (screen.getByText(/部文件＝/u).textContent.match(/\d+/gu) ?? []).map(Number)
    expect(all).toBe(14)
    expect(terms.reduce((sum, term) => sum + term, 0)).toBe(all)
  })

  it('says how many a filter leaves out', async () => {
    await open(makeRichClient())
    fireEvent.click(screen.getByRole('button', { name: /地区/u }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '重庆' }))
    expect(await screen.findByText(/显示 4，另有 10 部未显示/u)).toBeTruthy()
  })

  it('asks in place where files come from, and leaves a refused one in the list with its reason', async () => {
    const client = makeRichClient()
    const imported = vi.spyOn(client.instruments, 'import')
    await open(client)
    choose('扫描件.txt', '重复.txt')
    fireEvent.click(await screen.findByRole('radio', { name: /重庆/u }))
    fireEvent.click(screen.getByRole('button', { name: '开始导入' }))
    const imports = await screen.findByRole('region', { name: '导入' })
    expect(await within(imports).findByText(/里没有可读的文字/u)).toBeTruthy()
    expect(within(imports).getByText('no-text')).toBeTruthy()
    expect(await within(imports).findByText('已在文库中')).toBeTruthy()
    // What no reader can read is refused at the first look: only the other one was sent.
    expect(imported.mock.calls.map(([input]) => input.jurisdiction)).toEqual(['chongqing'])
    fireEvent.click(await within(imports).findByRole('button', { name: '收起已完成的' }))
    expect(within(imports).getByText('扫描件.txt')).toBeTruthy()
    fireEvent.click(within(imports).getByRole('button', { name: '不再显示 扫描件.txt' }))
    await waitFor(() => expect(screen.queryByText('扫描件.txt')).toBeNull())
  })

  it('shows the ledger as a sum that comes out', async () => {
    await open(makeRichClient(), `#/library/${versions.right}`)
    const figures = within(screen.getByRole('region', { name: '字数台账' })).getAllByRole('definition')
    const [read = 0, ...terms] = figures.map(({ textContent }) => Number(textContent.replaceAll(',', '')))
    expect(terms.length).toBeGreaterThan(1)
    expect(terms.reduce((sum, term) => sum + term, 0)).toBe(read)
    expect(screen.getByText('一字不少')).toBeTruthy()
  })

  it('says when the ledger does not come out', async () => {
    const client = makeRichClient()
    const { read } = client.instruments
    const wrong: Client = {
      ...client,
      instruments: {
        ...client.instruments,
        read: async (...input) => {
          const found = await read(...input)
          const { document } = found
          return { ...found, document: { ...document, ledger: { ...document.ledger, charactersIn: 9 } } }
        },
      },
    }
    await open(wrong)
    expect(screen.getByText(/与读入字数不符/u)).toBeTruthy()
    expect(screen.queryByText('一字不少')).toBeNull()
  })

  it('leads from a warning to its clause, in the tree and in the source', async () => {
    await open(makeRichClient(), `#/library/${versions.right}`)
    fireEvent.click(screen.getByRole('button', { name: /第二十八条之后是第三十条/u }))
    await waitFor(() => expect(decodeURIComponent(location.hash)).toContain('第四章/第三十条'))
    expect(screen.getByRole('tree').getAttribute('aria-activedescendant')).toBe('clause-第四章/第三十条')
  })

  it('writes only what was changed of the metadata', async () => {
    const client = makeRichClient()
    const describeInstrument = vi.spyOn(client.instruments, 'describe')
    await open(client, `#/library/${versions.right}`)
    fireEvent.click(screen.getByRole('button', { name: '修改信息' }))
    const date = screen.getByLabelText('施行日期')
    fireEvent.change(date, { target: { value: '2022-13' } })
    const save = screen.getByRole<HTMLButtonElement>('button', { name: /保\s?存/u })
    expect(save.disabled).toBe(true)
    fireEvent.change(date, { target: { value: '2022-08' } })
    fireEvent.click(save)
    await waitFor(() => expect(screen.queryByLabelText('施行日期')).toBeNull())
    expect(describeInstrument.mock.calls.map(([input]) => input.changes)).toEqual([{ effectiveOn: '2022-08' }])
    expect(await screen.findByText('2022-08')).toBeTruthy()
  })

  it('shows the area of the clause that is selected, and sets it', async () => {
    const client = makeRichClient()
    const set = vi.spyOn(client.areas, 'set')
    await open(client, `#/library/${versions.right}`)
    const article = screen.getAllByRole('treeitem').find((item) => item.getAttribute('aria-level') === '2')!
    fireEvent.click(article)
    const pick = await screen.findByRole('button', { name: /^领域 1/u })
    fireEvent.click(pick)
    fireEvent.click(await screen.findByRole('menuitem', { name: '4 新型基础设施' }))
    await waitFor(() => expect(set).toHaveBeenCalledOnce())
    expect(set.mock.calls[0]?.[0]).toMatchObject({ clause: { version: versions.right }, area: 4 })
    // A chapter is of no one area.
    fireEvent.click(screen.getAllByRole('treeitem')[0]!)
    await waitFor(() => expect(screen.queryByText(/自动判定/u)).toBeNull())
  })
})
