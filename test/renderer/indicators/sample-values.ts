import type { IndicatorEntry, IndicatorValue, ValuePair } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'

/** A value of a made-up clause; everything that a test does not name is plain. */
export function makeValue(id: string, side: Side, changes: Partial<IndicatorValue> = {}): IndicatorValue {
  return {
    id,
    side,
    ref: { version: 'a'.repeat(64) as VersionHash, path: '一、' },
    label: '一、',
    instrumentTitle: side === 'left' ? '蓉城规划' : '山城规划',
    jurisdiction: side === 'left' ? 'chengdu' : 'chongqing',
    documentDate: null,
    sourceKind: 'official-file',
    area: 3,
    text: '达到93%',
    span: [8, 13],
    sentence: '到2025年，普及率达到93%。',
    sentenceStart: 0,
    name: '普及率',
    value: 93,
    unit: '%',
    shown: { value: 93, unit: '%' },
    comparator: 'reach',
    year: 2025,
    kind: 'target',
    manner: 'level',
    per: null,
    definition: null,
    supersededBy: null,
    said: null,
    ...changes,
  }
}

export const makePair = (left: string, right: string, changes: Partial<ValuePair> = {}): ValuePair => ({
  left,
  right,
  yearsApart: 0,
  difference: { value: 6, shown: { value: 6, unit: '百分点' }, higher: 'left', bound: null, isAbout: false },
  reason: null,
  definitions: null,
  notes: [],
  said: null,
  ...changes,
})

export const makeEntry = (
  key: string,
  left: readonly IndicatorValue[],
  right: readonly IndicatorValue[],
  pairs: readonly ValuePair[] = [],
): IndicatorEntry => ({ key, name: key, area: 3, left, right, pairs, joined: [] })
