import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { similarShape } from '#core/contract/similar.ts'
import {
  alignShape,
  clausesShape,
  diffShape,
  evaluationShape,
  indicatorsShape,
  searchShape,
  verifyShape,
} from '#core/contract/shapes.ts'
import { reportDocument } from '#core/contract/api.ts'
import { indicatorTableShape } from '#core/contract/indicators.ts'
import { selfTestShape } from '#core/contract/self-test.ts'
import { chengduText, chongqingText } from '../../contract/sample-documents.ts'
import { cliBench } from './run.ts'

/* What each command prints with --json is one document of its documented shape, and nothing else. */

const gold = {
  left: '蓉城.txt',
  right: '山城.txt',
  correspondences: ['第一条', '第二条', '第三条', '第五条'].map((label) => ({
    left: label,
    right: label,
    grades: [2],
    relations: ['partial'],
  })),
  leftGaps: ['第四条'],
  rightGaps: ['第四条'],
}

/** Beside its texts, with two on the left: one as a file, one as an instrument of the starter corpus. */
const goldOfSets = {
  texts: '.',
  left: ['蓉城.txt', 'some-plan'],
  right: '山城.txt',
  correspondences: [{ left: '蓉城.txt#第一条', right: '第一条', grades: [2], relations: ['partial'] }],
  leftGaps: ['some-plan#一、'],
  rightGaps: [],
}

const restated = {
  title: '某市跨境物流行动计划',
  titleEn: 'Plan',
  issuingBodies: [],
  jurisdiction: 'chengdu',
  kind: null,
  level: 'municipal plan',
  sourceKind: 'restated-summary',
  sections: [
    {
      heading: '加密航线',
      area: 5,
      clauses: [{ heading: null, text: '新开货运航线8条。', facts: ['x'], locator: '一', confidence: 'seen' }],
    },
  ],
}

const newer = chengduText
  .replace('三十日内', '二十日内')
  .replace('第四条 鼓励企业设立首席数据官，统筹本单位的数据治理。\n\n', '')

let bench: ReturnType<typeof cliBench>
beforeAll(() => {
  bench = cliBench({
    '蓉城.txt': chengduText,
    '山城.txt': chongqingText,
    '新.txt': newer,
    'gold.json': JSON.stringify(gold),
    'sets.json': JSON.stringify(goldOfSets),
    'some-plan.json': JSON.stringify(restated),
  })
})
afterAll(() => bench.remove())

/** Runs a command that must succeed and reads its one document. */
async function json(...args: string[]): Promise<unknown> {
  const { code, out, error } = await bench.run(...args, '--json')
  expect(error).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out)
}

describe('the shape of', () => {
  it('clauses', async () => {
    const shape = clausesShape.parse(await json('clauses', bench.file('蓉城.txt')))
    expect(shape.file).toBe(bench.file('蓉城.txt'))
    expect(shape.ledger.unexplained).toBe(0)
    expect(shape.instrument).toMatchObject({ title: '蓉城数据服务办法', effectiveOn: '2024-09-01' })
    expect(shape.clauses[0]).toMatchObject({
      path: '第一章',
      level: 'chapter',
      label: '第一章',
      heading: '总则',
      ownText: '',
    })
    expect(shape.clauses[0]?.children[0]).toMatchObject({ path: '第一章/第一条', level: 'article', heading: null })
    expect(shape.areas.map(({ path }) => path)).toContain('第一章/第一条')
    expect(shape.areas.find(({ path }) => path.endsWith('第四条'))).toMatchObject({
      area: 1,
      words: expect.arrayContaining(['首席数据官']),
    })
  })

  it('align', async () => {
    const shape = alignShape.parse(await json('align', bench.file('蓉城.txt'), bench.file('山城.txt')))
    expect(shape.left).toEqual({ title: '蓉城数据服务办法', units: 5 })
    expect(shape.candidates.map(({ left }) => left)).toEqual([
      '第一章/第一条',
      '第一章/第二条',
      '第二章/第三条',
      '第二章/第四条',
      '第三章/第五条',
    ])
    for (const { right } of shape.candidates) expect(right).toHaveLength(5)
    expect(shape.correspondences).toContainEqual(
      expect.objectContaining({ left: ['第二章/第三条'], right: ['第二章/第三条'] }),
    )
    for (const { reasons } of shape.correspondences) expect(reasons[0]?.share).toBeGreaterThan(0)
    expect(shape.gapEvidence.left.map(({ path }) => path)).toEqual(shape.gaps.left)
    for (const { examined, nearest } of [...shape.gapEvidence.left, ...shape.gapEvidence.right]) {
      expect(examined).toBe(5)
      expect(nearest.map(({ score }) => score)).toEqual(nearest.map(({ score }) => score).toSorted((a, b) => b - a))
    }
  })

  it('align with an instrument that both may have copied from', async () => {
    const file = (name: string): string =>
      fileURLToPath(new URL(`../../cases/upstream/three-instruments/${name}.txt`, import.meta.url))
    const upstream = ['--upstream', file('national')]
    const shape = alignShape.parse(await json('align', file('left'), file('right'), ...upstream))
    const [copied] = shape.correspondences.flatMap((found) => found.copied ?? [])
    expect(copied).toMatchObject({
      left: { path: '第二条' },
      right: { path: '第二条' },
      upstream: { title: '全国数据工作条例', path: '第三条', label: '第三条' },
      characters: 38,
    })
    const alone = alignShape.parse(await json('align', file('left'), file('right')))
    expect(alone.correspondences.some((found) => 'copied' in found)).toBe(false)
    expect(alone.correspondences.length).toBe(shape.correspondences.length + 1)
  })

  it('align with several instruments on a side', async () => {
    const left = `${bench.file('蓉城.txt')},${bench.file('新.txt')}`
    const shape = alignShape.parse(await json('align', left, bench.file('山城.txt')))
    expect(shape.candidates[0]?.left).toBe('蓉城.txt#第一章/第一条')
    expect(shape.candidates[0]?.right[0]?.path).toBe('第一章/第一条')
  })

  it('diff', async () => {
    const { rows } = diffShape.parse(await json('diff', bench.file('蓉城.txt'), bench.file('新.txt')))
    expect(rows.map(({ relation }) => relation)).toEqual(expect.arrayContaining(['identical', 'modified', 'removed']))
    const modified = rows.find(({ relation }) => relation === 'modified')!
    expect(modified.edits).toHaveLength(1)
  })

  it('import, list, align by id, search and verify', async () => {
    const { results } = (await json('import', bench.file('蓉城.txt'), '--jurisdiction', 'chengdu')) as {
      results: { outcome: string; instrument: { id: string } }[]
    }
    expect(results[0]?.outcome).toBe('stored')
    await json('import', bench.file('山城.txt'), '--jurisdiction', 'chongqing')
    const { instruments } = (await json('list')) as { instruments: { id: string; jurisdiction: string }[] }
    expect(instruments.map(({ jurisdiction }) => jurisdiction).sort()).toEqual(['chengdu', 'chongqing'])
    const [one, other] = instruments
    expect(alignShape.parse(await json('align', one!.id, other!.id)).candidates).toHaveLength(5)

    const found = searchShape.parse(await json('search', '数据 统筹', '--limit', '1'))
    expect(found).toMatchObject({ query: '数据 统筹', applied: ['数据', '统筹'], notApplied: [], total: 3 })
    expect(found.hits).toHaveLength(1)
    const { text, matches } = found.hits[0]!
    expect(new Set(matches.map(([start, end]) => text.slice(start, end)))).toEqual(new Set(['数据', '统筹']))

    const { version, path } = found.hits[0]!
    const similar = similarShape.parse(await json('search', '--similar', version.slice(0, 10), path, '--limit', '3'))
    expect(similar.of.path).toBe(path)
    expect(similar.hits.length).toBeGreaterThan(0)
    expect(similar.hits.every((hit) => hit.jurisdiction !== similar.of.jurisdiction)).toBe(true)

    const byPinyin = searchShape.parse(await json('search', 'shuju tongchou'))
    expect(byPinyin.hits.map(({ path }) => path)).toContain(found.hits[0]!.path)
    expect(byPinyin).toMatchObject({ totals: { exact: 0, pinyin: 3 }, total: 3, atLeast: [] })

    expect(verifyShape.parse(await json('verify', '--deep')).ok).toBe(true)
  })

  it('indicators', async () => {
    const shape = indicatorsShape.parse(await json('indicators', bench.file('蓉城.txt')))
    const third = shape.clauses.find(({ label }) => label === '第三条')!
    expect(third.measures.map(({ kind, text, value, dimension }) => [kind, text, value, dimension])).toEqual([
      ['deadline', '三十日', 30, 'days'],
    ])
    expect(third.modality.map(({ text }) => text)).toEqual(['应当', '可以'])
  })

  it('indicators --table', async () => {
    const sides = [bench.file('蓉城.txt'), bench.file('山城.txt')] as const
    const shape = indicatorTableShape.parse(await json('indicators', '--table', ...sides))
    expect(shape.left.instruments.map(({ title }) => title)).toEqual(['蓉城数据服务办法'])
    expect(shape.deadlines.map(({ side, deadline }) => [side, deadline.kind === 'stretch' && deadline.value])).toEqual([
      ['right', 10],
      ['left', 15],
      ['left', 30],
      ['right', 30],
    ])
    const { all, both, leftOnly, rightOnly } = shape.totals
    expect(all).toBe(both + leftOnly + rightOnly)
    const out = bench.file('指标.csv')
    expect(await json('indicators', '--table', ...sides, '--format', 'csv', '--out', out)).toMatchObject({ out })
  })

  it('evaluate alignment', async () => {
    const args = ['evaluate', 'alignment', '--gold', bench.file('gold.json'), '--texts', bench.folder]
    const shape = evaluationShape.parse(await json(...args))
    expect(shape.pairs[0]).toMatchObject({ left: '蓉城.txt', right: '山城.txt' })
    expect(shape.mean.hitAt['1']).toBe(1)
  })

  it('evaluate alignment of sets, the texts where the gold file says', async () => {
    const args = ['evaluate', 'alignment', '--gold', bench.file('sets.json')]
    const { pairs, mean } = evaluationShape.parse(await json(...args))
    expect(pairs).toMatchObject([{ left: '蓉城.txt +1', right: '山城.txt' }])
    expect(mean.hitAt['1']).toBe(1)
    expect(mean.gaps.recall).toBe(1)
  })

  it('evaluate self-test', async () => {
    const { sets, shipped, decisions, line } = selfTestShape.parse(await json('evaluate', 'self-test'))
    expect(sets.length).toBeGreaterThan(2)
    expect(shipped.pairs).toBe(sets.reduce((sum, { pairs }) => sum + pairs, 0))
    expect(decisions).toMatchObject({ pairs: 0, gaps: 0 })
    expect(line).toContain(`${shipped.pairs} 个已判条款对`)
    const table = await bench.run('evaluate', 'self-test', '--lang', 'en')
    expect(table.out.split('\n')).toEqual([
      expect.stringMatching(/^ +pairs +recall +precision +F1 +gap precision$/u),
      ...sets.map(({ name }) => expect.stringMatching(new RegExp(`^${name} +\\d+ +0\\.\\d\\d \\[`, 'u')) as string),
      expect.stringMatching(/^all that ship +\d+ +0\.\d\d \[/u),
      expect.stringMatching(/^decisions here +0 +cannot tell +cannot tell/u),
      '',
      line,
      '',
    ])
  })

  it('report', async () => {
    for (const format of ['docx', 'csv', 'json']) {
      const out = bench.file(`report.${format}`)
      const printed = (await json(
        'report',
        bench.file('蓉城.txt'),
        bench.file('山城.txt'),
        '--format',
        format,
        '--out',
        out,
      )) as {
        bytes: number
      }
      expect(printed.bytes).toBeGreaterThan(400)
    }
    const { readFileSync } = await import('node:fs')
    const report = reportDocument.parse(JSON.parse(readFileSync(bench.file('report.json'), 'utf8')))
    expect(report.rows.length).toBeGreaterThan(4)
    // The workspace stays closed: only what ships is measured.
    expect(report.selfTest).toMatch(/^自检（align-\d+，.*数值偏乐观。$/u)
    expect(readFileSync(bench.file('report.csv'), 'utf8')).toContain('三十个工作日')
  })
})
