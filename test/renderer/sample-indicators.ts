import { indicatorTable } from '#core/indicators/indicator-table.ts'
import { type FigureWords, nothingSaid } from '#core/indicators/figure-words.ts'
import type { IndicatorTable, PromisingInstrument } from '#core/indicators/table-model.ts'
import { promising } from '../core/indicators/promising.ts'
import { instruments } from './sample-library.ts'

const leftTexts = [
  '到2025年，研发设计工具普及率达到93%，建成5G基站9万座。（牵头单位：市数据局；责任单位：市经信局）',
  '对算力使用企业给予补贴，算力券年度总额不超过1亿元。收到申请后应当在15个工作日内作出决定。',
]
const rightTexts = [
  '到2027年，规上制造业研发工具普及率达到87%，5G基站达到15万个。（责任单位：市经济信息委）',
  '到2027年，人工智能企业达到1000家。自受理申请之日起三十日内作出决定。',
]

/** Read by the program from four clauses of our own. */
export function samplePromises(): readonly [PromisingInstrument, PromisingInstrument] {
  const [left, right] = instruments
  if (left === undefined || right === undefined) throw new Error('There are no sample instruments')
  return [promising(left, leftTexts, 3), promising(right, rightTexts, 3)]
}

/** The same as a table, with what people said of it. */
export function sampleIndicatorTable(said: FigureWords = nothingSaid): IndicatorTable {
  const [left, right] = samplePromises()
  return indicatorTable([left], [right], said)
}
