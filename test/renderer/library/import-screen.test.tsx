// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LibraryScreen } from '#renderer/features/library/LibraryScreen.tsx'
import { useRoute } from '#renderer/navigation.ts'
import type { Client } from '#renderer/transport.ts'
import { giveElementsSize, renderWith } from '../render.tsx'
import { makeRichClient } from '../rich-client.ts'
import { titles } from '../sample-comparison.ts'
import { instruments } from '../sample-library.ts'

const office = `成都市数据服务办法

第一条 为了规范数据服务，制定本办法。

第二条 市数据主管部门负责统筹数据服务工作。
前款规定的部门应当公布联系方式。

第三条 鼓励设立首席数据官：
（一）制定目录；
（二）评估质量。

第四条 本办法自2024年9月1日起施行。
`
const secret = '机密★10年\n\n数据工作要点\n\n一、总体要求\n\n推动数据流通。\n\n二、重点任务\n\n建设平台。\n'

function AtAddress(): React.JSX.Element {
  return <LibraryScreen route={useRoute()} />
}

async function open(client: Client): Promise<void> {
  location.hash = '#/library'
  renderWith(client, <AtAddress />)
  await screen.findByRole('listbox', { name: '文件' })
}

const textFile = (name: string, text: string): File => new File([text], name, { type: 'text/plain' })

function choose(...files: readonly File[]): void {
  fireEvent.change(screen.getByLabelText('选择文件'), { target: { files } })
}

async function preview(client: Client, file: File): Promise<HTMLElement> {
  await open(client)
  choose(file)
  fireEvent.click(await screen.findByRole('button', { name: `核对 ${file.name}` }))
  const panel = await screen.findByRole('region', { name: '预览' })
  await within(panel).findByRole('tree')
  return panel
}

const treeRow = (panel: HTMLElement, label: RegExp): HTMLElement =>
  within(within(panel).getByRole('tree')).getByRole('treeitem', { name: label })
const press = (key: string): void => {
  fireEvent.keyDown(document.body, { key })
}
const storeButton = (): HTMLButtonElement => screen.getByRole<HTMLButtonElement>('button', { name: /存入文库/u })

beforeEach(() => giveElementsSize())

describe('files that wait', () => {
  it('hold where their own text says, and elsewhere where the person says', async () => {
    const client = makeRichClient()
    const imported = vi.spyOn(client.instruments, 'import')
    await open(client)
    choose(textFile('甲.txt', office), textFile('乙.txt', '数据工作办法\n\n第一条 甲。\n\n第二条 乙。\n'))
    expect(await screen.findByText('地区据原文读出')).toBeTruthy()
    expect(await screen.findByText('其余 1 份文中没有写明地区的，属于')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: /国家/u }))
    fireEvent.click(screen.getByRole('button', { name: '开始导入' }))
    await waitFor(() => expect(imported).toHaveBeenCalledTimes(2))
    expect(imported.mock.calls.map(([input]) => input.jurisdiction)).toEqual(['chengdu', 'national'])
  })
})

describe('what came of the files', () => {
  it('begins with those that need somebody: held, then refused, then stored', async () => {
    await open(makeRichClient())
    choose(textFile('一.txt', office), textFile('扫描.txt', ''), textFile('要点.txt', secret))
    fireEvent.click(await screen.findByRole('button', { name: '开始导入' }))
    const imports = await screen.findByRole('region', { name: '导入' })
    await within(imports).findByText('已存入')
    await within(imports).findByText('待确认密级')
    const names = within(imports)
      .getAllByRole('listitem')
      .map((entry) => /[一扫要][^.]*\.txt/u.exec(entry.textContent)?.[0])
      .filter((name) => name !== undefined)
    expect(names).toEqual(['要点.txt', '扫描.txt', '一.txt'])
  })

  it('has the focus when the button that began the import is gone', async () => {
    await open(makeRichClient())
    choose(textFile('一.txt', office))
    const start = await screen.findByRole('button', { name: '开始导入' })
    start.focus()
    fireEvent.click(start)
    const imports = await screen.findByRole('region', { name: '导入' })
    await waitFor(() => expect(document.activeElement).toBe(imports))
  })

  it('says which may be another version of a stored one', async () => {
    await open(makeRichClient())
    choose(textFile('样例.txt', `${titles.left}\n\n第一条 甲。\n\n第二条 乙。\n`))
    fireEvent.click(await screen.findByRole('button', { name: '开始导入' }))
    const imports = await screen.findByRole('region', { name: '导入' })
    expect(await within(imports).findByText('疑为另一版本')).toBeTruthy()
    const list = screen.getByRole('listbox', { name: '文件' })
    expect(await within(list).findByText('疑为另一版本')).toBeTruthy()
  })
})

describe('a file before it is stored', () => {
  it('shows what was read, and a value leads to its words', async () => {
    const panel = await preview(makeRichClient(), textFile('办法.txt', office))
    expect(document.activeElement).toBe(within(panel).getByRole('heading', { name: '成都市数据服务办法' }))
    expect(within(panel).getByText('一字不少')).toBeTruthy()
    fireEvent.click(within(panel).getByRole('button', { name: '2024-09-01' }))
    expect(panel.querySelector('.source-read')?.textContent).toMatch(/2024年9月1日/u)
  })

  it('is read anew at once with another encoding', async () => {
    const client = makeRichClient()
    const asked = vi.spyOn(client.documents, 'preview')
    const panel = await preview(client, textFile('办法.txt', office))
    fireEvent.click(within(panel).getByRole('button', { name: /编码/u }))
    fireEvent.click(await screen.findByRole('menuitem', { name: /GB18030/u }))
    await waitFor(() => expect(asked.mock.calls.at(-1)?.[0].encoding).toBe('gb18030'))
    await waitFor(() => expect(within(panel).queryByText(/成都市数据服务办法/u)).toBeNull())
  })

  it('is corrected by keys, with its ledger, and each correction can be undone', async () => {
    const panel = await preview(makeRichClient(), textFile('办法.txt', office))
    fireEvent.click(within(panel).getByText(/前款规定的部门/u, { selector: '[data-offset]' }))
    press('x')
    expect(await within(panel).findByText('人工标为非条款')).toBeTruthy()
    fireEvent.click(treeRow(panel, /^（二）/u))
    press('m')
    await waitFor(() => expect(within(panel).queryByRole('treeitem', { name: /^（二）/u })).toBeNull())
    expect(within(panel).getByText('更正 2 处')).toBeTruthy()
    press('z')
    expect(await within(panel).findByRole('treeitem', { name: /^（二）/u })).toBeTruthy()
    fireEvent.click(within(panel).getByRole('button', { name: /^撤回：标为非条款/u }))
    await waitFor(() => expect(within(panel).queryByText('人工标为非条款')).toBeNull())
  })

  it('asks for the level of a split and takes the suggested one with Enter', async () => {
    const panel = await preview(makeRichClient(), textFile('办法.txt', office))
    fireEvent.click(treeRow(panel, /^（一）/u))
    press('s')
    const level = await screen.findByLabelText<HTMLSelectElement>('级别')
    expect(document.activeElement).toBe(level)
    expect(level.value).toBe('item')
    fireEvent.keyDown(level, { key: '7' })
    expect(level.value).toBe('subitem')
    fireEvent.keyDown(level, { key: 'Enter' })
    expect(await within(panel).findByText('另起一条（目）')).toBeTruthy()
  })

  it('hears no letter while a text field has the focus', async () => {
    const panel = await preview(makeRichClient(), textFile('办法.txt', office))
    fireEvent.click(treeRow(panel, /^（二）/u))
    fireEvent.click(within(panel).getByRole('button', { name: '修改信息' }))
    fireEvent.keyDown(screen.getByLabelText('标题'), { key: 'm' })
    expect(within(panel).queryByText(/更正 \d 处/u)).toBeNull()
  })

  it('is stored with everything that was decided', async () => {
    const client = makeRichClient()
    const imported = vi.spyOn(client.instruments, 'import')
    const panel = await preview(client, textFile('办法.txt', office))
    fireEvent.click(treeRow(panel, /^（二）/u))
    press('m')
    await within(panel).findByText('更正 1 处')
    fireEvent.click(within(panel).getByRole('button', { name: '修改信息' }))
    fireEvent.change(screen.getByLabelText('发文机关'), { target: { value: '成都市人民政府、成都市发展和改革委员会' } })
    fireEvent.change(screen.getByLabelText('效力层级'), { target: { value: 'normative-document' } })
    fireEvent.click(screen.getByRole('button', { name: /保\s?存/u }))
    await waitFor(() => expect(screen.queryByLabelText('发文机关')).toBeNull())
    await waitFor(() => expect(storeButton().disabled).toBe(false))
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(imported).toHaveBeenCalledTimes(1))
    expect(imported.mock.calls[0]?.[0]).toMatchObject({
      corrections: [{ action: 'continue' }],
      description: {
        issuingBodies: ['成都市人民政府', '成都市发展和改革委员会'],
        kind: 'normative-document',
      },
    })
    // The last one: what was stored is opened, with its correction.
    expect(await screen.findByRole('region', { name: '文件信息' })).toBeTruthy()
    expect(await screen.findByText('更正 1 处')).toBeTruthy()
  })

  it('goes on with the next one, and leaves with what was done kept', async () => {
    await open(makeRichClient())
    choose(textFile('甲.txt', office), textFile('乙.txt', office.replace('成都', '重庆')))
    fireEvent.click(await screen.findByRole('button', { name: '逐份核对' }))
    expect(await screen.findByRole('heading', { name: '成都市数据服务办法' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /放\s?弃/u }))
    expect(await screen.findByRole('heading', { name: '重庆市数据服务办法' })).toBeTruthy()
    press('Escape')
    await waitFor(() => expect(screen.queryByRole('region', { name: '预览' })).toBeNull())
    expect(screen.getByRole('form', { name: '待导入 1 份文件' })).toBeTruthy()
  })

  it('says of what it may be another version, and asks what it is', async () => {
    const client = makeRichClient()
    const declined = vi.spyOn(client.instruments, 'declineVersion')
    const panel = await preview(client, textFile('样例.txt', `${titles.left}\n\n第一条 甲。\n\n第二条 乙。\n`))
    const choice = within(panel).getByRole('radiogroup', { name: '新旧版本' })
    expect(within(choice).queryByRole('radio', { checked: true })).toBeNull()
    fireEvent.click(within(choice).getByRole('radio', { name: '作为新版本存入' }))
    fireEvent.click(within(choice).getByRole('radio', { name: '作为另一份文件存入' }))
    fireEvent.click(storeButton())
    await waitFor(() => expect(declined).toHaveBeenCalledTimes(1))
  })
})

describe('a file that is a new version', () => {
  it('is stored as a version of the instrument that the preview has named', async () => {
    const client = makeRichClient()
    const imported = vi.spyOn(client.instruments, 'import')
    const panel = await preview(client, textFile('样例.txt', `${titles.left}\n\n第一条 甲。\n\n第二条 乙。\n`))
    fireEvent.click(within(panel).getByRole('radio', { name: '作为新版本存入' }))
    fireEvent.click(storeButton())
    await waitFor(() => expect(imported).toHaveBeenCalledTimes(1))
    expect(imported.mock.calls[0]?.[0].versionOf).toBe(instruments[0]?.id)
  })
})

describe('a mark of secrecy', () => {
  it('keeps a file from being stored until the basis is written', async () => {
    const panel = await preview(makeRichClient(), textFile('要点.txt', secret))
    expect(storeButton().disabled).toBe(true)
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    expect(document.activeElement).toBe(within(panel).getByLabelText('书面依据'))
    fireEvent.click(within(panel).getByRole('button', { name: '机密★10年' }))
    expect(panel.querySelector('.source-read')?.textContent).toBe('机密★10年')
    fireEvent.change(within(panel).getByLabelText('书面依据'), { target: { value: '保密办 11 月 3 日批准' } })
    await waitFor(() => expect(storeButton().disabled).toBe(false))
  })

  it('holds a file back in the list, which is released with a basis or dropped', async () => {
    const client = makeRichClient()
    const imported = vi.spyOn(client.instruments, 'import')
    await open(client)
    choose(textFile('一.txt', secret), textFile('二.txt', secret))
    fireEvent.click(await screen.findByRole('button', { name: '开始导入' }))
    await waitFor(() => expect(screen.getAllByRole('button', { name: '经确认可以存入' })).toHaveLength(2))
    const releases = screen.getAllByRole<HTMLButtonElement>('button', { name: '经确认可以存入' })
    expect(releases.map(({ disabled }) => disabled)).toEqual([true, true])
    fireEvent.change(screen.getAllByLabelText('书面依据')[0]!, { target: { value: '保密办 11 月 3 日批准' } })
    fireEvent.click(releases[0]!)
    await waitFor(() => expect(imported.mock.calls.at(-1)?.[0].secrecy).toEqual({ basis: '保密办 11 月 3 日批准' }))
    fireEvent.click(await screen.findByRole('button', { name: '不存入' }))
    await waitFor(() => expect(screen.queryByText('二.txt')).toBeNull())
    expect(screen.getByText('已存入')).toBeTruthy()
  })
})

describe('a text from the clipboard', () => {
  const paste = (target: Element | Window, text: string): void => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(event, { clipboardData: { files: [], getData: () => text } })
    fireEvent(target, event)
  }

  it('is taken outside of a field, and shown before it is stored', async () => {
    await open(makeRichClient())
    paste(window, office)
    fireEvent.change(await screen.findByLabelText('标题'), { target: { value: '数据服务办法（草案）' } })
    fireEvent.click(screen.getByRole('button', { name: /预\s?览/u }))
    expect(await screen.findByRole('heading', { name: '数据服务办法（草案）' })).toBeTruthy()
    expect(screen.getByText('数据服务办法（草案）.txt')).toBeTruthy()
  })

  it('is left to a field that has the focus', async () => {
    await open(makeRichClient())
    const field = document.createElement('input')
    document.body.append(field)
    paste(field, office)
    field.remove()
    expect(screen.queryByLabelText('标题')).toBeNull()
  })
})

describe('a stored instrument', () => {
  async function stored(client: Client): Promise<void> {
    await open(client)
    choose(textFile('办法.txt', office))
    fireEvent.click(await screen.findByRole('button', { name: '开始导入' }))
    fireEvent.click(await screen.findByRole('button', { name: '打开 成都市数据服务办法' }))
    await screen.findByRole('treeitem', { name: /^（二）/u })
  }

  it('is corrected by events, which say who and when, and can be taken back', async () => {
    const client = makeRichClient()
    const withdrawn = vi.spyOn(client.instruments, 'withdrawCorrection')
    await stored(client)
    // Keys are heard only where somebody has begun to correct.
    fireEvent.click(screen.getByRole('treeitem', { name: /^（二）/u }))
    press('m')
    expect(screen.queryByText('更正 1 处')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '更正切分' }))
    press('m')
    expect(await screen.findByText(/周岚 · 2026-11-23/u)).toBeTruthy()
    expect(screen.queryByRole('treeitem', { name: /^（二）/u })).toBeNull()
    press('z')
    await waitFor(() => expect(withdrawn).toHaveBeenCalledTimes(1))
    expect(await screen.findByRole('treeitem', { name: /^（二）/u })).toBeTruthy()
  })

  it('shows a correction that has lost its place, also where nobody corrects', async () => {
    const client = makeRichClient()
    const { read } = client.instruments
    client.instruments.read = async (...input) => {
      const found = await read(...input)
      const at = { start: 0, quote: '已不在原文中', prefix: '', suffix: '' }
      const author = { office: '重庆专班', person: '周岚', at: '2026-11-20T04:00:00.000Z' }
      const lost = { event: 'lost' as never, correction: { action: 'continue' as const, at }, ...author, placed: false }
      return { ...found, corrections: [lost] }
    }
    await stored(client)
    expect(screen.getByText('失位')).toBeTruthy()
  })

  it('shows its older versions, and compares two of them', async () => {
    const client = makeRichClient()
    const [newest] = instruments
    if (newest === undefined) throw new Error('No sample')
    const older = { ...newest, version: instruments[1]!.version, fileName: '旧稿.docx' }
    client.instruments.versions = async ({ instrument }) => (instrument === newest.id ? [newest, older] : [])
    await open(client)
    fireEvent.click(await screen.findByRole('option', { name: new RegExp(newest.title, 'u') }))
    fireEvent.click(await screen.findByRole('button', { name: /^版本/u }))
    expect(await screen.findByRole('menuitem', { name: '旧稿.docx' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '对照两版' }))
    expect(location.hash).toBe(`#/compare/versions?old=${older.version}&new=${newest.version}`)
  })

  it('gives the focus back when the form for its facts is left', async () => {
    await stored(makeRichClient())
    fireEvent.click(screen.getByRole('button', { name: '修改信息' }))
    fireEvent.keyDown(screen.getByLabelText('标题'), { key: 'Escape' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '修改信息' }))
  })

  it('is confirmed or declined as another version by a person only', async () => {
    const client = makeRichClient()
    const joined = vi.spyOn(client.instruments, 'joinVersion')
    await stored(client)
    choose(textFile('办法二.txt', office))
    fireEvent.click(await screen.findByRole('button', { name: '开始导入' }))
    await waitFor(() => expect(screen.getAllByRole('button', { name: '打开 成都市数据服务办法' })).toHaveLength(2))
    fireEvent.click(screen.getAllByRole('button', { name: '打开 成都市数据服务办法' })[1]!)
    fireEvent.click(await screen.findByRole('button', { name: '确认为新版本' }))
    await waitFor(() => expect(joined).toHaveBeenCalledTimes(1))
    await waitFor(() => expect(screen.queryByRole('button', { name: '确认为新版本' })).toBeNull())
  })
})
