import { expect, test } from 'vitest'
import { widthOf } from '#hosts/cli/cells.ts'
import { columns } from '#hosts/cli/table.ts'

test('columns stand below each other in a terminal, where a Chinese character takes two cells', () => {
  const lines = columns([
    ['', '准确率', 'F1'],
    ['平均', '0.500', '1'],
    ['plan', '-', '0.25'],
  ])
  expect(lines).toEqual(['      准确率    F1', '平均   0.500     1', 'plan       -  0.25'])
  expect(new Set(lines.map(widthOf))).toEqual(new Set([18]))
})

test('a short row ends early, without spaces behind it', () => {
  expect(columns([['甲', 'x'], ['乙'], ['丙', '']])).toEqual(['甲  x', '乙', '丙'])
  expect(columns([])).toEqual([])
})
