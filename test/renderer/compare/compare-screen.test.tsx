// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CompareScreen } from '#renderer/features/compare/CompareScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import { setPreferences } from '#renderer/preferences.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeSampleClient, sampleComparison } from '../sample-client.ts'
import { suggestedRows } from '../sample-comparison.ts'

function AtAddress(): React.JSX.Element {
  return <CompareScreen route={useRoute()} />
}

const rowNamed = (label: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^成都 ${label}，`, 'u') })

async function open(client: Client): Promise<void> {
  location.hash = '#/compare'
  renderWith(client, <AtAddress />)
  await screen.findByRole('grid')
  await screen.findByText(/定期/u)
}

const press = (key: string, more: object = {}): void => {
  fireEvent.keyDown(document.body, { key, ...more })
}

/** The refs of the row whose left clause has this label. */
function refsOf(label: string) {
  const row = suggestedRows.find(({ left }) => left[0]?.label === label)
  if (row === undefined) throw new Error(`No sample row ${label}`)
  return { left: row.left.map(({ ref }) => ref), right: row.right.map(({ ref }) => ref) }
}

beforeEach(() => {
  giveElementsSize()
  setPreferences({ drawerOpen: true })
})

describe('the comparison on screen', () => {
  it('shows each clause beside its counterpart, in one row that can be read out', async () => {
    await open(makeSampleClient())
    const row = rowNamed('第三条')
    expect(row.getAttribute('aria-label')).toBe(
      '成都 第三条，部分对应，成较宽，重庆 第三条，要点差异情态，把握 0.78，成都专班待定，重庆专班待定',
    )
    const cells = within(row).getAllByRole('gridcell')
    expect(cells[0]?.textContent).toContain('每半年')
    expect(cells[1]?.textContent).toContain('部分对应')
    expect(cells[2]?.textContent).toContain('研究解决')
  })

  it('leads to what is like either clause of the selected pair', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第三条').click())
    expect(screen.getByRole('link', { name: '找与成都 第三条相近的条款' }).textContent).toBe('成都')
    expect(screen.getByRole('link', { name: '找与重庆 第三条相近的条款' }).textContent).toBe('重庆')
  })

  it('proves that every clause is listed and that the relations sum up', async () => {
    await open(makeSampleClient())
    expect(screen.getByText(/两侧条款全部在列/u).textContent).toContain('成都 24 / 24 · 重庆 25 / 25')
    expect(screen.getByRole('group', { name: '按对应关系筛选' }).textContent).toContain('全部 27＝')
  })

  it('records a decision with the keyboard alone, and goes to the next row that is open', async () => {
    const client = makeSampleClient()
    const record = vi.spyOn(client.decisions, 'record')
    await open(client)
    act(() => rowNamed('第三条').click())
    press('2')
    press('w')
    fireEvent.change(screen.getByLabelText('理由（可选）'), { target: { value: '成都另有汇报要求' } })
    press('Enter')
    await waitFor(() => expect(record).toHaveBeenCalledOnce())
    expect(record).toHaveBeenCalledWith({
      comparison: sampleComparison,
      ...refsOf('第三条'),
      relation: 'partial',
      // The suggestion was right-narrower; W turned it once.
      direction: 'both',
      reason: '成都另有汇报要求',
    })
    await waitFor(() => expect(rowNamed('第四条').getAttribute('aria-selected')).toBe('true'))
    await waitFor(() => expect(rowNamed('第三条').getAttribute('aria-label')).toContain('重庆专班部分对应'))
    expect(screen.getByText(/已记录：第三条/u)).toBeTruthy()
  })

  it('rejects a pair with 5, and takes the own decision back with Backspace', async () => {
    const client = makeSampleClient()
    const record = vi.spyOn(client.decisions, 'record')
    const withdraw = vi.spyOn(client.decisions, 'withdraw')
    await open(client)
    act(() => rowNamed('第四条').click())
    press('5')
    press('Enter')
    await waitFor(() =>
      expect(record).toHaveBeenCalledWith(expect.objectContaining({ ...refsOf('第四条'), relation: null })),
    )
    await waitFor(() => expect(rowNamed('第四条').textContent).toContain('已驳回配对'))
    act(() => rowNamed('第四条').click())
    press('Backspace')
    await waitFor(() => expect(withdraw).toHaveBeenCalledOnce())
    await waitFor(() => expect(rowNamed('第四条').textContent).toContain('互补'))
  })

  it('records nothing while an input method composes or before a relation is chosen', async () => {
    const client = makeSampleClient()
    const record = vi.spyOn(client.decisions, 'record')
    await open(client)
    act(() => rowNamed('第三条').click())
    press('Enter')
    press('2', { isComposing: true })
    press('Enter')
    expect(screen.getByRole('radio', { name: /部分/u }).getAttribute('aria-checked')).toBe('false')
    expect(record).not.toHaveBeenCalled()
  })

  it('points at the words of a reason in both texts while it is looked at, and holds them when it is pressed', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第三条').click())
    const reason = await screen.findByRole('button', { name: /共同用语/u })
    const lit = (): string[] => [...document.querySelectorAll('mark.lit')].map((mark) => mark.textContent)
    expect(lit()).toEqual([])
    act(() => reason.focus())
    expect(lit()).toEqual(['人民政府', '协调机制', '重大问题', '人民政府', '协调机制', '重大问题'])
    act(() => reason.blur())
    expect(lit()).toEqual([])
    fireEvent.click(reason)
    fireEvent.mouseLeave(reason)
    expect(lit()).toHaveLength(6)
    act(() => rowNamed('第四条').click())
    expect(lit()).toEqual([])
  })

  it('rings the values of a contrast in both texts by a press in the drawer, and walks on with D', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第二十三条').click())
    const ringed = (): string[] =>
      [...document.querySelectorAll('.mark-current')].map((mark) => mark.lastChild?.textContent ?? '')
    fireEvent.click(await screen.findByRole('button', { name: /期限 ?延长/u }))
    expect(ringed()).toEqual(['十五日', '十个工作日'])
    expect(screen.getByRole('button', { name: /期限 ?延长/u }).getAttribute('aria-pressed')).toBe('true')
    press('d')
    await waitFor(() => expect(ringed()).toEqual(['公共数据主管部门', '数据资源主管部门']))
    press('D', { shiftKey: true })
    press('D', { shiftKey: true })
    await waitFor(() => expect(ringed()).toEqual(['三十日', '三十个工作日']))
    press('n')
    await waitFor(() => expect(screen.queryByRole('button', { pressed: true, name: /期限/u })).toBeNull())
  })

  it('puts both values of a contrast beside each other, says what they come to and who is stricter', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第二十三条').click())
    const button = await screen.findByRole('button', { name: /作出答复/u })
    const row = button.closest('tr')
    expect(row?.textContent).toContain('三十个工作日约合 42 日')
    expect(row?.textContent).toContain('≠')
    expect(within(row!).getByTitle('成都较严：期限较短').textContent).toContain('较严')
  })

  it('shows the kinds of contrast in the spine, beside the direction', async () => {
    await open(makeSampleClient())
    const spine = within(rowNamed('第三条')).getAllByRole('gridcell')[1]
    expect(spine?.textContent).toContain('成较宽')
    expect(spine?.textContent).toContain('情态')
  })

  it('filters by contrast with counts that sum, and kinds that stand apart from the sum', async () => {
    await open(makeSampleClient())
    fireEvent.click(screen.getByRole('button', { name: /要点差异 全部/u }))
    const items = async (): Promise<string[]> =>
      (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(await items()).toEqual([
      ...['全部', '有 9', '没有 18'],
      ...['情态 2', '数量 2', '期限 4', '责任主体 1', '适用范围 1'],
    ])
    expect(screen.getByText('各类行数；一行可有几类，不相加')).toBeTruthy()
    fireEvent.click(screen.getByText('数量 2'))
    await waitFor(() => expect(screen.getByText('显示 2，另有 25 行未显示')).toBeTruthy())
  })

  it('says what a score means', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第三条').click())
    expect((await screen.findByText(/把握 0.78 · 可能/u)).getAttribute('title')).toContain('每百对约有 78 对')
  })

  it('takes the next-best counterpart by X, and the row’s own again after the last of the short list', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第三条').click())
    await screen.findByText(/其他候选/u)
    const taken = (): string[] => screen.queryAllByRole('button', { pressed: true }).map(({ title }) => title)
    const chosen: (string | undefined)[] = []
    for (let times = 0; times < 4; times += 1) {
      press('x')
      chosen.push(taken().find((title) => title === '将改配这一条'))
    }
    expect(chosen).toEqual(['将改配这一条', '将改配这一条', '将改配这一条', undefined])
  })

  it('says why the nearest candidates of a gap were not taken', async () => {
    await open(makeSampleClient())
    act(() => rowNamed('第十一条').click())
    expect(rowNamed('第十一条').textContent).toContain('把握 0.49，与第十二条更相符。')
    const drawer = screen.getByRole('complementary', { name: '依据与决定' })
    expect(await within(drawer).findByText(/已查 25 条，最接近的/u)).toBeTruthy()
    for (const why of ['与第十二条更相符', '不足以建议', '共有内容太少'])
      expect(within(drawer).getByText(why)).toBeTruthy()
  })

  it('confirms a gap with the search that was done in view', async () => {
    const client = makeSampleClient()
    const confirm = vi.spyOn(client.gaps, 'confirm')
    await open(client)
    act(() => rowNamed('第十一条').click())
    press('g')
    expect(await screen.findByText(/已查对方 25 条，方法 align-1/u)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('责任单位'), { target: { value: '市大数据发展局' } })
    fireEvent.submit(screen.getByRole('form', { name: '确认缺口' }))
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    expect(confirm.mock.calls[0]?.[0]).toEqual({
      comparison: sampleComparison,
      clause: refsOf('第十一条').left[0],
      note: '',
      severity: 'medium',
      responsibleUnit: '市大数据发展局',
      dueOn: null,
    })
  })

  it('asks whose a decision is before the first one, and then records it', async () => {
    const client = makeSampleClient({ profile: null })
    const record = vi.spyOn(client.decisions, 'record')
    await open(client)
    act(() => rowNamed('第三条').click())
    press('1')
    press('Enter')
    const dialog = await screen.findByRole('dialog')
    expect(record).not.toHaveBeenCalled()
    fireEvent.change(within(dialog).getByLabelText('姓名'), { target: { value: '李沐' } })
    // No office is preselected: nobody signs for the other city by typing a name alone.
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: '保存并记录' })
    expect(save.disabled).toBe(true)
    fireEvent.click(within(dialog).getByRole('radio', { name: /重庆专班/u }))
    fireEvent.click(save)
    await waitFor(() => expect(record).toHaveBeenCalledWith(expect.objectContaining({ relation: 'aligned' })))
  })

  it('shows what a filter hides, and visits differences in hidden rows too', async () => {
    await open(makeSampleClient())
    fireEvent.click(
      within(screen.getByRole('group', { name: '按对应关系筛选' })).getByRole('button', { name: /缺口/u }),
    )
    expect(screen.getByText('显示 6，另有 21 行未显示')).toBeTruthy()
    press('n')
    await waitFor(() => expect(screen.queryByText(/行未显示/u)).toBeNull())
    expect(document.querySelectorAll('.mark-current').length).toBeGreaterThan(0)
  })

  it('shows and corrects the area of each clause in the drawer', async () => {
    const client = makeSampleClient()
    await open(client)
    act(() => rowNamed('第三条').click())
    const block = await screen.findByRole('region', { name: '领域' })
    const [left] = within(block).getAllByRole('button')
    expect(left?.textContent).toBe('成都 第三条 1 体制机制')
    expect(within(block).getAllByText('自动判定 78%')).toHaveLength(2)
    fireEvent.click(left!)
    fireEvent.click(await screen.findByRole('menuitem', { name: '7 智慧公共服务' }))
    expect(await within(block).findByText('人工 · 重庆专班')).toBeTruthy()
    expect(within(block).getByRole('button', { name: '成都 第三条 7 智慧公共服务' })).toBeTruthy()
  })
})
