import fc from 'fast-check'
import type { SourceFormat } from '#core/model/document.ts'
import { formatChineseNumeral } from '#core/text/numerals.ts'

/* Regulations whose articles are known because they are made here: shapes and damage of real copies, switched on at random. */

export interface MadeRegulation {
  readonly text: string
  readonly format: SourceFormat
  /** Label as printed without white, and the UTF-16 offset of its 第. */
  readonly articles: readonly { readonly label: string; readonly start: number }[]
}

/** Stands before each article while the text is put together; taken out at the end. */
const mark = '\uE000'

const title = '云岭市数据要素条例'
const record = '2023年6月8日 云岭市第三届人民代表大会常务委员会第二次会议通过'
const headings = ['总则', '数据资源', '数据流通', '数据安全', '监督管理', '法律责任']
const sectionNames = ['一般规定', '目录和采集', '共享与开放']

/** Sentences of paragraphs (款). References to articles are what a reader must not take for one. */
const sentences = [
  '市人民政府应当加强对数据工作的领导，建立协调机制。',
  '违反本条例第三条规定的，由主管部门责令改正。',
  '依照本条例第二条、第四条和第五条第二款办理，第六条另有规定的除外。',
  '有前条所列行为的，依照第七条处罚。',
  '本条例所称“公共数据”，是指履行职责产生的数据。',
  '规定期限内未办理的，视为放弃。',
  '的确需要延期的，应当说明理由。',
  '所有单位和个人应当遵守数据安全制度。',
  '数据的收集、存储、使用、加工、传输、提供和公开，适用《云岭市数据安全条例》第十条的规定，并参照第十一条执行。',
] as const
/** The greatest number of an article in the sentences. */
const greatestSpokenOf = 11
const listHead = '禁止从事下列活动：'
const items = ['非法获取数据的', '依照第五条规定应当登记而未登记的', '其他违反本条例第八条的'] as const

const whiteForms = [' ', '\u3000', '\u3000\u3000', '\u00A0', '\t'] as const
const numberForms = ['han', 'spaced', 'ring', 'arabic', 'wide'] as const

function numberText(value: number, form: (typeof numberForms)[number]): string {
  if (form === 'arabic') return `${value}`
  if (form === 'wide') return [...`${value}`].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  const han = formatChineseNumeral(value)
  if (form === 'spaced') return han.length > 1 ? `${han.slice(0, 1)} ${han.slice(1)}` : `${han} `
  return form === 'ring' ? han.replace('零', '〇') : han
}

const articleShape = fc.record({
  paragraphs: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }),
  list: fc.boolean(),
  table: fc.boolean(),
  quote: fc.boolean(),
  caption: fc.boolean(),
  inserted: fc.nat({ max: 9 }).map((roll) => roll === 0),
  skips: fc.nat({ max: 5 }).map((roll) => roll === 0),
  glued: fc.nat({ max: 5 }).map((roll) => roll === 0),
  ownLine: fc.nat({ max: 9 }).map((roll) => roll === 0),
  spaced: fc.nat({ max: 9 }).map((roll) => roll === 0),
})
type ArticleShape = typeof articleShape extends fc.Arbitrary<infer Shape> ? Shape : never

const chapterShape = fc.record({
  sections: fc.boolean(),
  articles: fc.array(articleShape, { minLength: 1, maxLength: 6 }),
})

const regulationShape = fc.record({
  format: fc.constantFrom('md' as const, 'txt' as const),
  chapters: fc.array(chapterShape, { minLength: 1, maxLength: headings.length }),
  hasChapters: fc.boolean(),
  contents: fc.constantFrom('none', 'none', 'titled', 'paged', 'untitled'),
  white: fc.constantFrom(...whiteForms, ''),
  numbers: fc.constantFrom(...numberForms),
  bold: fc.constantFrom('', '', '**', '### ', '- '),
  annex: fc.boolean(),
  reprint: fc.boolean(),
  second: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  blankLines: fc.boolean(),
  /** 0: paragraphs are one line each. */
  width: fc.oneof(fc.constant(0), fc.integer({ min: 24, max: 60 })),
  /** An empty line behind each line of a wrapped paragraph. */
  looseWrap: fc.boolean(),
  invisible: fc.boolean(),
  /** As some collections do: a space behind every number that begins a line, that of a wrapped reference too. */
  spacing: fc.boolean(),
})
type RegulationShape = typeof regulationShape extends fc.Arbitrary<infer Shape> ? Shape : never

const listOf = (names: readonly string[]): string[] =>
  names.map((name, index) => `（${formatChineseNumeral(index + 1)}）${name}${index === names.length - 1 ? '。' : '；'}`)

/** Adds an article to the paragraphs of the text so far. */
function addArticle(shape: RegulationShape, article: ArticleShape, number: string, paragraphs: string[]): void {
  const [opening = '', ...more] = article.paragraphs
  const isWrapped = shape.width > 0
  const white = shape.white
  // Without white behind it, a number and words like 规定 are a reference to any reader.
  const isPlain = /^(市|本)/u.test(opening)
  const gap = white === '' && !isPlain ? ' ' : white
  const label = `${mark}第${number}`
  const emphasis = shape.format === 'md' && !isWrapped ? shape.bold : ''
  const close = emphasis === '**' ? '**' : ''
  const caption = article.caption ? '（目的依据）' : ''
  const first = `${emphasis}${label}${close}${caption}${gap}${opening}`
  const above = paragraphs.at(-1) ?? ''
  if (article.glued && !isWrapped && above.endsWith('。') && above.includes(mark)) {
    paragraphs[paragraphs.length - 1] = `${above}${label}${gap}${opening}`
  } else if (article.ownLine && !isWrapped && !article.caption) paragraphs.push(`${emphasis}${label}${close}`, opening)
  else paragraphs.push(first)
  paragraphs.push(...more)
  if (article.quote) paragraphs.push('将第九条修改为：“第九条 数据应当登记。', '“第十条 登记不收费。”')
  if (article.list) paragraphs.push(listHead, ...listOf(items))
  if (article.table && shape.format === 'md' && !isWrapped)
    paragraphs.push('| 条款 | 内容 |\n| --- | --- |\n| 第三条 | 略 |')
}

/** Counts articles of one instrument; its numbers as printed. */
function countArticles(shape: RegulationShape) {
  let last = 0
  let insertions = 0
  return (article: ArticleShape): string => {
    const form = article.spaced ? 'spaced' : shape.numbers
    if (article.inserted && last > 0) {
      insertions += 1
      return `${numberText(last, form)}条之${formatChineseNumeral(insertions)}`
    }
    insertions = 0
    // A number left out inside a line would leave nothing to tell its article by; one that is spoken of, nothing to tell it from.
    const maySkip = !article.glued && shape.white !== '' && last > greatestSpokenOf
    last += article.skips && maySkip ? 2 : 1
    return `${numberText(last, form)}条`
  }
}

const chapterHeading = (index: number): string => `第${formatChineseNumeral(index + 1)}章 ${headings[index]}`

function contentsOf(shape: RegulationShape): string[] {
  if (!shape.hasChapters || shape.contents === 'none' || shape.chapters.length < 2) return []
  const entries = shape.chapters.map((_, index) => chapterHeading(index))
  if (shape.contents === 'untitled') return entries
  return ['目　录', ...entries.map((entry, index) => (shape.contents === 'paged' ? `${entry}……${index + 2}` : entry))]
}

function bodyOf(shape: RegulationShape): string[] {
  const paragraphs: string[] = []
  const numberOf = countArticles(shape)
  shape.chapters.forEach(({ articles, sections }, index) => {
    const depth = shape.format === 'md' ? '## ' : ''
    if (shape.hasChapters) paragraphs.push(depth + chapterHeading(index))
    articles.forEach((article, at) => {
      const name = sectionNames[at / 2]
      if (shape.hasChapters && sections && name !== undefined) {
        paragraphs.push(`${depth}第${formatChineseNumeral(at / 2 + 1)}节 ${name}`)
      }
      addArticle(shape, article, numberOf(article), paragraphs)
    })
  })
  return paragraphs
}

/** What stands behind the articles: another instrument, an annex with articles of its own, articles of a law printed again. */
function backOf(shape: RegulationShape): string[] {
  const annex = ['附件1', '登记规则', `${mark}第一条 登记应当公开。`, `${mark}第二条 登记不收费。`]
  const reprint = ['附：有关法律条文', `${mark}第八十五条 甲方应当告知乙方。`, `${mark}第九十八条 本法另有规定的除外。`]
  const second = ['云岭市数据交易办法', `${mark}第一条 交易应当公平。`, `${mark}第二条 本办法另行公布。`]
  return [...(shape.second ? second : []), ...(shape.annex ? annex : []), ...(shape.reprint ? reprint : [])]
}

/** Cuts a paragraph into lines of `width` characters, as typed or printed pages do; its marks are of no width. */
function wrap(paragraph: string, width: number, lineBreak: string): string {
  if (width === 0) return paragraph
  let column = 0
  let text = ''
  for (const unit of paragraph) {
    if (column === width) {
      text += lineBreak
      column = 0
    }
    text += unit
    if (unit !== mark) column += 1
  }
  return text
}

const spaceNumbers = (text: string): string =>
  text.replace(
    /^((?:[#>*-]+\s*)?\uE000?第[〇零一二三四五六七八九十百\d０-９\s]{1,12}条(?:之[一二三四五六七八九十]+)?)\s*/gmu,
    '$1 ',
  )

function makeRegulation(shape: RegulationShape): MadeRegulation {
  const head = shape.format === 'md' ? [`# ${title}`, record, '<!-- INFO END -->'] : [title, `（${record}）`]
  const body = [...contentsOf(shape), ...bodyOf(shape), ...backOf(shape)]
  const between = shape.blankLines ? shape.lineEnd.repeat(2) : shape.lineEnd
  const lineBreak = shape.looseWrap && shape.blankLines ? between : shape.lineEnd
  const marked = [...head, ...body.map((paragraph) => wrap(paragraph, shape.width, lineBreak))].join(between)
  const damaged = shape.invisible ? marked.replaceAll('数据', '数\u200B据') : marked
  const pieces = (shape.spacing ? spaceNumbers(damaged) : damaged).split(mark)
  const text = pieces.join('')
  let start = 0
  const articles = pieces.slice(1).map((piece, index) => {
    start += pieces[index]?.length ?? 0
    const label = /^第[^条]{1,12}条(?:之[一二三四五六七八九十]+)?/u.exec(piece)?.[0] ?? ''
    return { label: label.replace(/\s/gu, ''), start }
  })
  return { text, format: shape.format, articles }
}

export const madeRegulation: fc.Arbitrary<MadeRegulation> = regulationShape.map(makeRegulation)
