// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { AreaFilterList } from '#renderer/components/AreaFilterList.tsx'
import { AreaPick } from '#renderer/components/AreaPick.tsx'
import { countAreas } from '#renderer/components/area-filter.ts'
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

describe('the filter by area', () => {
  const filed = [{ area: 4 as const }, { area: 4 as const }, { area: 7 as const }, { area: null }, {}]

  it('counts each entry once, those of no area too', () => {
    const counts = countAreas(filed)
    expect([counts.get(4), counts.get(7), counts.get('none')]).toEqual([2, 1, 2])
    const terms = [...counts].filter(([filter]) => filter !== 'all').map(([, count]) => count)
    expect(terms.reduce((sum, count) => sum + count, 0)).toBe(counts.get('all'))
  })

  it('offers what occurs, and nothing where all is of one area', async () => {
    const onChange = vi.fn()
    const client = makeSampleClient()
    const { unmount } = renderWith(client, <AreaFilterList filed={filed} value="all" onChange={onChange} />)
    fireEvent.click(screen.getByRole('button', { name: '领域 全部' }))
    const labels = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)
    expect(labels).toEqual(['全部', '4 新型基础设施 2', '7 智慧公共服务 1', '不属七个领域 2'])
    fireEvent.click(screen.getByRole('menuitem', { name: '不属七个领域 2' }))
    expect(onChange).toHaveBeenCalledWith('none')
    unmount()
    renderWith(client, <AreaFilterList filed={[{ area: 1 }]} value="all" onChange={onChange} />)
    expect(screen.queryByRole('button', { name: /领域/u })).toBeNull()
  })
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
