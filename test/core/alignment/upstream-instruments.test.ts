import { expect, test } from 'vitest'
import { upstreamInstruments } from '#core/alignment/upstream-instruments.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'

const instrument = (
  id: string,
  jurisdiction: Jurisdiction,
  more: Partial<Pick<InstrumentSummary, 'version' | 'sourceKind' | 'parent'>> = {},
): InstrumentSummary => ({
  id: id as InstrumentId,
  version: `${id}-1` as VersionHash,
  title: id,
  jurisdiction,
  issuingBodies: [],
  documentNumber: null,
  documentDate: null,
  effectiveOn: null,
  kind: null,
  sourceKind: 'official-file',
  fileName: `${id}.txt`,
  fileBytes: 1,
  units: 1,
  warnings: 0,
  areas: [],
  parent: null,
  suggestedVersionOf: null,
  importedAt: '2026-01-01T00:00:00.000Z',
  ...more,
})

const chengdu = instrument('chengdu', 'chengdu')
const chongqing = instrument('chongqing', 'chongqing')
const sichuan = instrument('sichuan', 'sichuan')
const national = instrument('national', 'national')
const joint = instrument('joint', 'joint')

const found = (
  stored: readonly InstrumentSummary[],
  members: readonly InstrumentSummary[],
  older: readonly InstrumentSummary[] = [],
) =>
  upstreamInstruments(
    stored,
    [...stored, ...older],
    members.map(({ version }) => version),
  ).map(({ id }) => id)

test('national instruments are upstream, and Sichuan’s where none of its own is compared', () => {
  const stored = [chengdu, chongqing, sichuan, national, joint]
  expect(found(stored, [chengdu, chongqing])).toEqual(['national', 'sichuan'])
  const province = instrument('province', 'sichuan')
  expect(found([...stored, province], [chengdu, sichuan, chongqing])).toEqual(['national'])
})

test('what a member implements is, and what that implements', () => {
  const plan = instrument('plan', 'joint', { parent: 'outline' as InstrumentId })
  const outline = instrument('outline', 'joint', { parent: 'plan' as InstrumentId })
  const member = instrument('member', 'chengdu', { parent: plan.id })
  expect(found([member, chongqing, plan, outline, joint], [member, chongqing])).toEqual(['outline', 'plan'])
})

test('no member is, in whatever version, and no summary in our own words', () => {
  const before = instrument('national', 'national', { version: 'national-0' as VersionHash })
  expect(found([national, chongqing], [before, chongqing], [before])).toEqual([])
  const restated = instrument('restated', 'national', { sourceKind: 'restated-summary' })
  expect(found([chengdu, chongqing, restated], [chengdu, chongqing])).toEqual([])
})

test('is in one order, however instruments are listed', () => {
  const other = instrument('other', 'national')
  expect(found([other, national, chengdu], [chengdu])).toEqual(found([national, chengdu, other], [chengdu]))
})
