// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { SynonymsPanel } from '#renderer/features/settings/synonyms/SynonymsPanel.tsx'
import { renderWith } from '../render.tsx'
import { makeSampleClient, sampleProfile } from '../sample-client.ts'

async function show(client = makeSampleClient()) {
  renderWith(client, <SynonymsPanel profile={sampleProfile} />)
  await screen.findByRole('list', { name: '自行添加' })
  return client
}
const field = () => screen.getByRole('textbox', { name: '近义词' })
function add(text: string): void {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.submit(field().closest('form')!)
}
const find = (text: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name: '查找随附的近义词' }), { target: { value: text } })
}

describe('synonyms in the settings', () => {
  it('take a group of words and say who added it', async () => {
    await show()
    add('数转、数字转型')
    const own = screen.getByRole('list', { name: '自行添加' })
    const entry = (await within(own).findByText('数转、数字转型')).closest('li')!
    expect(entry.textContent).toContain('重庆专班 周岚')
    expect(screen.getByText('已添加。对照下次打开时重新对齐。')).toBeTruthy()
    fireEvent.click(within(entry).getByRole('button', { name: '撤回：数转、数字转型' }))
    await vi.waitFor(() => expect(within(own).queryByText('数转、数字转型')).toBeNull())
  })

  it('say what does not fit before anything is asked', async () => {
    const client = await show()
    const asked = vi.spyOn(client.synonyms, 'add')
    add('数转')
    expect(await screen.findByText('一组至少要有两个词，用顿号或空格隔开。')).toBeTruthy()
    add('数转 型')
    expect(await screen.findByText(/“型”不能用/u)).toBeTruthy()
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(asked).not.toHaveBeenCalled()
  })

  it('ask before two groups become one', async () => {
    await show()
    add('算力 智能算力池')
    expect((await screen.findByRole('alert')).textContent).toContain('“算力”已在其他组：算力、计算能力')
    expect(screen.queryByText('算力、智能算力池')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '并为一组' }))
    expect(await screen.findByText('算力、智能算力池')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('let no office take back what another one wrote', async () => {
    await show()
    const entry = screen.getByText('揭榜挂帅、赛马制').closest('li')!
    expect(entry.textContent).toContain('成都专班 李沐')
    expect(within(entry).queryByRole('button')).toBeNull()
    find('商事主体')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '商事主体' }).disabled).toBe(true)
    expect(screen.getByText('成都专班 李沐 停用')).toBeTruthy()
  })

  it('find a shipped word, and switch it and its group off and on', async () => {
    await show()
    find('汇聚')
    const word = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
    const pressed = (name: string, is: boolean) =>
      vi.waitFor(() => expect(word(name).getAttribute('aria-pressed')).toBe(String(is)))
    expect(screen.queryByRole('button', { name: '算力' })).toBeNull()
    fireEvent.click(word('汇聚'))
    await pressed('汇聚', false)
    await pressed('归集', true)
    fireEvent.click(word('汇聚'))
    await pressed('汇聚', true)
    fireEvent.click(screen.getByRole('button', { name: /^停用整组：归集/u }))
    await pressed('归集', false)
    expect(word('归集').disabled).toBe(true)
    fireEvent.click(await screen.findByRole('button', { name: /^恢复整组：归集/u }))
    await pressed('归集', true)
  })

  it('say that a word is not among those that ship', async () => {
    await show()
    find('没有此词')
    expect(screen.getByText('随附的近义词中没有这个词。')).toBeTruthy()
  })

  it('are proposed with their evidence, and taken in by a person only', async () => {
    const client = await show()
    const asked = vi.spyOn(client.synonyms, 'add')
    fireEvent.click(screen.getByRole('button', { name: '查找两地的不同说法' }))
    const list = await screen.findByRole('list', { name: '提出的近义词' })
    expect(list.textContent).toContain('4 组对应条款中一边用前者、一边用后者，其中 3 组用在同一处')
    expect(list.textContent).toContain('推进制造业智改数转， ／ 推进制造业数智赋能，')
    expect(asked).not.toHaveBeenCalled()
    fireEvent.click(within(list).getByRole('button', { name: '添加：智改数转、数智赋能' }))
    // 智改数转 stands in a group that ships: that both become one is asked first.
    fireEvent.click(await within(list).findByRole('button', { name: '并为一组：智改数转、数智赋能' }))
    expect(await within(list).findByText('已添加')).toBeTruthy()
    expect(asked.mock.calls.map(([{ join }]) => join)).toEqual([false, true])
  })
})
