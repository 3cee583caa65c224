import { describe, expect, test } from 'vitest'
import { anchorClause } from '#core/annotations/anchor.ts'
import { areasInForce } from '#core/annotations/said-areas.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { DeviceWriter } from '../journal/journal-builder.ts'

const chengdu = { office: '成都专班', person: '李沐' }
const chongqing = { office: '重庆专班', person: '周岚' }

const unit = (path: string, text: string, version = 'a') => ({ ref: { version: version as VersionHash, path }, text })
const first = unit('第一条', '建设算力调度平台，统一调度两地的算力资源。')
const second = unit('第二条', '推进政务数据共享。')
const told = { area: 4, confidence: 0.8, words: ['算力'] } as const

const said = (
  units: readonly (typeof first)[],
  office: string,
  ...words: readonly (readonly [string, Area | null])[]
) => {
  const writer = new DeviceWriter('x')
  const author = (name: string) => (name === chengdu.office ? chengdu : chongqing)
  const events = words.map(([by, area]) =>
    writer.write({ kind: 'area-set', ...author(by), body: { clause: anchorClause(first), area } }),
  )
  return areasInForce(units, foldJournal(events), office)(first.ref, told)
}

describe('the area that holds', () => {
  test('is what was told where nobody says otherwise', () => {
    expect(said([first, second], '')).toEqual({ ...told, by: 'program', said: null })
    const given = { area: 4, confidence: null, words: [] } as const
    expect(areasInForce([first], { areas: [] }, '')(first.ref, given)).toMatchObject({ by: 'corpus' })
  })

  test('is what the own office says, else the newest word', () => {
    const both = [
      [chengdu.office, 2],
      [chongqing.office, null],
    ] as const
    expect(said([first, second], chengdu.office, ...both)).toMatchObject({ area: 2, by: 'person', confidence: null })
    expect(said([first, second], chongqing.office, ...both)).toMatchObject({ area: null, said: chongqing })
    expect(said([first, second], '第三专班', ...both)).toMatchObject({ area: null, said: chongqing })
  })

  test('is not said of other words in the same place, nor in another version', () => {
    const changed = unit('第一条', '建设数据交易平台。')
    expect(said([changed, second], '', [chengdu.office, 2])).toMatchObject({ by: 'program' })
    expect(said([unit('第一条', first.text, 'b')], '', [chengdu.office, 2])).toMatchObject({ by: 'program' })
  })
})
