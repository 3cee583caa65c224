import { describe, expect, it } from 'vitest'
import { responsibleUnitsOf } from '#core/indicators/responsible-units.ts'

const unitsOf = (text: string) => responsibleUnitsOf(text).map(({ name, role }) => `${role} ${name}`)

describe('the units in the closing bracket of a clause', () => {
  it('are all responsible where none leads', () => {
    expect(unitsOf('建设算力平台。（责任单位：市发改委、市大数据局）')).toEqual([
      'responsible 市发改委',
      'responsible 市大数据局',
    ])
  })

  it('support the one that leads', () => {
    expect(unitsOf('培育企业。（牵头单位：市经济信息委；责任单位：市科技局，各区县）')).toEqual([
      'lead 市经济信息委',
      'supporting 市科技局',
      'supporting 各区县',
    ])
  })

  it('may be named in half-width brackets, and other brackets are none', () => {
    expect(unitsOf('推进(试点)工作。(配合单位:市教委)')).toEqual(['supporting 市教委'])
    expect(unitsOf('研发投入（含补贴）增长。')).toEqual([])
  })
})
