import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { CorpusClause, CorpusInstrument } from '#data/corpus/corpus-types.ts'
import { loadStarterCorpus } from '#data/corpus/load.ts'
import { type Fact, factsFolder, indicatorNumbers, numbersOf, readFacts, readRealTexts } from './corpus-facts.ts'

const corpus = loadStarterCorpus(fileURLToPath(new URL('../../data/corpus', import.meta.url)))

const clausesOf = (instrument: CorpusInstrument): readonly CorpusClause[] =>
  instrument.sections.flatMap((section) => section.clauses)

const outside = factsFolder('the restated clauses against their facts, and against real texts')

describe.skipIf(outside === null)('起步语料对照事实', () => {
  const facts = outside === null ? new Map<string, Fact>() : readFacts(outside)
  const factsOf = (clause: CorpusClause): Fact[] => clause.facts.map((id) => facts.get(id) ?? unknownFact(id))
  const all = corpus.instruments.flatMap((instrument) =>
    instrument.sections.flatMap((section) => section.clauses.map((clause) => ({ instrument, section, clause }))),
  )

  test('每条事实都存在，属于同一文件、同一辖区、同一领域', () => {
    for (const { instrument, section, clause } of all) {
      for (const fact of factsOf(clause)) {
        const note = instrument.titleNote === null ? '' : `（${instrument.titleNote}）`
        expect(fact.document.title, fact.id).toBe(`${instrument.title}${note}`)
        // Facts are filed under the area that an instrument is about; what national bodies issue for it is national.
        const isNational = instrument.level.startsWith('national')
        expect(instrument.jurisdiction, fact.id).toBe(isNational ? 'national' : fact.jurisdiction)
        expect(fact.area, fact.id).toBe(section.area)
      }
    }
  })

  test('文件信息与事实一致；没有新闻通稿、报告、论文和征求意见稿', () => {
    for (const { instrument, clause } of all) {
      for (const { document } of factsOf(clause)) {
        expect(document.level).not.toMatch(/press|report|briefing|article|reply|draft/u)
        expect([instrument.titleEn, instrument.level]).toEqual([document.titleEn, document.level])
        expect([document.number, null]).toContain(instrument.documentNumber)
        expect(document.date).toContain(instrument.dateAsSeen ?? '')
        expect([instrument.dateAsSeen, null]).toContain(instrument.documentDate)
        for (const body of instrument.issuingBodies) expect(shortBody(document.issuer)).toContain(shortBody(body))
      }
    }
    for (const instrument of corpus.instruments.filter(({ effectiveOn }) => effectiveOn !== null)) {
      const values = clausesOf(instrument)
        .flatMap(factsOf)
        .map((fact) => fact.indicator?.value)
      expect(values, instrument.title).toContain(instrument.effectiveOn)
    }
  })

  test('可信度照录，出处是事实的出处', () => {
    for (const { clause } of all) {
      const sources = factsOf(clause)
      const partial = sources.some((fact) => fact.confidence === 'partial')
      expect(clause.confidence, clause.text).toBe(partial ? 'partial' : 'seen')
      for (const place of clause.locator.split('；')) {
        const stem = place.replace(/（(?:据.+|条号未见)）$/u, '')
        expect(sources.map((fact) => fact.locator.slice(0, stem.length))).toContain(stem)
      }
    }
  })

  test('条文里的每个数都出自事实，事实的指标值都写进了条文', () => {
    for (const { instrument, clause } of all) {
      const sources = factsOf(clause)
      const carried = new Set(sources.flatMap(carriedNumbers))
      const written = numbersOf(withoutNumeralWords(clause.text))
      expect(
        written.filter((number) => !carried.has(number)),
        `${instrument.title}：${clause.text}`,
      ).toEqual([])
      for (const fact of sources) expect(indicatorIsIn(fact, clause.text), `${fact.id}：${clause.text}`).toBe(true)
    }
  })

  test('责任单位都是事实所列的单位', () => {
    for (const { clause } of all) {
      const units = /（责任单位：(.+)）$/u.exec(clause.text)?.[1]?.split('、') ?? []
      expect(factsOf(clause).flatMap((fact) => fact.actors)).toEqual(expect.arrayContaining(units))
    }
  })

  test('不含事实的网址、主机名和原页锚词串', () => {
    const shipped = corpus.instruments.map((instrument) => JSON.stringify(instrument)).join('\n')
    for (const { source } of facts.values()) {
      const host = /^\w+:\/\/([^/]+)/u.exec(source.where)?.[1]
      if (host !== undefined) expect(shipped).not.toContain(host)
      if (source.seenText.includes('／')) expect(shipped).not.toContain(source.seenText)
    }
  })

  test('没有一句（十五字以上）抄自真实文本', () => {
    const real = (outside === null ? [] : readRealTexts(outside)).map((text) => text.replaceAll(/[\s\u3000]/gu, ''))
    expect(real.length).toBeGreaterThan(0)
    for (const { clause } of all) {
      for (const sentence of clause.text.split(/[。；，]/u).filter((part) => part.length >= 15)) {
        expect(
          real.some((text) => text.includes(sentence)),
          sentence,
        ).toBe(false)
      }
    }
  })
})

function unknownFact(id: string): never {
  throw new Error(`No fact ${id}`)
}

/** 发展和改革委员会 and 发展改革委 are one body; brackets and the province before it are left out. */
const shortBody = (body: string): string =>
  body.replaceAll(/和改革委员会/gu, '改革委').replaceAll(/[（）]|四川省(?!人)/gu, '')

/** Every number that a fact lets its clause say; its document's own number and date are among them. */
function carriedNumbers({ factZh, indicator, document }: Fact): number[] {
  const around = [factZh, document.title, document.date.replaceAll('-0', '-'), document.number]
  const measured = indicator === null ? [] : [...numbersOf(indicator.unit), ...numbersOf(indicator.year ?? '')]
  // A table's baseline stands without its unit: 2022年2240，2027年目标4000亿元.
  const baseline = /\d{4}年([\d.]+)，/u.exec(factZh)?.[1]
  return [
    ...around.flatMap((part) => numbersOf(part ?? '')),
    ...measured,
    ...(indicator === null ? [] : indicatorNumbers(indicator)),
    ...(indicator === null || baseline === undefined ? [] : indicatorNumbers({ ...indicator, value: baseline })),
  ]
}

function indicatorIsIn({ indicator }: Fact, text: string): boolean {
  if (indicator === null) return true
  const written = new Set(numbersOf(text))
  const promised = indicatorNumbers(indicator)
  if (promised.length === 0) return text.includes(String(indicator.value))
  if (promised.every((number) => written.has(number))) return true
  // A sum whose parts stand in its unit: 5600 家（100+500+5000）. All of them must be written.
  const parts = numbersOf(/（([\d+]+)）/u.exec(indicator.unit)?.[1] ?? '')
  if (parts.length > 1) return parts.every((number) => written.has(number))
  return indicator.value === 100 && indicator.unit.startsWith('%') && text.includes('全覆盖')
}

/** Words in which a numeral counts nothing. */
const withoutNumeralWords = (text: string): string => text.replaceAll(/统一|一体化|一次性|一次收集|之一|一网通办/gu, '')
