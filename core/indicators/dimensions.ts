/** What units measure, so that 5G基站9万座 and 15万个 can be subtracted; and how many of the base one of them is. */
interface Dimension {
  readonly name: string
  readonly factor: number
}

const counters = '个家户项件批次座台辆套处所种类条份款枚张支篇场宗笔门只对架'.split('').concat('机架', '标准机架')

const measured: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['share', { '%': 1, '‰': 0.1, 百分点: 1, 个百分点: 1 }],
  ['yuan', { 元: 1, 元人民币: 1 }],
  ['people', { 人: 1, 名: 1 }],
  ['computing', { TFLOPS: 1, PFLOPS: 1e3, EFLOPS: 1e6 }],
  ['storage', { GB: 1, TB: 1e3, PB: 1e6, EB: 1e9 }],
  ['bandwidth', { Mbps: 1, Gbps: 1e3, Tbps: 1e6 }],
  ['area', { 平方米: 1, 亩: 2000 / 3, 公顷: 1e4, 平方公里: 1e6, 平方千米: 1e6 }],
  ['length', { 公里: 1, 千米: 1 }],
  ['power', { 千瓦: 1, 兆瓦: 1e3 }],
]

/** The dimension of a unit as printed; one that is not known is a dimension of its own. */
export function dimensionOf(unit: string | null): Dimension {
  if (unit === null) return { name: 'number', factor: 1 }
  for (const [name, factors] of measured) {
    const factor = factors[unit]
    if (factor !== undefined) return { name, factor }
  }
  return { name: counters.includes(unit) ? 'count' : unit, factor: 1 }
}
