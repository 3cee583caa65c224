// @vitest-environment happy-dom
import { fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Facet } from '#core/contract/facets.ts'
import { instrumentKinds } from '#core/model/instrument.ts'
import { rowHas, rowStatuses, type SearchFilter } from '#core/search/filters.ts'
import { parseQuery } from '#core/search/query.ts'
import { withFacetValue } from '#renderer/features/search/facet-query.ts'
import { SearchScreen } from '#renderer/features/search/SearchScreen.tsx'
import { useFacetWords } from '#renderer/features/search/use-facet-words.ts'
import { startTexts } from '#renderer/i18n.ts'
import { useRoute } from '#renderer/navigation.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'
import { sampleComparison } from '../sample-client.ts'

/** Keys with the filter that asks for each and for nothing else. */
const wanted: Readonly<Record<Facet['name'], Readonly<Record<string, object>>>> = {
  city: {
    chengdu: { jurisdictions: ['chengdu'] },
    sichuan: { jurisdictions: ['sichuan'] },
    chongqing: { jurisdictions: ['chongqing'] },
    national: { jurisdictions: ['national'] },
    joint: { jurisdictions: ['joint'] },
    渝北区: { jurisdictions: ['district:渝北区', 'other:渝北区'] },
    'other:北京': { jurisdictions: ['other:北京'] },
  },
  area: { 1: { areas: [1] }, 7: { areas: [7] }, none: { areas: [null] } },
  year: { 2022: { years: [{ from: 2022, to: 2022 }] }, none: { years: [null] } },
  kind: Object.fromEntries([
    ...instrumentKinds.map((kind) => [kind, { kinds: [kind] }] as const),
    ['none', { kinds: [null] }] as const,
  ]),
  instrument: {
    '成都市“十四五”规划': { titles: ['成都市十四五规划'] },
    '收集、使用 办法': { titles: ['收集、使用 办法'] },
    '“甲"乙': { titles: ['甲乙'] },
  },
  status: Object.fromEntries(rowStatuses.map((mark) => [mark, { marks: [mark] }])),
  has: Object.fromEntries(rowHas.map((mark) => [mark, { marks: [mark] }])),
}

const facetOf = (name: Facet['name'], keys: readonly string[], chosen: readonly string[] = []): Facet => ({
  name,
  total: keys.length,
  overlaps: false,
  values: keys.map((key) => ({ key, count: 1, chosen: chosen.includes(key) })),
  more: { values: 0, count: 0 },
})

const filtersIn = (query: string): readonly SearchFilter[] => parseQuery(query).filters

describe.each(['zh', 'en'] as const)('a value of a facet, in %s', (language) => {
  const wordsOf = () => {
    startTexts(language)
    return renderHook(() => useFacetWords()).result.current
  }

  it('is typed as what asks for it and for nothing else', () => {
    const words = wordsOf()
    for (const name of Object.keys(wanted) as Facet['name'][]) {
      for (const [key, filter] of Object.entries(wanted[name])) {
        const { parts } = parseQuery('数据')
        const query = withFacetValue(parts, facetOf(name, [key]), key, words(name))
        expect(filtersIn(query)).toEqual([{ kind: name, excludes: false, ...filter }])
      }
    }
  })

  it('joins those that are chosen, and leaves the others', () => {
    const words = wordsOf()
    const { parts } = parseQuery('-平台 city:成都 数据 -city:重庆 year:2022')
    const keys = ['chengdu', 'chongqing', 'joint']
    const more = withFacetValue(parts, facetOf('city', keys, ['chengdu']), 'joint', words('city'))
    expect(filtersIn(more)).toEqual([
      { kind: 'city', jurisdictions: ['chengdu', 'joint'], excludes: false },
      { kind: 'year', years: [{ from: 2022, to: 2022 }], excludes: false },
    ])
    expect(more.startsWith('-平台 ')).toBe(true)
    const none = withFacetValue(parts, facetOf('city', keys, ['chengdu']), 'chengdu', words('city'))
    expect(none).toBe('-平台 数据 year:2022')
  })
})

function AtAddress(): React.JSX.Element {
  return <SearchScreen route={useRoute()} />
}

const box = (): HTMLInputElement => screen.getByRole('textbox', { name: '检索词' })

describe('facets on the screen', () => {
  beforeEach(() => giveElementsSize())

  it('put a condition into the query, and take it out again', async () => {
    location.hash = `#/search?q=${encodeURIComponent('数据')}`
    renderWith(makeRichClient(), <AtAddress />)
    const facets = await screen.findByRole('complementary', { name: '筛选' })
    const cities = within(facets).getByRole('group', { name: '地区' })
    const chongqing = () => within(cities).getByRole<HTMLInputElement>('checkbox', { name: /重庆/u })
    fireEvent.click(chongqing())
    await waitFor(() => expect(box().value).toBe('数据 城市：重庆'))
    await waitFor(() => expect(chongqing().checked).toBe(true))
    fireEvent.click(chongqing())
    await waitFor(() => expect(box().value).toBe('数据'))
  })

  it('stay within the current comparison where somebody wants that, and say so', async () => {
    location.hash = `#/search?q=${encodeURIComponent('数据')}`
    const client = makeRichClient()
    const query = vi.fn(client.search.query)
    const facets = vi.fn(client.search.facets)
    renderWith({ ...client, search: { ...client.search, query, facets } }, <AtAddress />)
    fireEvent.click(await screen.findByRole('switch', { name: '只在当前对照内' }))
    await waitFor(() => expect(query.mock.calls.at(-1)?.[0].comparison).toBe(sampleComparison))
    expect(facets.mock.calls.at(-1)?.[0].comparison).toBe(sampleComparison)
    expect(location.hash).toContain(`in=${sampleComparison}`)
    const reading = screen.getByRole('group', { name: '检索词的理解' })
    fireEvent.click(within(reading).getByRole('button', { name: /^对照/u }))
    await waitFor(() => expect(location.hash).not.toContain('in='))
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(false)
  })
})
