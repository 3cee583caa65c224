import { expect, test } from 'vitest'
import { anchorFigure } from '#core/annotations/figure-anchor.ts'
import { figureWords } from '#core/annotations/figure-words.ts'
import { indicatorTable } from '#core/indicators/indicator-table.ts'
import type { PromisingInstrument } from '#core/indicators/table-model.ts'
import type { EventContent, FigureAnchor } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import { indicatorTableText } from '#hosts/cli/indicator-table-text.ts'
import { promising } from '../../core/indicators/promising.ts'
import { DeviceWriter } from '../../core/journal/journal-builder.ts'

const left = promising({ title: '锦城计划', jurisdiction: 'chengdu' }, [
  '到2025年，建成5G基站9万座，算力企业达到40家。',
])
const right = promising({ title: '江州计划', jurisdiction: 'chongqing' }, [
  '到2025年，5G基站超过15万座，智算企业达到50家。',
])

const anchorOf = ({ units }: PromisingInstrument, at: number): FigureAnchor => {
  const { start, end } = units[0]!.promises.indicators[at]!
  return anchorFigure(units[0]!, [start, end])
}

test('the table on a terminal says what offices said, who they are, and which way a difference is bound', () => {
  const writer = new DeviceWriter('x')
  const reading = { name: '5G基站', value: 95000, unit: '座', comparator: null, year: 2025 } as const
  const said: readonly EventContent[] = [
    { kind: 'indicator-corrected', body: { figure: anchorOf(left, 0), reading, reason: '核对印发稿' } },
    { kind: 'indicators-joined', body: { figures: [anchorOf(left, 1), anchorOf(right, 1)], reason: '' } },
    {
      kind: 'indicators-not-comparable',
      body: { figures: [anchorOf(left, 1), anchorOf(right, 1)], reason: '范围不同' },
    },
  ]
  const events = said.map((content) => writer.write({ ...content, office: '成都专班', person: '李沐' }))
  const words = figureWords([left, right], foldJournal(events), '')
  const text = indicatorTableText(indicatorTable([left], [right], words))
  expect(text).toContain('5G基站  重庆至少多5.5万座，成都为市，重庆为直辖市\n')
  expect(text).toContain('9.5万座，2025年，目标，成都专班李沐：核对印发稿，更正自“5G基站”9万座2025年')
  expect(text).toContain('（成都专班李沐，认定为同一指标）  不可直接相减：人工认定（成都专班李沐：范围不同）')
  expect(text).toContain('不可比  《锦城计划》第1条“达到40家”；《江州计划》第1条“达到50家”')
  expect(text).toContain('含人工认定3条，署名附后。')
})
