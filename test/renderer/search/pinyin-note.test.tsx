// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import type { SearchShape } from '#core/contract/shapes.ts'
import { SearchScreen } from '#renderer/features/search/SearchScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'

function AtAddress(): React.JSX.Element {
  return <SearchScreen route={useRoute()} />
}

/** The search screen with an answer that differs from the usual one as `change` says. */
function openWith(change: (answer: SearchShape) => Partial<SearchShape>): void {
  const client = makeRichClient()
  const { query } = client.search
  location.hash = `#/search?q=${encodeURIComponent('数据')}`
  const changed: typeof query = async (input) => {
    const answer = await query(input)
    return { ...answer, ...change(answer) }
  }
  renderWith({ ...client, search: { ...client.search, query: changed } }, <AtAddress />)
}

beforeEach(() => giveElementsSize())

it('says how much of the index of pinyin is there while it is being built', async () => {
  openWith(() => ({ pinyinIndex: { done: 1210, total: 2000 } }))
  expect((await screen.findByText(/拼音索引还在建/u)).textContent).toContain('2000 条已读 1210 条（60%）')
})

it('says that more was found by pinyin than there is room for', async () => {
  openWith(({ totals }) => ({ pinyinIndex: { done: 9, total: 9 }, totals: { ...totals, pinyin: 35 } }))
  expect((await screen.findByText(/按拼音另有/u)).textContent).toContain('35 条')
})

it('says nothing where all is there and listed', async () => {
  openWith(({ hits, totals }) => ({
    pinyinIndex: { done: 9, total: 9 },
    hits: hits.map((hit, at) => (at === hits.length - 1 ? { ...hit, how: 'pinyin' } : hit)),
    totals: { ...totals, pinyin: 1 },
  }))
  // The group has its head with what it is and how many.
  const heads = await screen.findAllByText('拼音', { selector: '.hit-how mark' })
  expect(heads).toHaveLength(1)
  expect(screen.queryByText(/拼音索引还在建|按拼音另有/u)).toBeNull()
})

it('says of a count that it is the least where not all was read', async () => {
  openWith(({ totals }) => ({ totals: { ...totals, pinyin: 35 }, atLeast: ['pinyin'] }))
  await screen.findByText(/^至少 \d+ 条，列出前/u)
  const ways = document.querySelector('.ways')?.textContent
  expect(ways).toContain('拼音 至少 35')
  expect(ways).not.toContain('原词 至少')
})

it('says where names are found by no pinyin that clauses are', async () => {
  openWith(({ totals }) => ({ instruments: [], notes: [], totals: { ...totals, pinyin: 3 } }))
  await screen.findAllByText('拼音')
  fireEvent.click(screen.getByRole('link', { name: /^文件/u }))
  expect((await screen.findByText(/没有标题含有/u)).textContent).toContain('按拼音只查条款')
})
