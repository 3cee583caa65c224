// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CompareScreen } from '#renderer/features/compare/CompareScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'
import { newVersion, oldVersion } from '../sample-versions.ts'

function AtAddress(): React.JSX.Element {
  return <CompareScreen route={useRoute()} />
}

async function open(client: Client): Promise<HTMLElement> {
  location.hash = `#/compare/versions?old=${oldVersion}&new=${newVersion}`
  renderWith(client, <AtAddress />)
  return screen.findByRole('complementary', { name: '变化清单' })
}

const saved: string[] = []

beforeEach(() => {
  giveElementsSize()
  saved.length = 0
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => vi.restoreAllMocks())

describe('the report of two versions on screen', () => {
  it('is written as Word with what changed, and saved under the given name', async () => {
    const client = makeSampleClient()
    const written = vi.spyOn(client.versions, 'export')
    const list = await open(client)
    fireEvent.click(within(list).getByRole('button', { name: '生成修订对照表' }))
    expect(await within(list).findByText('已导出 修订对照表.docx')).toBeTruthy()
    expect(written.mock.calls.map(([input]) => input)).toEqual([
      { old: oldVersion, new: newVersion, format: 'docx', scope: 'changed' },
    ])
    expect(saved).toEqual(['修订对照表.docx'])
  })

  it('is written in another format and with unchanged clauses where that is chosen', async () => {
    const client = makeSampleClient()
    const written = vi.spyOn(client.versions, 'export')
    const list = await open(client)
    fireEvent.click(within(list).getByRole('radio', { name: 'CSV' }))
    fireEvent.click(within(list).getByRole('checkbox', { name: '含未变条款' }))
    fireEvent.click(within(list).getByRole('button', { name: '生成修订对照表' }))
    await waitFor(() => expect(saved).toEqual(['修订对照表.csv']))
    expect(written.mock.calls[0]?.[0]).toMatchObject({ format: 'csv', scope: 'all' })
  })

  it('says in place when it could not be written', async () => {
    const client = makeSampleClient()
    const failing: Client = {
      ...client,
      versions: {
        ...client.versions,
        export: () => Promise.reject(Object.assign(new Error(), { code: 'disk-full', data: {} })),
      },
    }
    const list = await open(failing)
    fireEvent.click(within(list).getByRole('button', { name: '生成修订对照表' }))
    expect((await within(list).findByRole('alert')).textContent).toContain('disk-full')
    expect(saved).toEqual([])
  })
})
