// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { AreaPick } from '#renderer/components/AreaPick.tsx'
import type { ClauseArea } from '#core/model/clause-area.ts'
import type { EventId } from '#core/model/ids.ts'
import { renderWith } from '../render.tsx'
import { makeSampleClient } from '../sample-client.ts'
import { sampleArea, versions } from '../sample-comparison.ts'

const clause = { version: versions.left, path: '第一章/第一条' }

function show(area: ClauseArea) {
  const client = makeSampleClient()
  const set = vi.spyOn(client.areas, 'set')
  const withdraw = vi.spyOn(client.areas, 'withdraw')
  const { container } = renderWith(client, <AreaPick clause={clause} area={area} name="领域" />)
  return { set, withdraw, source: container.querySelector('.area-source')! }
}

const open = () => fireEvent.click(screen.getByRole('button', { name: /领域/u }))
const said = (office: string): ClauseArea['said'] => ({ event: 'e1' as EventId, office, person: '周岚' })
const person = (office: string): ClauseArea => ({
  area: 4,
  confidence: null,
  words: [],
  by: 'person',
  said: said(office),
})

describe('the area of a clause on screen', () => {
  it('says how sure the program is, and why', () => {
    const { source } = show(sampleArea)
    expect(screen.getByRole('button').textContent).toBe('领域 1 体制机制')
    expect(source.firstChild?.textContent).toBe('自动判定 78%')
    expect(source.getAttribute('title')).toContain('数据资源、数据安全')
  })

  it('says when no word spoke, when it came with the document, and when a person said it', () => {
    const { source: silent } = show({ ...sampleArea, area: null, words: [], confidence: 0.4 })
    expect(silent.getAttribute('title')).toContain('没有指向任一领域的用词')
    const { source: given } = show({ ...sampleArea, by: 'corpus', confidence: null })
    expect(given.firstChild?.textContent).toBe('随文件给定')
    const { source: spoken } = show(person('成都专班'))
    expect(spoken.firstChild?.textContent).toBe('人工 · 成都专班')
  })

  it('is set to one of seven or to none', async () => {
    const { set } = show(sampleArea)
    open()
    expect(await screen.findAllByRole('menuitem')).toHaveLength(8)
    fireEvent.click(screen.getByRole('menuitem', { name: '4 新型基础设施' }))
    await waitFor(() => expect(set).toHaveBeenCalledWith({ clause, area: 4 }))
    open()
    fireEvent.click(await screen.findByRole('menuitem', { name: '不属七个领域' }))
    await waitFor(() => expect(set).toHaveBeenLastCalledWith({ clause, area: null }))
  })

  it('that the own office said can be withdrawn, what others said only be said otherwise', async () => {
    const { withdraw } = show(person('重庆专班'))
    // Once it is known who asks.
    await new Promise((resolve) => setTimeout(resolve, 20))
    open()
    expect(await screen.findAllByRole('menuitem')).toHaveLength(9)
    fireEvent.click(screen.getByRole('menuitem', { name: '撤回，交还程序判定' }))
    await waitFor(() => expect(withdraw).toHaveBeenCalledWith({ area: 'e1' }))
  })
})
