import { describe, expect, test } from 'vitest'
import { findContrasts } from '#core/indicators/contrasts.ts'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { readClause } from '#core/indicators/read-clause.ts'
import { tokeniser } from '../tokenisers.ts'

const measuresIn = (text: string) => promisesOf(text, tokeniser).measures
const clause = (path: string, text: string) => readClause(path, text, tokeniser)
const contrastsBetween = (left: string, right: string) =>
  findContrasts([clause('第一条', left)], [clause('第二条', right)]).map(({ kind, left: a, right: b, stricter }) => [
    ...[kind, a, b, stricter],
  ])

describe('measures', () => {
  test.each([
    ['应当自受理申请之日起三十个工作日内答复。', [['deadline', 30, 'working-days']]],
    ['应当在2个月内办结。', [['deadline', 2, 'months']]],
    ['给予五百万元补助。', [['quantity', 5_000_000, 'yuan']]],
    ['给予不超过1.5亿元补助。', [['quantity', 150_000_000, 'yuan']]],
    [
      '比例不低于百分之三十，另一项为40％。',
      [
        ['quantity', 30, 'share'],
        ['quantity', 40, 'share'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(measuresIn(text).map(({ kind, value, dimension }) => [kind, value, dimension])).toEqual(expected)
  })

  test.each(['每三年修订一次。', '建成三家园区。', '第三十条规定的。', '2025年以前。'])(
    'are not read out of %s',
    (text) => {
      expect(measuresIn(text)).toEqual([])
    },
  )
})

describe('contrasts', () => {
  test.each([
    [
      'the only share that each gives',
      '帮助小店上云。按实际支出的40%发放补贴。',
      '推广智能工具。按价款的30%给予补贴。',
      ['40%', '30%'],
    ],
    [
      'who takes part',
      '培养数字人才。支持高校开设新专业，引进青年人才。（责任单位：市委人才办、市教育局）',
      '引进青年人才。发放安居补贴，支持创办企业。（责任单位：市委人才办、市财政局）',
      ['市教育局', '市财政局'],
    ],
    [
      'who leads here and takes part there',
      '用好引导基金。设立数字产业基金，投资初创企业。（牵头单位：市国资委；责任单位：市财政局）',
      '设立产业基金。社会资本共同投资初创企业。（责任单位：市财政局、市金融监管局）',
      ['市国资委', '市财政局'],
    ],
  ])('of %s are told where people linked the clauses, not where nobody did', (_, left, right, values) => {
    const told = (areOfOneTask: boolean) =>
      findContrasts([clause('第一条', left)], [clause('第二条', right)], areOfOneTask).map((one) => [
        one.left,
        one.right,
      ])
    expect(told(true)).toEqual([values])
    expect(told(false)).toEqual([])
  })

  const opening = '有条件开放公共数据的申请，数据主管部门应当自受理之日起'

  test('of a deadline in days and one in working days, the shorter being the stricter', () => {
    expect(contrastsBetween(`${opening}三十日内答复。`, `${opening}三十个工作日内答复。`)).toEqual([
      ['deadline', '三十日', '三十个工作日', 'left'],
    ])
    expect(contrastsBetween(`${opening}三十日内答复。`, `${opening}五个工作日内答复。`)).toEqual([
      ['deadline', '三十日', '五个工作日', 'right'],
    ])
  })

  test('leave open what cannot be said: seven working days may be nine days or a holiday week', () => {
    expect(contrastsBetween(`${opening}十日内答复。`, `${opening}七个工作日内答复。`)).toEqual([
      ['deadline', '十日', '七个工作日', null],
    ])
  })

  test('of sums and shares for the same thing, neither called stricter', () => {
    const grant = (sum: string) => `对通过验收的智能工厂给予不超过${sum}的一次性补助。`
    expect(contrastsBetween(grant('50万元'), grant('一百万元'))).toEqual([
      ['quantity', '不超过50万元', '不超过一百万元', null],
    ])
  })

  test('are none where the values are the same in other writing', () => {
    expect(contrastsBetween(`${opening}三十日内答复。`, `${opening}30日内答复。`)).toEqual([])
  })

  test('are none where different things are measured', () => {
    expect(contrastsBetween(`${opening}三十日内答复。`, '停车场经营者应当在事故发生后二日内报送情况说明。')).toEqual([])
  })

  test('pair each value with its own counterpart, not with the nearest', () => {
    const text = (file: string, decide: string) =>
      `经营者应当在停业前${file}内报送备案材料。主管部门应当自收到复核申请之日起${decide}内作出复核决定。`
    expect(contrastsBetween(text('十日', '二十日'), text('十日', '十五日'))).toEqual([
      ['deadline', '二十日', '十五日', 'right'],
    ])
  })
})
