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
    open(makeRichClient(), '数据 has:contrast')
    expect((await screen.findByRole('alert')).textContent).toContain('“has:contrast”（这是对照表的条件')
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
})
