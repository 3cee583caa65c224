// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SearchShape } from '#core/contract/shapes.ts'
import { SearchScreen } from '#renderer/features/search/SearchScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import { forgetPreferences } from '#renderer/preferences.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'

type Asked = Parameters<Client['search']['query']>[0]

function AtAddress(): React.JSX.Element {
  return <SearchScreen route={useRoute()} />
}

/** Answers that 数据 was also found as 數據 and by two synonyms, one of them nowhere; and what was asked for. */
function open(): Asked[] {
  const client = makeRichClient()
  const asked: Asked[] = []
  const query: Client['search']['query'] = async (input) => {
    asked.push(input)
    const words = ['资料', '信息'].filter((word) => !(input.withoutSynonyms ?? []).includes(word))
    const widened: Pick<SearchShape, 'alsoWritten' | 'alsoSearched'> = {
      alsoWritten: input.folding === false ? [] : [{ term: '数据', writings: ['數據'] }],
      alsoSearched: [
        {
          term: '数据',
          words,
          found: words.map((word) => (word === '资料' ? 3 : 0)),
          without: [...(input.withoutSynonyms ?? [])],
        },
      ],
    }
    return { ...(await client.search.query(input)), ...widened }
  }
  location.hash = `#/search?q=${encodeURIComponent('数据')}`
  renderWith({ ...client, search: { ...client.search, query } }, <AtAddress />)
  return asked
}

beforeEach(() => giveElementsSize())
afterEach(forgetPreferences)

it('says what else was searched and found, and asks for both at first', async () => {
  const asked = open()
  expect(await screen.findByText('也写作：数据 → 數據')).toBeDefined()
  expect(screen.getByRole('button', { name: '资料 3 条' }).getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByText('另有 1 词没有命中')).toBeDefined()
  expect(asked).toMatchObject([{ query: '数据', folding: true, synonyms: true, withoutSynonyms: [] }])
})

it('searches only as typed when that is wanted, and remembers it', async () => {
  const asked = open()
  fireEvent.click(await screen.findByRole('checkbox', { name: '写法归一' }))
  expect(await screen.findByText('只按输入的写法查')).toBeDefined()
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ folding: false, synonyms: true }))
})

it('leaves one synonym out and takes it in again, or all', async () => {
  const asked = open()
  fireEvent.click(await screen.findByRole('button', { name: '资料 3 条' }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ withoutSynonyms: ['资料'] }))
  const left = await screen.findByRole('button', { name: '资料' })
  expect(left.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(left)
  expect(await screen.findByRole('button', { name: '资料 3 条' })).toBeDefined()
  fireEvent.click(screen.getByRole('checkbox', { name: '近义词' }))
  expect(await screen.findByText('没有另搜近义词')).toBeDefined()
  expect(asked.at(-1)).toMatchObject({ synonyms: false })
})
