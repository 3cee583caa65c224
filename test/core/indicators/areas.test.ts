import { describe, expect, test } from 'vitest'
import { areaOf, type AreaReading } from '#core/indicators/areas.ts'
import { unitAreas } from '#core/indicators/unit-areas.ts'
import type { VersionHash } from '#core/model/ids.ts'

const read = (text: string, around: Partial<Parameters<typeof areaOf>[0]> = {}): AreaReading =>
  areaOf({ text, heading: null, sections: [], title: '', ...around })

describe('the area of a clause', () => {
  test.each([
    ['建立数据产权登记制度，培育数据交易机构。', 1],
    ['做强软件产业，培育专精特新企业。', 2],
    ['推动规模以上工业企业数字化转型。', 3],
    ['建设智算中心，优化算力布局。', 4],
    ['与东盟国家共建跨境贸易通道。', 5],
    ['实施关键核心技术攻关，支持企业建设实验室。', 6],
    ['推进政务服务一网通办。', 7],
    ['拒不改正的，处五万元以下罚款。', null],
    ['第十二条第二款另有规定的除外。', null],
  ])('%s', (text, area) => {
    expect(read(text).area).toBe(area)
  })

  test('comes with the words that decided it, where they stand', () => {
    const text = '到２０２７年，建成5G基站三万座，新增算力五百PFLOPS，发放算力券。'
    const { words } = read(text)
    expect(words.map((word) => word.text)).toEqual(['5G基站', '算力', '算力券'])
    for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word)
  })

  test('is read in full-width letters too', () => {
    expect(read('扩大５Ｇ网络覆盖。')).toMatchObject({ area: 4 })
  })

  test('is told by the longest word: a data centre is no matter of data', () => {
    expect(read('建设数据中心。').words.map(({ text }) => text)).toEqual(['数据中心'])
  })

  test('is not that of who has to do it', () => {
    const about = '开展授权运营试点。'
    const units = '（责任单位：市卫生健康委、市医保局、市教育局）'
    expect(read(about + units)).toEqual(read(about))
  })

  test('is that of its headings where it says little itself, less surely', () => {
    const bare = read('每年不少于十个。')
    const headed = read('每年不少于十个。', { sections: ['第三章 新型基础设施'] })
    expect(bare.area).toBeNull()
    expect(headed).toMatchObject({ area: 4, words: [{ where: 'section' }] })
    expect(headed.confidence).toBeLessThan(read('建设新型基础设施，扩大算力规模。').confidence)
  })

  test('is its own, whatever its document is about', () => {
    const title = '深化川渝合作推动成渝地区双城经济圈大数据协同发展合作备忘录'
    expect(read('推进智能工厂和数字化车间建设。', { title })).toMatchObject({ area: 3 })
  })

  test('a word said ten times is one word', () => {
    expect(read('算力'.repeat(10))).toMatchObject({ confidence: read('算力').confidence })
  })

  test('nothing said is none, and little sure', () => {
    expect(read('')).toMatchObject({ area: null, words: [] })
    expect(read('').confidence).toBeLessThan(0.5)
  })
})

test('units of a document have their area from it where it gives one', () => {
  const unit = (path: string, text: string) => ({
    ref: { version: 'v' as VersionHash, path },
    text,
    heading: null,
    sections: [],
  })
  const areas = unitAreas([unit('一', '建设5G基站。'), unit('二', '建设5G基站。')], '', { 一: 7 })
  expect(areas).toMatchObject({ 一: { area: 7, confidence: null, words: [] }, 二: { area: 4, words: ['5G基站'] } })
})
