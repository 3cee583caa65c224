import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import type { Alignment, AlignmentUnit, GapEvidence, Reason } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { placeName } from '#core/report/clause-name.ts'
import { caseFolders } from '../case-folders.ts'
import { segmentedUnits } from '../segmented-units.ts'
import { tokeniser } from '../tokenisers.ts'
import { unitsOf } from './units-of.ts'

const alignmentOf = (left: readonly AlignmentUnit[], right: readonly AlignmentUnit[]): Alignment =>
  finish(align(left, right, tokeniser))

const folders = caseFolders('alignment')

describe('cases', () => {
  test.each(folders.map((folder) => [folder.name, folder] as const))('%s', (_, folder) => {
    const left = segmentedUnits('left', folder.read('left.txt'))
    const right = segmentedUnits('right', folder.read('right.txt'))
    const { correspondences, gaps, gapEvidence } = alignmentOf(left, right)
    const [leftNames, rightNames] = [names(left), names(right)]
    folder.check({
      correspondences: correspondences.map((found) => ({
        left: found.left.map(leftNames),
        right: found.right.map(rightNames),
        relation: found.relation,
        direction: found.direction,
        reasons: found.reasons.map(reasonLine),
        byParagraph: found.byParagraph.map(({ left: of, right: to }) => `${placeName(of)} ↔ ${placeName(to)}`),
        contrasts: found.contrasts,
      })),
      gaps: { left: gaps.left.map(leftNames), right: gaps.right.map(rightNames) },
      nearest: {
        left: gapEvidence.left.map((gap) => nearestLine(gap, leftNames, rightNames)),
        right: gapEvidence.right.map((gap) => nearestLine(gap, rightNames, leftNames)),
      },
    })
  })
})

/** What carried a score, without by how much: a person judges the order. */
function reasonLine(reason: Reason): string {
  const named = (): string[] => {
    switch (reason.kind) {
      case 'shared-terms':
        return [...reason.terms]
      case 'same-section':
        return [`${reason.left} ↔ ${reason.right}`]
      case 'neighbours':
        return reason.pairs.map(({ left, right }) => `${left.ref.path} ↔ ${right.ref.path}`)
      default:
        return reason.pairs.map(({ left, right }) => `${left} ↔ ${right}`)
    }
  }
  return `${reason.kind}: ${named().join(' ')}`
}

function exchanged(reason: Reason): Reason {
  switch (reason.kind) {
    case 'shared-terms':
      return reason
    case 'same-section':
      return { ...reason, left: reason.right, right: reason.left }
    case 'neighbours':
      return { ...reason, pairs: reason.pairs.map(({ left, right }) => ({ left: right, right: left })) }
    default:
      return { ...reason, pairs: reason.pairs.map(({ left, right }) => ({ left: right, right: left })) }
  }
}

type NameOf = (index: number) => string | undefined

/** 第三条: not 第七条 (below-threshold), which answers 第五条. */
function nearestLine({ unit, nearest: [first] }: GapEvidence, own: NameOf, other: NameOf): string {
  if (first === undefined) return `${own(unit)}: nothing near`
  const answers = first.answers === null ? '' : `, which answers ${own(first.answers)}`
  return `${own(unit)}: not ${other(first.unit)} (${first.why})${answers}`
}

const names = (units: readonly AlignmentUnit[]) => (index: number) => units[index]?.ref.path

describe('candidates', () => {
  test('rank four answers from best to worst, whatever their order in the text', () => {
    const [asked] = unitsOf('left', ['对建成并通过验收的智能工厂，按照设备投入的百分之十给予一次性补助。'])
    const best = '对通过验收的智能工厂，按照设备投入的百分之十五给予一次性补助。'
    const good = '支持企业建设智能工厂，对设备投入给予适当补助。'
    const weak = '鼓励企业建设智能工厂，应用工业互联网。'
    const none = '每年三月为全民阅读月，公共图书馆延长开放时间。'
    for (const order of [
      [best, good, weak, none],
      [none, weak, good, best],
      [weak, none, best, good],
    ]) {
      const right = unitsOf('right', order)
      const { candidates } = alignmentOf(asked === undefined ? [] : [asked], right)
      expect(candidates.left[0]?.map(({ unit }) => order[unit])).toEqual([best, good, weak, none])
    }
  })

  test('are at least ten for each unit of both sides where there are as many, between 0 and 1, best first', () => {
    const topics = '停车 算力 人才 专利 湿地 图书 疫苗 桥梁 茶叶 竹编 灯会 索道 码头 粮库'.split(' ')
    const left = unitsOf(
      'left',
      topics.map((topic) => `市人民政府应当制定${topic}管理规划。`),
    )
    const right = unitsOf(
      'right',
      topics.slice(0, 12).map((topic) => `推进${topic}数字化改造，建立${topic}信息平台。`),
    )
    const { candidates } = alignmentOf(left, right)
    expect(candidates.left).toHaveLength(left.length)
    expect(candidates.right).toHaveLength(right.length)
    for (const list of [...candidates.left, ...candidates.right]) {
      expect(list.length).toBeGreaterThanOrEqual(10)
      expect(new Set(list.map(({ unit }) => unit)).size).toBe(list.length)
      for (const { score } of list) expect(score >= 0 && score <= 1).toBe(true)
      expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).toSorted((a, b) => b - a))
    }
  })
})

describe('correspondences', () => {
  test('of several clauses that divide one between them are one row', () => {
    const parking = '停车场经营者应当将泊位数量、收费标准实时传送至停车信息平台。'
    const charging = '新建住宅小区应当按照泊位总数百分之三十的比例安装充电桩。'
    const left = unitsOf('left', [
      `${parking}\n${charging}`,
      '图书馆在夜间和节假日延长开放时间。',
      '鼓励种植高山茶叶。',
    ])
    const right = unitsOf('right', [parking, charging, '公共图书馆周末延长开放时间至夜间。', '扶持竹编工艺传承。'])
    const { correspondences, gaps } = alignmentOf(left, right)
    expect(correspondences.map((found) => [found.left, found.right])).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
    ])
    expect(gaps).toEqual({ left: [2], right: [3] })
  })

  test('say which side is narrower', () => {
    const core = '申请有条件开放公共数据的，数据主管部门应当自受理之日起三十日内答复'
    const left = unitsOf('left', [`${core}。`, '举办龙舟竞渡和民俗灯会。'])
    const right = unitsOf('right', [
      `${core}，不予开放的应当书面说明理由并告知申请复核的途径；申请人对答复不服的，可以向上一级机关申请复核。开放数据应当标注来源、更新频率和使用限制，利用数据形成的成果应当注明出处。`,
      '开展古桥梁测绘与修缮。',
    ])
    const [found] = alignmentOf(left, right).correspondences
    expect([found?.relation, found?.direction]).toEqual(['partial', 'left-narrower'])
    expect(found?.coverage.left ?? 0).toBeGreaterThan(found?.coverage.right ?? 1)
  })

  test('show matter as their reason, never set phrases', () => {
    const left = unitsOf('left', ['市人民政府及其有关部门应当加强量子通信干线建设。', '举办龙舟竞渡。'])
    const right = unitsOf('right', ['市人民政府及其有关部门应当推进量子通信干线运营。', '修缮古桥梁。'])
    const [found] = alignmentOf(left, right).correspondences
    const shared = found?.reasons.find(({ kind }) => kind === 'shared-terms')
    expect(shared).toMatchObject({ terms: ['量子通信', '干线'] })
  })
})

describe('laws', () => {
  const pairs = folders.map(
    (folder) =>
      [segmentedUnits('left', folder.read('left.txt')), segmentedUnits('right', folder.read('right.txt'))] as const,
  )

  test('exchanging the sides exchanges the result', () => {
    for (const [left, right] of pairs) {
      const there = alignmentOf(left, right)
      const back = alignmentOf(right, left)
      expect(back.candidates).toEqual({ left: there.candidates.right, right: there.candidates.left })
      expect(back.gaps).toEqual({ left: there.gaps.right, right: there.gaps.left })
      const key = (left: readonly number[], right: readonly number[], score: number) => `${left} ${right} ${score}`
      expect(back.correspondences.map((found) => key(found.right, found.left, found.score)).toSorted()).toEqual(
        there.correspondences.map((found) => key(found.left, found.right, found.score)).toSorted(),
      )
      const reasons = new Map(there.correspondences.map((found) => [`${found.left} ${found.right}`, found.reasons]))
      for (const { left: of, right: to, reasons: mirrored } of back.correspondences) {
        expect(mirrored.map(exchanged).map(reasonLine)).toEqual(reasons.get(`${to} ${of}`)?.map(reasonLine))
      }
      expect(back.gapEvidence).toEqual({ left: there.gapEvidence.right, right: there.gapEvidence.left })
    }
  })

  test('the same every time', () => {
    for (const [left, right] of pairs) expect(alignmentOf(left, right)).toEqual(alignmentOf(left, right))
  })

  test('a unit is in a correspondence or a gap, never both', () => {
    for (const [left, right] of pairs) {
      const { correspondences, gaps } = alignmentOf(left, right)
      const linked = new Set(correspondences.flatMap((found) => found.left))
      expect(gaps.left.filter((unit) => linked.has(unit))).toEqual([])
      expect(linked.size + gaps.left.length).toBe(left.length)
    }
  })

  test('a document against itself: every unit answers itself first', () => {
    for (const [left] of pairs) {
      const { candidates, gaps } = alignmentOf(left, left)
      expect(candidates.left.map((list) => list[0]?.unit)).toEqual(left.map((_, unit) => unit))
      expect(gaps).toEqual({ left: [], right: [] })
    }
  })

  test.each([
    [0, 0],
    [0, 3],
    [3, 0],
  ])('an empty side gives gaps only (%i and %i units)', (left, right) => {
    const texts = ['开展停车管理。', '培养数据人才。', '修缮古桥梁。']
    const result = alignmentOf(unitsOf('left', texts.slice(0, left)), unitsOf('right', texts.slice(0, right)))
    expect(result.correspondences).toEqual([])
    expect([result.gaps.left.length, result.gaps.right.length]).toEqual([left, right])
  })

  test('one unit a side is linked where it answers and not where it does not', () => {
    const [a, b, c] = [
      '推进智能工厂建设，给予设备补助。',
      '支持智能工厂建设，发放设备补助。',
      '每年三月举办阅读月活动。',
    ]
    expect(alignmentOf(unitsOf('left', [a ?? '']), unitsOf('right', [b ?? ''])).correspondences).toHaveLength(1)
    expect(alignmentOf(unitsOf('left', [a ?? '']), unitsOf('right', [c ?? ''])).correspondences).toHaveLength(0)
  })
})

test('can be stopped between two steps, and tells how far it is', () => {
  const many = unitsOf(
    'left',
    Array.from({ length: 200 }, (_, at) => `第${at}号停车场每季度公布数据。`),
  )
  const steps = align(many, many, tokeniser)
  const seen: number[] = []
  for (let step = steps.next(); step.done !== true && seen.length < 4; step = steps.next()) {
    seen.push(step.value.done)
    expect(step.value.done).toBeLessThanOrEqual(step.value.total)
  }
  expect(seen).toHaveLength(4)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})
