// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchShape } from '#core/contract/shapes.ts'
import { SearchScreen } from '#renderer/features/search/SearchScreen.tsx'
import { typingPause } from '#renderer/features/search/use-typed-query.ts'
import { useRoute } from '#renderer/navigation.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'
import { versions } from '../sample-comparison.ts'

function AtAddress(): React.JSX.Element {
  return <SearchScreen route={useRoute()} />
}

const box = (): HTMLElement => screen.getByRole('textbox', { name: '检索词' })
const type = (value: string): void => void fireEvent.change(box(), { target: { value } })
const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds)
  })

function open(client: Client, query = ''): void {
  location.hash = query === '' ? '#/search' : `#/search?q=${encodeURIComponent(query)}`
  renderWith(client, <AtAddress />)
}

/** Answers come when they are let go, in any order. */
function slowClient(): {
  readonly client: Client
  readonly asked: string[]
  readonly answer: (query: string) => Promise<void>
} {
  const client = makeRichClient()
  const { query: answerNow } = client.search
  const asked: string[] = []
  const waiting = new Map<string, (answer: SearchShape) => void>()
  const query: Client['search']['query'] = ({ query: words }) => {
    asked.push(words)
    return new Promise((resolve) => waiting.set(words, resolve))
  }
  return {
    client: { ...client, search: { ...client.search, query } },
    asked,
    answer: async (words) => {
      waiting.get(words)?.(await answerNow({ query: words }))
      await pass(1)
    },
  }
}

beforeEach(() => giveElementsSize())
afterEach(() => vi.useRealTimers())

describe('searching while somebody types', () => {
  it('waits for a pause, and asks once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { client, asked } = slowClient()
    open(client)
    for (const words of ['数', '数据', '数据共']) type(words)
    await pass(typingPause - 20)
    expect(asked).toEqual([])
    await pass(40)
    expect(asked).toEqual(['数据共'])
  })

  it('asks nothing while an input method composes, and asks when it is done', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { client, asked } = slowClient()
    open(client)
    fireEvent.compositionStart(box())
    for (const letters of ['s', 'sh', 'shu', 'shuju']) type(letters)
    await pass(typingPause * 4)
    expect(asked).toEqual([])
    fireEvent.change(box(), { target: { value: '数据' } })
    fireEvent.compositionEnd(box())
    await pass(typingPause + 20)
    expect(asked).toEqual(['数据'])
  })

  it('never lets a late answer overwrite a newer one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { client, asked, answer } = slowClient()
    open(client)
    type('数据')
    await pass(typingPause + 20)
    type('首席')
    await pass(typingPause + 20)
    expect(asked).toEqual(['数据', '首席'])
    await answer('首席')
    const count = screen.getByText(/^\d+ 条$/u).textContent
    await answer('数据')
    expect(screen.getByText(/^\d+ 条$/u).textContent).toBe(count)
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
    expect(new Set(marks)).toEqual(new Set(['首席']))
  })
})

describe('the result of a search', () => {
  it('reads the query from the address, and its counts add up', async () => {
    open(makeRichClient(), '数据')
    const [all = 0, ...terms] = ((await screen.findByText(/条＝/u)).textContent.match(/\d+/gu) ?? []).map(Number)
    expect(terms).toHaveLength(3)
    expect(terms.reduce((sum, term) => sum + term, 0)).toBe(all)
  })

  it('says which part of a query was not applied, and why', async () => {
    open(makeRichClient(), '数据 has:picture')
    expect((await screen.findByRole('alert')).textContent).toContain('“has:picture”（条件的值看不懂')
  })

  it('shows each part as it was understood, and takes one out at a press', async () => {
    open(makeRichClient(), '数据 OR 算力 -成都 年份：2022..2025 -area:1 x:y')
    const reading = await screen.findByRole('group', { name: '检索词的理解' })
    const chips = within(reading).getAllByRole('button')
    const meanings = ['数据 或 算力', '不含 成都', '只看 2022–2025', '除去 1 体制机制', 'x:y']
    expect(chips).toHaveLength(meanings.length)
    for (const [at, meaning] of meanings.entries()) expect(chips[at]?.textContent).toContain(meaning)
    expect(reading.textContent).toContain('有其一即可')
    fireEvent.click(chips[1]!)
    await waitFor(() => expect((box() as HTMLInputElement).value).toBe('数据 OR 算力 年份：2022..2025 -area:1 x:y'))
  })

  it('says when more was found than is listed, and lists it', async () => {
    const client = makeRichClient()
    const { query } = client.search
    const some = vi.fn<typeof query>(async (input, ...rest) => {
      const answer = await query(input, ...rest)
      return { ...answer, totals: { ...answer.totals, exact: 500 }, total: 500 }
    })
    open({ ...client, search: { ...client.search, query: some } }, '数据')
    fireEvent.click(await screen.findByRole('button', { name: '列出全部' }))
    await waitFor(() => expect(some.mock.calls.at(-1)?.[0].limit).toBe(1000))
  })

  it('is travelled by keys, from one city to the other, and opens at the clause', async () => {
    open(makeRichClient(), '首席')
    const list = await screen.findByRole('listbox', { name: /成都/u })
    fireEvent.keyDown(list, { key: 'ArrowDown' })
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('第四条')
    fireEvent.keyDown(list, { key: 'Enter' })
    expect(decodeURIComponent(location.hash)).toBe(`#/library/${versions.left}?clause=第一章/第四条`)
  })

  it('offers what would be found with one word less', async () => {
    open(makeRichClient(), '首席 火星')
    fireEvent.click(await screen.findByRole('button', { name: /去掉“火星”有 2 条/u }))
    expect(await screen.findByRole('listbox', { name: /成都/u })).toBeTruthy()
    expect((box() as HTMLInputElement).value).toBe('首席')
  })

  it('says of conditions that no clause meets them, and not that none holds them', async () => {
    open(makeRichClient(), '火星 领域：1')
    expect(await screen.findByText(/没有条款同时符合“火星”/u)).toBeTruthy()
  })

  it('explains why a hit stands where it stands, when asked, and the parts add up', async () => {
    const client = makeRichClient()
    const { query } = client.search
    const explained: typeof query = async (input, ...rest) => {
      const answer = await query(input, ...rest)
      const why = [
        { kind: 'text' as const, value: 1.004, figure: 1 },
        { kind: 'proximity' as const, value: 0.304, figure: 0 },
        { kind: 'recency' as const, value: 0.084, figure: 2024 },
      ]
      return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, score: 1.392, why })) }
    }
    open({ ...client, search: { ...client.search, query: explained } }, '首席')
    const list = await screen.findByRole('listbox', { name: /成都/u })
    fireEvent.keyDown(list, { key: 'ArrowDown' })
    expect(list.textContent).not.toContain('得分')
    fireEvent.keyDown(list, { key: 'w' })
    const said = within(list).getByRole('option', { selected: true }).textContent
    expect(said).toContain('得分 1.39 ＝ 正文 1 处 1.01 ＋ 各词相邻 0.30 ＋ 2024 年 0.08')
  })

  it('says what answers a hit, and opens its row', async () => {
    open(makeRichClient(), '首席')
    const list = await screen.findByRole('listbox', { name: /成都/u })
    await waitFor(() => expect(list.textContent).toMatch(/对应重庆|重庆无对应/u))
    fireEvent.keyDown(list, { key: 'ArrowDown' })
    fireEvent.keyDown(list, { key: 'c' })
    expect(decodeURIComponent(location.hash)).toMatch(/^#\/compare\/[^?]+\?clause=.+第四条$/u)
  })

  it('remembers the hit that was opened', async () => {
    location.hash = `#/search?${new URLSearchParams({ q: '首席', hit: `${versions.left} 第一章/第四条` }).toString()}`
    renderWith(makeRichClient(), <AtAddress />)
    const list = await screen.findByRole('listbox', { name: /成都/u })
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('第四条')
    expect(document.activeElement).toBe(list)
    fireEvent.keyDown(list, { key: 'Escape' })
    expect(document.activeElement).toBe(box())
  })
})

describe('what is like a clause', () => {
  it('stands in the same list, with its chance and the words that both have', async () => {
    location.hash = `#/search?${new URLSearchParams({ similar: `${versions.left} 第一章/第四条` }).toString()}`
    renderWith(makeRichClient(), <AtAddress />)
    const list = await screen.findByRole('listbox', { name: /重庆|两地/u })
    expect(within(list).getAllByRole('option')[0]?.textContent).toContain('把握 0.90')
    expect(within(list).getAllByRole('option')[0]?.textContent).toContain('数据')
    fireEvent.click(screen.getByRole('radio', { name: '其他全部文件' }))
    await waitFor(() => expect(location.hash).toContain('scope=everywhere'))
  })
})

describe('searches under names', () => {
  const saved = () => screen.getByRole('group', { name: '已存检索' })

  it('are saved, run with one key, renamed, and come back when deleting was a mistake', async () => {
    open(makeRichClient(), '首席')
    await screen.findByRole('listbox', { name: /成都/u })
    fireEvent.click(within(saved()).getByRole('button', { name: '存下这次检索' }))
    const name = within(saved()).getByRole('textbox', { name: '检索名称' })
    fireEvent.change(name, { target: { value: '首席数据官' } })
    fireEvent.submit(name.closest('form')!)
    const entry = await within(saved()).findByRole('button', { name: /首席数据官/u })
    expect(entry.getAttribute('aria-pressed')).toBe('true')

    fireEvent.click(screen.getByRole('button', { name: /清空/u }))
    await waitFor(() => expect((box() as HTMLInputElement).value).toBe(''))
    fireEvent.keyDown(document.body, { key: '1' })
    await waitFor(() => expect((box() as HTMLInputElement).value).toBe('首席'))

    fireEvent.click(within(saved()).getByRole('button', { name: '改名' }))
    const again = within(saved()).getByRole('textbox', { name: '检索名称' })
    fireEvent.change(again, { target: { value: '数据官' } })
    fireEvent.submit(again.closest('form')!)
    await within(saved()).findByRole('button', { name: /1 数据官/u })

    fireEvent.click(within(saved()).getByRole('button', { name: '删除' }))
    await within(saved()).findByText(/已删除“数据官”/u)
    fireEvent.click(within(saved()).getByRole('button', { name: '撤销' }))
    await within(saved()).findByRole('button', { name: /1 数据官/u })
  })
})
