import { describe, expect, test } from 'vitest'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { growth, mostGrowth } from '../growth.ts'
import { tokeniser } from '../tokenisers.ts'

const tasks = (text: string) => promisesOf(text, tokeniser).tasks
const read = (text: string) => tasks(text).map(({ act, object }) => [act.text, object?.text ?? null])

/** Of each task the names of its responsible units. */
function unitsOf(text: string): string[][] {
  const { tasks: found, responsibleUnits } = promisesOf(text, tokeniser)
  return found.map((task) => task.responsibleUnits.map((at) => responsibleUnits[at]!.name))
}

describe('what a clause asks to be done', () => {
  test.each([
    [
      '建设两地一体化算力调度平台，培育算力服务商。',
      [
        ['建设', '两地一体化算力调度平台'],
        ['培育', '算力服务商'],
      ],
    ],
    [
      '市数据主管部门应当会同有关部门制定开放清单并公布目录。',
      [
        ['制定', '开放清单'],
        ['公布', '目录'],
      ],
    ],
    ['编制并公布开放目录。', [['编制并公布', '开放目录']]],
    [
      '建立健全协调机制，推动力量下沉。',
      [
        ['建立健全', '协调机制'],
        ['推动', '力量下沉'],
      ],
    ],
    ['鼓励企业建设平台并开放场景。', [['鼓励', '企业建设平台并开放场景']]],
    ['鼓励和支持高校开设专业。', [['鼓励和支持', '高校开设专业']]],
    [
      '加快构建数据基础制度，加快试点建设。',
      [
        ['构建', '数据基础制度'],
        ['加快', '试点建设'],
      ],
    ],
    [
      '探索建立登记制度，探索入表路径。',
      [
        ['建立', '登记制度'],
        ['探索', '入表路径'],
      ],
    ],
    ['应当将数字经济发展纳入规划。', [['纳入', '数字经济发展']]],
    ['围绕重点产业链开展数字化诊断。', [['开展', '数字化诊断']]],
    ['各区县推进政务数据共享。', [['推进', '政务数据共享']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '任何单位不得新建共享通道。',
    '企业可以建立首席数据官制度。',
    '截至2024年底，建成智能工厂三十个。',
    '为了促进数字经济发展，完善治理体系，制定本条例。',
    '本条例所称公共数据，是指履行职责中产生的数据。',
    '到2027年，算力总规模达到20EFLOPS。',
    '由市数据局牵头，市财政局配合。',
    '建设单位应当依法缴费。',
    '对建成的中心，给予100万元奖励。',
  ])('nothing: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('stands where its characters stand, from the act to the end of its object', () => {
    const text = '（一）加强统筹。到 2026 年底，基本建成跨区域算力调度平台；将平台运行情况纳入年度评价。'
    const found = tasks(text)
    expect(found.map((task) => task.text)).toEqual(['加强统筹', '建成跨区域算力调度平台', '平台运行情况纳入'])
    for (const { act, object, deadline, ...whole } of found) {
      for (const words of [act, object, deadline, whole]) {
        if (words !== null) expect(text.slice(words.start, words.end)).toBe(words.text)
      }
    }
  })

  test('has the deadline before it in its sentence, and none from another', () => {
    const text = '完善规则。2025年6月底前，完成清理；用两年时间，培育骨干企业。建立台账。到2027年，推广标准。'
    expect(tasks(text).map(({ act, deadline }) => [act.text, deadline?.text ?? null])).toEqual([
      ['完善', null],
      ['完成', '2025年6月底前'],
      ['培育', '用两年时间'],
      ['建立', null],
      ['推广', '到2027年'],
    ])
  })

  test('has the units of its own sentence, or those of the bracket that closes it', () => {
    expect(unitsOf('由市数据局牵头，会同市公安局建立分级制度。完善监测体系。')).toEqual([['市数据局', '市公安局'], []])
    const bracketed = '完善规则，培育机构。（责任单位：市发展改革委、市大数据局）推广标准。（责任单位：市市场监管局）'
    expect(unitsOf(bracketed)).toEqual([
      ['市发展改革委', '市大数据局'],
      ['市发展改革委', '市大数据局'],
      ['市市场监管局'],
    ])
  })

  test('is read in a time that grows with the text', () => {
    const make = (size: number): string => '按照“五大行动”布局在重点区域加快逐步统筹向各类主体和有关方面'.repeat(size)
    expect(growth(make, (text) => promisesOf(text, tokeniser).tasks, 60)).toBeLessThan(mostGrowth)
  })
})
