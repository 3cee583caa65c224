// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SearchIndexPanel } from '#renderer/features/settings/SearchIndexPanel.tsx'
import { renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'
import { sampleIndexes } from '../sample-search.ts'

it('says how large each index is beside the texts, also of one that is hardly there', async () => {
  const client = makeSampleClient()
  const [text] = sampleIndexes
  const spoken = { ...text!, name: 'pinyin' as const, bytes: 11_300, builtAt: null }
  const indexes = async () => [text!, spoken]
  renderWith({ ...client, search: { ...client.search, indexes } }, <SearchIndexPanel />)
  const sizeOf = (name: string): string | null | undefined =>
    within(screen.getByRole('rowheader', { name }).closest('tr')!).getAllByRole('cell')[1]?.textContent
  expect(await screen.findByRole('table')).toBeTruthy()
  expect(sizeOf('原词与近似')).toContain('2.0 倍')
  expect(sizeOf('拼音')).toContain('0.01 倍')
})
