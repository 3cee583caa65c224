import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { levelOfAuthority } from '#core/clauses/authority.ts'
import { damagedDate, mendedNumber } from '#core/clauses/copying-damage.ts'
import { placeOfName, placeOfNumber, placeTogether } from '#core/clauses/places.ts'
import { segment } from '#core/clauses/segment.ts'
import type { SegmentedDocument } from '#core/model/document.ts'
import { textSource } from './text-source.ts'

const read = (text: string): SegmentedDocument => segment(textSource(text))

describe('the place of a body or a title', () => {
  test.each([
    ['重庆市人民政府办公厅', 'chongqing'],
    ['成都市发展和改革委员会', 'chengdu'],
    ['四川省经济和信息化厅', 'sichuan'],
    ['四川省成都市人民政府', 'chengdu'],
    ['四川省绵阳市人民政府', 'other:绵阳市'],
    ['中共成都市委', 'chengdu'],
    ['重庆市渝北区人民政府', 'district:渝北区'],
    ['永川区人民政府', 'district:永川区'],
    ['重庆两江新区管委会', 'district:两江新区'],
    ['成都高新区管委会', 'district:成都高新区'],
    ['都江堰市人民政府', 'district:都江堰市'],
    ['国务院办公厅', 'national'],
    ['工业和信息化部', 'national'],
    ['国家发展改革委', 'national'],
    ['中国（重庆）自由贸易试验区条例', 'chongqing'],
    ['国家数字经济创新发展试验区（四川）建设工作方案', 'sichuan'],
    ['川渝通办事项清单', 'joint'],
    ['2021年成都市软件产业工作要点', 'chengdu'],
    ['上海市数据条例', 'other:上海市'],
    ['广西壮族自治区大数据发展条例', 'other:广西壮族自治区'],
    ['推进数据要素市场化配置的实施方案', null],
    ['数字化城市运行中心建设方案', null],
    ['新型智慧城市建设方案', null],
    ['算力基础设施行动计划', null],
  ])('%s: %s', (name, place) => {
    expect(placeOfName(name)).toBe(place)
  })

  test.each([
    ['渝府办发〔2022〕21号', 'chongqing'],
    ['渝通信联〔2021〕2号', 'chongqing'],
    ['成办发〔2020〕97号', 'chengdu'],
    ['成发改数据〔2024〕385号', 'chengdu'],
    ['川府发〔2021〕24号', 'sichuan'],
    ['国办发〔2024〕1号', 'national'],
    ['永川府发〔2024〕9号', 'district:永川区'],
    ['渝北府办〔2023〕5号', 'district:渝北区'],
    ['渝中府发〔2023〕5号', 'district:渝中区'],
    ['双流府发〔2023〕5号', 'district:双流区'],
    ['沪府发〔2023〕5号', 'other:上海市'],
    ['云府发〔2023〕5号', null],
  ])('number %s: %s', (number, place) => {
    expect(placeOfNumber(number)).toBe(place)
  })

  test('of bodies together is joint where both cities are among them', () => {
    expect(placeTogether(['chongqing', 'sichuan'])).toBe('joint')
    expect(placeTogether(['district:两江新区', 'district:天府新区'])).toBe('joint')
    expect(placeTogether(['sichuan', 'chengdu'])).toBe('sichuan')
    expect(placeTogether(['chongqing', 'chongqing'])).toBe('chongqing')
    expect(placeTogether(['other:云岭市', 'other:川江市'])).toBeNull()
    expect(placeTogether([])).toBeNull()
  })
})

describe('the level of authority', () => {
  const none = { issuingBodies: [], documentNumber: null, printedLevel: null, byOrder: false }
  test.each([
    ['中华人民共和国数据安全法', { issuingBodies: ['全国人民代表大会常务委员会'] }, 'law'],
    ['优化营商环境条例', { issuingBodies: ['国务院'], byOrder: true }, 'administrative-regulation'],
    ['数据登记管理办法', { issuingBodies: ['工业和信息化部'], byOrder: true }, 'departmental-rule'],
    ['成都市数据条例', { issuingBodies: ['成都市人民代表大会常务委员会'] }, 'local-regulation'],
    ['重庆市数据条例', {}, 'local-regulation'],
    ['渝州数据治理方案', { documentNumber: '渝府发〔2021〕42号' }, 'normative-document'],
    ['成都市“十四五”信息化规划', {}, 'normative-document'],
    ['云岭市数据管理办法', { printedLevel: '规范性文件' }, 'normative-document'],
    ['云岭市数据管理办法', { issuingBodies: ['云岭市人民政府'], byOrder: true }, null],
    ['网络数据安全管理条例', {}, null],
    ['关于审理数据案件的规定', { issuingBodies: ['最高人民法院'], documentNumber: '法释〔2022〕20号' }, null],
    ['数字经济调研综述', {}, null],
  ])('%s with %j: %s', (title, given, kind) => {
    expect(levelOfAuthority({ ...none, title, ...given })).toBe(kind)
  })
})

describe('damaged dates and numbers', () => {
  test.each([
    ['2022517', '2022-05-17'],
    ['2022330日', '2022-03-30'],
    ['2022年330日', '2022-03-30'],
    ['20221111日', '2022-11-11'],
    ['20225月17', '2022-05-17'],
    ['2022111日', null],
    ['2022年5月17日', null],
    ['2022931', null],
    ['1234567', null],
  ])('%s: %s', (printed, iso) => {
    expect(damagedDate(printed)).toBe(iso)
  })

  test.each([
    ['渝府发〔202018号', '渝府发〔2020〕18号'],
    ['渝府发2020〕18号', '渝府发〔2020〕18号'],
    ['渝府发202018号', '渝府发〔2020〕18号'],
    ['渝府发〔2020〕18号', null],
    ['重庆市人民政府令第373号', null],
  ])('%s: %s', (printed, number) => {
    expect(mendedNumber(printed)).toBe(number)
  })
})

describe('a reading', () => {
  const text = `云岭市公共数据办法
（2023年4月1日云岭市人民政府令第31号公布）
第一条 根据《云海数据条例》，制定
本办法。
第二条 本办法自公布之日起施行。《云岭市数据共享规定》同时废止。
`
  const { instrument } = read(text)

  test('says where each value stands in the source', () => {
    for (const { start, end, text: words } of instrument.readings) expect(text.slice(start, end)).toBe(words)
    expect(new Set(instrument.readings.map(({ field }) => field))).toEqual(
      new Set([
        'title',
        'issuingBodies',
        'documentDate',
        'publishedOn',
        'effectiveOn',
        'repeals',
        'jurisdiction',
        'parent',
      ]),
    )
  })

  test('is there for every value, and says what was inferred', () => {
    expect(instrument).toMatchObject({
      publishedOn: '2023-04-01',
      effectiveOn: '2023-04-01',
      repeals: ['云岭市数据共享规定'],
      parent: '云海数据条例',
      kind: null,
    })
    expect(instrument.readings.filter(({ how }) => how === 'inferred').map(({ field }) => field)).toEqual([
      'effectiveOn',
    ])
  })
})

describe('what a reader marks', () => {
  /** A source whose blocks are the given lines. */
  const blocked = (
    ...parts: readonly (readonly [kind: 'body' | 'metadata' | 'page-header' | 'comment', text: string, page?: number])[]
  ) => {
    let start = 0
    const blocks = parts.map(([kind, words, page]) => {
      const block = { start, end: start + words.length, kind, ...(page === undefined ? {} : { page }) }
      start = block.end + 1
      return block
    })
    return segment({ ...textSource(parts.map(([, words]) => words).join('\n'), 'docx'), blocks })
  }

  test('as metadata is read for the head', () => {
    const { instrument, ledger } = blocked(
      ['metadata', '发文字号：渝府发〔2022〕3号'],
      ['metadata', '成文日期：2022年1月5日'],
      ['body', '科技创新规划'],
      ['body', '一、目标'],
      ['body', '建成中心。'],
    )
    expect(instrument).toMatchObject({
      documentNumber: '渝府发〔2022〕3号',
      documentDate: '2022-01-05',
      jurisdiction: 'chongqing',
      title: '科技创新规划',
    })
    expect(ledger.elsewhere).toContainEqual({ kind: 'metadata', characters: 30 })
  })

  test('as a page header may bear a mark of secrecy; each wording counts once', () => {
    const { secrecy, warnings } = blocked(
      ['page-header', '秘密★5年　云岭市数据局', 1],
      ['body', '云岭市应急预案', 1],
      ['body', '一、目标', 1],
      ['page-header', '秘密★5年　云岭市数据局', 2],
      ['body', '保护国家秘密。', 2],
    )
    expect(secrecy).toEqual([{ grade: '秘密', text: '秘密★5年', start: 0, end: 5 }])
    expect(warnings.filter(({ code }) => code === 'secrecy-mark')).toHaveLength(1)
  })

  test('as a page gives each clause the page on which it begins', () => {
    const { clauses } = blocked(
      ['body', '云岭市算力办法', 1],
      ['body', '第一条 甲：', 1],
      ['body', '（一）乙；', 2],
      ['body', '第二条 本办法自2024年1月1日起施行。', 3],
    )
    expect(clauses.map(({ page }) => page)).toEqual([1, 3])
    expect(clauses[0]?.children.map(({ page }) => page)).toEqual([2])
  })
})

describe('marks of secrecy', () => {
  test.each([
    ['绝密★启用前', '绝密'],
    ['机 密', '机密'],
    ['秘密★长期', '秘密'],
    ['密级：机密', '机密'],
    ['工作秘密', '工作秘密'],
    ['内部资料，注意保存', '内部'],
    ['（内部文件 不得外传）', '内部'],
    ['密级：公开', null],
    ['保守国家秘密', null],
    ['商业秘密保护办法', null],
  ])('%s: %s', (mark, grade) => {
    const { secrecy } = read(`${mark}\n云岭市数据工作方案\n一、目标\n建成平台。\n`)
    expect(secrecy.map((found) => found.grade)).toEqual(grade === null ? [] : [grade])
  })

  test('in a clause are words', () => {
    expect(read('云岭市办法\n第一条 下列为秘密：\n（一）机密\n秘密\n第二条 自公布之日起施行。\n').secrecy).toEqual([])
  })
})

interface Fact {
  readonly jurisdiction: string
  readonly document: {
    readonly title: string
    readonly issuer: string
    readonly number: string | null
    readonly level: string
  }
}

const factsFile = join(process.env['BASHU_CORPUS'] ?? '', 'facts.json')
const isThere = process.env['BASHU_CORPUS'] !== undefined && existsSync(factsFile)
if (!isThere)
  console.info('Left out: places and levels of real titles. BASHU_CORPUS does not name a folder with facts.json.')

describe.skipIf(!isThere)('titles and numbers of real documents', () => {
  const facts: readonly Fact[] = isThere ? JSON.parse(readFileSync(factsFile, 'utf8')) : []
  const documents = [...new Map(facts.map((fact) => [fact.document.title + fact.document.number, fact])).values()]

  test('a document number names the place of its document', () => {
    const wrong = documents.filter(({ document: { number }, jurisdiction }) => {
      const place = number === null || number.startsWith('法释') ? null : placeOfNumber(number)
      return place !== null && place !== jurisdiction
    })
    expect(wrong).toEqual([])
    expect(documents.filter(({ document: { number } }) => placeOfNumber(number ?? '') !== null).length).toBeGreaterThan(
      18,
    )
  })

  test('a title that begins with a place names the place of its document', () => {
    // What ministries issued for both cities and what one body said of both are counted as joint there.
    const wrong = documents.filter(({ document: { title }, jurisdiction }) => {
      const place = placeOfName(title)
      return place !== null && place !== 'national' && place !== jurisdiction && jurisdiction !== 'joint'
    })
    expect(wrong).toEqual([])
  })

  test('plans, policies and opinions are normative documents, regulations are local ones', () => {
    const levels = documents.map(({ document: { title, level } }) => {
      const kind = levelOfAuthority({
        title,
        issuingBodies: [],
        documentNumber: null,
        printedLevel: null,
        byOrder: false,
      })
      return { title, level, kind }
    })
    expect(levels.filter(({ level, kind }) => level.endsWith('regulation') && kind === 'normative-document')).toEqual(
      [],
    )
    expect(levels.filter(({ level, kind }) => level.endsWith(' plan') && kind === 'local-regulation')).toEqual([])
    const plans = levels.filter(({ level }) => /^(municipal|provincial) plan$/u.test(level))
    expect(plans.filter(({ kind }) => kind === 'normative-document').length / plans.length).toBeGreaterThan(0.9)
  })
})

describe('what the head says', () => {
  const headOf = (...lines: readonly string[]) => {
    const text = ['云岭市数据办法', ...lines].join('\n')
    return { text, head: segment(textSource(text)).instrument }
  }
  const article = '第一条 甲。'

  test.each([
    ['by its key', ['发布机构：云岭市人民政府', article]],
    ['by a key with the name below', ['发布机构：', '云岭市人民政府', article]],
    ['by a line of its own', ['云岭市人民政府', article]],
    ['by the signature', [article, '云岭市人民政府', '2024年5月6日']],
  ])('of who issued it, %s', (_, lines) => {
    expect(headOf(...lines).head.issuingBodies).toEqual(['云岭市人民政府'])
  })

  test('of a date without marks', () => {
    const { documentDate, readings } = headOf('成文日期：20240506', article).head
    expect(documentDate).toBe('2024-05-06')
    expect(readings).toContainEqual(expect.objectContaining({ field: 'documentDate', how: 'printed' }))
  })

  test('of the day of effect, where no clause says it', () => {
    expect(headOf('（2024年5月6日公布，自2024年6月1日起施行）', article).head).toMatchObject({
      publishedOn: '2024-05-06',
      effectiveOn: '2024-06-01',
    })
  })

  test('of the parent stands where the clause names it', () => {
    const { text, head } = headOf('第一条 为了落实《云川省数据条例》，制定本办法。')
    const reading = head.readings.find(({ field }) => field === 'parent')
    expect(head.parent).toBe('云川省数据条例')
    expect(text.slice(reading?.start, reading?.end)).toBe('云川省数据条例')
  })
})
