import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { areas } from '#core/model/instrument.ts'
import type { CorpusClause, CorpusInstrument } from '#data/corpus/corpus-types.ts'
import { loadStarterCorpus } from '#data/corpus/load.ts'
import { renderCorpusInstrument, restatedNotice } from '#data/corpus/render.ts'

const folder = fileURLToPath(new URL('../../data/corpus', import.meta.url))
const corpus = loadStarterCorpus(folder)
const main = corpus.comparisons[0]

const clausesOf = (instrument: CorpusInstrument): readonly CorpusClause[] =>
  instrument.sections.flatMap((section) => section.clauses)

const side = (slugs: readonly string[]): CorpusInstrument[] =>
  corpus.instruments.filter((instrument) => slugs.includes(instrument.slug))

describe('起步语料', () => {
  test('清单列出文件夹里的每一份文件，不多不少', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'manifest.json')
    expect(corpus.instruments.map((instrument) => `${instrument.slug}.json`).sort()).toEqual(files.sort())
  })

  test('第一份对照：左成都四川、右重庆，文件一份不缺', () => {
    expect(main?.title).toBe('成渝数字经济政策对照（起步语料）')
    const left = side(main?.left ?? [])
    const right = side(main?.right ?? [])
    expect(new Set(left.map((instrument) => instrument.jurisdiction))).toEqual(new Set(['sichuan', 'chengdu']))
    expect(new Set(right.map((instrument) => instrument.jurisdiction))).toEqual(new Set(['chongqing']))
    const ofBothCities = corpus.instruments.filter(
      ({ jurisdiction }) => jurisdiction !== 'joint' && jurisdiction !== 'national',
    )
    expect(left.length + right.length).toBe(ofBothCities.length)
  })

  test('另有川渝、成渝共同的文件；新旧目标各成一边，没有一份在两边', () => {
    expect(corpus.instruments.filter(({ jurisdiction }) => jurisdiction === 'joint').length).toBeGreaterThan(10)
    const targets = corpus.comparisons.find(({ title }) => title.startsWith('2019—2022年与2023—2025年目标对照'))
    const [earlier, later] = [side(targets?.left ?? []), side(targets?.right ?? [])]
    expect(earlier.length).toBeGreaterThan(5)
    expect(later.length).toBeGreaterThan(5)
    for (const both of [earlier, later]) {
      const places = new Set(both.map(({ jurisdiction }) => jurisdiction))
      for (const place of ['sichuan', 'chengdu', 'chongqing']) expect(places).toContain(place)
    }
    expect(earlier.filter((instrument) => later.includes(instrument))).toEqual([])
    for (const text of later.flatMap(clausesOf).map(({ text }) => text)) expect(text).not.toMatch(/到202[0-2]年/u)
  })

  test('两边都覆盖七个领域，合计不少于六十条', () => {
    for (const slugs of [main?.left ?? [], main?.right ?? []]) {
      const held = new Set(side(slugs).flatMap((instrument) => instrument.sections.map((section) => section.area)))
      expect([...held].sort((a, b) => a - b)).toEqual([...areas])
    }
    expect(corpus.instruments.flatMap(clausesOf).length).toBeGreaterThanOrEqual(60)
  })

  test('没有任何网址、域名或主机名', () => {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(json|txt)$/u.test(name)) continue
      const content = readFileSync(`${folder}/${name}`, 'utf8')
      const address = /https?:|:\/\/|www\.|\b[a-z0-9-]+\.(?:com|cn|net|org|gov|edu|info|io)\b/iu
      expect(content, name).not.toMatch(address)
    }
  })

  test('行文：以句号或责任单位的括号收尾，无空格、半角标点和重复标点，同一文件无重复条款', () => {
    for (const instrument of corpus.instruments) {
      const texts = clausesOf(instrument).map((clause) => clause.text)
      for (const text of texts) {
        expect(text).toMatch(/。(?:（责任单位：[^（）。]+）)?$/u)
        expect(text).not.toMatch(/[\s,;:?!()"']|[，。；、]{2}/u)
        expect(text.length, text).toBeLessThanOrEqual(160)
      }
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})

const clause = (heading: string | null, text: string): CorpusClause => ({
  heading,
  text,
  facts: ['XX-001'],
  locator: '目标',
  confidence: 'seen',
})

const example: CorpusInstrument = {
  slug: 'example',
  title: '某市数字经济行动计划',
  titleNote: null,
  titleEn: 'Example',
  issuingBodies: ['某市人民政府'],
  documentNumber: '某府发〔2024〕5号',
  documentDate: '2024-05-06',
  dateAsSeen: '2024-05-06',
  effectiveOn: null,
  jurisdiction: 'other:某市',
  kind: 'normative-document',
  level: 'municipal plan',
  sourceKind: 'restated-summary',
  remark: null,
  sections: [
    {
      heading: '夯实基础',
      area: 4,
      clauses: [clause('5G基站', '建成5G基站3万座。'), clause('千兆光网', '覆盖全市。')],
    },
    { heading: '扩大合作', area: 5, clauses: [clause(null, '支持跨区域合作。')] },
  ],
}

describe('起步语料的成文', () => {
  test('标题、说明、一、（一）；独条成段', () => {
    const { text, clauses, fileName } = renderCorpusInstrument(example)
    expect(text).toBe(
      `某市数字经济行动计划\n${restatedNotice}\n发文机关：某市人民政府\n发文字号：某府发〔2024〕5号\n成文日期：2024年5月6日\n一、夯实基础\n（一）5G基站。建成5G基站3万座。\n` +
        '（二）千兆光网。覆盖全市。\n二、扩大合作。支持跨区域合作。\n',
    )
    expect(clauses.map(({ path, area }) => [path, area])).toEqual([
      ['一、/（一）', 4],
      ['一、/（二）', 4],
      ['二、', 5],
    ])
    expect(fileName).toBe('某市数字经济行动计划（转述摘要）.txt')
  })

  test('每一条恰好在所报路径上：编号逐行可见，标题下是转述说明', () => {
    for (const instrument of corpus.instruments) {
      const { text, clauses } = renderCorpusInstrument(instrument)
      expect(text.split('\n').slice(0, 2)).toEqual([instrument.title, restatedNotice])
      const numbered = numberedLines(text)
      expect(clauses.map((clause) => clause.path)).toEqual(numbered.map((line) => line.path))
      expect(numbered.map((line) => line.text)).toEqual(clausesOf(instrument).map((clause) => clause.text))
    }
  })

  test('切分所得与所报完全一致：路径、条文、文件信息，一字不漏，没有可疑之处', () => {
    for (const instrument of corpus.instruments) {
      const { text, clauses } = renderCorpusInstrument(instrument)
      const document = segment({ text, format: 'txt', encoding: 'utf-8', blocks: [], warnings: [] })
      const units = alignmentUnits('0' as VersionHash, document)
      expect(units.map((unit) => unit.ref.path)).toEqual(clauses.map((clause) => clause.path))
      expect(units.map((unit) => unit.text)).toEqual(
        instrument.sections.flatMap((section) =>
          section.clauses.map((clause) => `${clause.heading ?? section.heading}。${clause.text}`),
        ),
      )
      expect(document.ledger.unexplained).toBe(0)
      expect(document.ledger.elsewhere.map(({ kind }) => kind)).toEqual(['title', 'metadata', 'whitespace'])
      expect(document.warnings).toEqual([])
      const { title, issuingBodies, documentNumber, documentDate, effectiveOn, jurisdiction, kind } = instrument
      const head = { title, issuingBodies, documentNumber, documentDate, effectiveOn, jurisdiction, kind }
      expect(document.instrument).toMatchObject(head)
    }
  })

  test('文件名各不相同，Windows 也能用', () => {
    const names = corpus.instruments.map((instrument) => renderCorpusInstrument(instrument).fileName)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,120}\.txt$/u)
  })
})

describe('读入语料', () => {
  const folders: string[] = []
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true })
  })

  /** A corpus of one instrument, with some of its fields (and of the manifest's) replaced. */
  function corpusWith(fields: object, manifest: object = {}): string {
    const made = mkdtempSync(join(tmpdir(), 'bashu-corpus-'))
    folders.push(made)
    const { slug } = example
    const listed = { formatVersion: 1, gatheredOn: '2026-11-23', instruments: [{ slug, clauses: 3 }], comparisons: [] }
    writeFileSync(join(made, 'manifest.json'), JSON.stringify({ ...listed, ...manifest }))
    writeFileSync(join(made, `${slug}.json`), JSON.stringify({ ...example, ...fields }))
    return made
  }

  test('写出再读入，一字不差', () => {
    expect(loadStarterCorpus(corpusWith({})).instruments).toEqual([example])
  })

  const section = example.sections[0]
  const wrong: readonly (readonly [string, object, object, RegExp])[] = [
    ['没有标题', { title: undefined }, {}, /example\.title/u],
    ['没有这一天', { effectiveOn: '2024-02-30' }, {}, /example\.effectiveOn/u],
    ['没有第八个领域', { sections: [{ ...section, area: 8 }] }, {}, /example\.sections\[0\]\.area/u],
    ['单独一条另有引语', { sections: [{ ...section, clauses: section?.clauses.slice(0, 1) }] }, {}, /lead phrase/u],
    ['缺了一条', { sections: [section] }, {}, /manifest\.instruments\[0\]\.clauses.*expected 2/u],
    ['对照里有清单外的文件', {}, { comparisons: [{ title: '甲', left: ['other'], right: [] }] }, /left\[0\]/u],
    ['文件不在', {}, { instruments: [{ slug: 'absent', clauses: 1 }] }, /absent\.json/u],
    ['更新的格式', {}, { formatVersion: 2 }, /formatVersion/u],
  ]
  test.each(wrong)('%s：拒绝，并指出位置', (_, fields, manifest, message) => {
    expect(() => loadStarterCorpus(corpusWith(fields, manifest))).toThrow(message)
  })
})

/** A reading of the rendered lines that shares nothing with the code under test. */
function numberedLines(text: string): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = []
  let top = ''
  for (const line of text.split('\n')) {
    const [, label, lead] = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)([^。]+。)?/u.exec(line) ?? []
    if (label?.endsWith('、')) top = label
    if (label === undefined || lead === undefined) continue
    found.push({ path: label === top ? top : `${top}/${label}`, text: line.slice(label.length + lead.length) })
  }
  return found
}
