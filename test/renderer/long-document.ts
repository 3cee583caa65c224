import type { ReadDocument } from '#core/contract/api.ts'
import type { Clause, ClauseLevel } from '#core/model/clause.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { sampleHead } from '../core/sample-head.ts'
import { sampleArea } from './sample-comparison.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese: 三十一. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${head}${ones === 0 && n > 0 ? '' : digits[ones]}`
}

const chapters = ['总则', '数据资源', '共享开放', '流通交易', '应用促进', '安全保护', '附则']
const matters = ['目录更新', '开放申请的答复', '受理方式', '授权运营', '社会数据', '数据质量', '异议处理', '场内交易']
const sentences = [
  '公共数据目录应当动态更新，并向社会公布。',
  '数据资源主管部门受理开放申请的，应当在三十个工作日内作出答复；情况复杂的，经负责人批准，可以延长十个工作日。',
  '开放申请可以通过下列方式提出：',
  '建立公共数据授权运营机制，授权对象应当符合安全条件，授权期限不超过三年。',
  '鼓励企业和社会组织依法开放自有数据，参与公共数据的融合应用。',
  '数据提供单位对数据的真实性、完整性负责，发现错误的及时更正。',
  '单位和个人可以对开放数据提出异议，主管部门应当及时核查处理。',
  '数据交易场所应当建立交易全程记录制度，保障过程可以追溯。',
]
const forms = ['市公共数据开放平台', '数据资源主管部门的服务窗口', '书面邮寄']

interface Written {
  text: string
  readonly clauses: Clause[]
}

function put(written: Written, line: string): { readonly start: number; readonly end: number } {
  const start = written.text.length
  written.text += `${line}\n`
  return { start, end: written.text.length - 1 }
}

function leaf(
  path: string,
  level: ClauseLevel,
  label: string,
  ordinal: number,
  text: string,
  at: { start: number; end: number },
): Clause {
  return { path, level, label, ordinal, heading: null, ownText: text, text, ...at, children: [] }
}

function article(written: Written, chapter: string, number: number): Clause {
  const label = `第${chineseNumber(number)}条`
  const path = `${chapter}/${label}`
  const text = sentences[number % sentences.length] ?? ''
  const at = put(written, `${label}　${text}`)
  const items = text.endsWith('：')
    ? forms.map((form, index) => {
        const itemLabel = `（${chineseNumber(index + 1)}）`
        const line = `${form}${index === forms.length - 1 ? '。' : '；'}`
        return leaf(`${path}/${itemLabel}`, 'item', itemLabel, index + 1, line, put(written, `${itemLabel}${line}`))
      })
    : []
  const whole = [text, ...items.map((item) => `${item.label}${item.text}`)].join('\n')
  return {
    path,
    level: 'article',
    label,
    ordinal: number,
    heading: matters[number % matters.length] ?? null,
    ownText: text,
    text: whole,
    start: at.start,
    end: written.text.length - 1,
    children: items,
  }
}

/** An invented instrument of seven chapters and 60 articles, with its ledger and things to look at. */
export function longDocument(summary: InstrumentSummary): ReadDocument {
  const written: Written = { text: '', clauses: [] }
  const title = put(written, summary.title)
  const note = put(written, '（2022年3月30日市人民代表大会常务委员会会议通过）')
  const blank = put(written, '')
  let number = 0
  chapters.forEach((heading, index) => {
    const label = `第${chineseNumber(index + 1)}章`
    const { start } = put(written, `${label}　${heading}`)
    const children = Array.from({ length: index === 6 ? 6 : 9 }, () => {
      number += 1
      return article(written, label, number)
    })
    written.clauses.push({
      path: label,
      level: 'chapter',
      label,
      ordinal: index + 1,
      heading,
      ownText: '',
      text: children.map((child) => `${child.label}　${child.text}`).join('\n'),
      start,
      end: written.text.length - 1,
      children,
    })
  })
  const whitespace = 1
  const elsewhere = [
    { kind: 'title' as const, characters: title.end - title.start + 1 },
    { kind: 'metadata' as const, characters: note.end - note.start + 1 },
    { kind: 'whitespace' as const, characters: whitespace },
  ]
  const { issuingBodies, documentNumber, documentDate, effectiveOn } = summary
  return {
    summary: { ...summary, units: number, warnings: 2 },
    document: {
      instrument: sampleHead({ title: summary.title, issuingBodies, documentNumber, documentDate, effectiveOn }),
      secrecy: [],
      ledger: {
        charactersIn: written.text.length,
        charactersInClauses: written.text.length - elsewhere.reduce((sum, { characters }) => sum + characters, 0),
        elsewhere,
        unexplained: 0,
      },
      warnings: [
        {
          code: 'number-gap',
          message: '第二十八条之后是第三十条，请核对是否缺少第二十九条。',
          path: '第四章/第三十条',
        },
        { code: 'no-effective-date-clause', message: '没有看到写明施行日期的条款。' },
      ],
      clauses: written.clauses,
    },
    areas: Object.fromEntries(
      written.clauses.flatMap(({ children }) => children).map(({ path }) => [path, sampleArea]),
    ),
    sourceText: written.text.slice(0, blank.start) + written.text.slice(blank.start),
    pages: [],
    corrections: [],
    method: 'clauses-1',
  }
}
