import { withoutWhite } from '../text/blank.ts'
import { findDates } from '../text/dates.ts'

/* What single lines around the clauses look like: titles, metadata, names of bodies. Each pattern is of a whole line. */

const titleWords =
  '条例|办法|规定|决定|决议|通知|通告|公告|公报|意见|建议|方案|计划|规划|纲要|措施|举措|政策|细则|规则|准则|导则|批复|复函|函|要点|清单|目录|指南|指引|标准|规范|法|解释|协议|章程|预案|报告|名单|制度|行动|倡议|解读|白皮书|备忘录|一览表|摘要|说明'
const titleSuffix = '[（(〔][^（）()]{1,40}[）)〕]'
const titleEnd = new RegExp(`(?:${titleWords})(?:\\s*${titleSuffix})*[》”]?$`, 'u')

/** 关于印发《…若干政策 is cut in the midst of the title that it quotes. */
const isQuoteOpen = (text: string): boolean => text.lastIndexOf('《') > text.lastIndexOf('》')
/** Ends in the word for a kind of instrument: 条例, 行动计划, 若干措施（试行）…. */
export const endsLikeTitle = (text: string): boolean => titleEnd.test(text) && !isQuoteOpen(text)
/** A line of brackets alone that belongs to the title above it: （试行）, （2023—2027年）. */
export const isTitleSuffix = (text: string): boolean =>
  /^[（(][^（）()。；]{1,30}[）)]$/u.test(text) &&
  !/号[）)]$/u.test(text) &&
  !isRecord(text) &&
  !isDateLine(text) &&
  !isStandaloneNote(text)
/**
 * Longest title seen in real instruments: 62 characters, and 86 where four bodies issue what it quotes. A line over 80 is
 * prose, unless it ends like a title and has no stop or comma, as where an office names every plan that it puts into
 * effect (case `title-of-many-words`).
 */
export const mayBeTitle = (text: string): boolean =>
  text.length <= 80
    ? !/[。；，、：;,:.]$|。/u.test(text)
    : text.length <= 160 && endsLikeTitle(text) && !/[。；，：;,:]/u.test(text)

const keyNames = [
  '索引号 发文字号 文号 主题分类 主题词 成文日期 发布日期 发文日期 生成日期 公布日期 公开日期 日期 时间',
  '作者 分享 发布时间 公布时间 发文部门 发布部门 信息提供日期 浏览量 阅读量 点击数 点击率 浏览次数',
  '政策级别 政策主题 责任编辑 施行日期 生效日期 实施日期 有效性 时效性 时效 效力状态 效力级别',
  '法律效力位阶 发布机构 发文机关 发文机构 发文单位 制定机关 发布单位 公开方式 公开形式 公开类别 公开属性',
  '公开时限 体裁分类 信息分类 信息来源 来源 文件名称 名称 标题 组配分类 服务对象 题注 密级 签发人',
  '统一编号 规范性文件编号 有效期 废止日期 字号 分类 上载日期 更新时间 是否有效 采纳日期 最新修订',
  '修订次数 条文条数',
].join(' ')
/** Forms set white between the characters of a short key: 文  号. The longest that fits is meant: 有效性, not 有效期. */
const keys = keyNames
  .split(' ')
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].join('\\s*'))
  .join('|')
const keyed = new RegExp(`^[【\\[]?(${keys})[】\\]]?(?:\\s*[:：]|\\s+|\\s*\\||$)\\s*(.*)$`, 'u')
const keyInRow = new RegExp(`(?<=^|\\s)(?:${keys})(?:\\s*[:：]|\\s+|$)`, 'gu')

/** Where keys of the printed form begin in a line, as UTF-16 offsets; none in a sentence. */
export const keyStarts = (text: string): number[] =>
  text.length > 400 || text.includes('。') ? [] : [...text.matchAll(keyInRow)].map(({ index }) => index)

/** A line of the printed form at the head of an instrument (`发文字号：…`), as key and value; null for other lines. */
export function keyedValue(text: string): { readonly key: string; readonly value: string } | null {
  const match = keyed.exec(text)
  if (match === null) return null
  return { key: withoutWhite(match[1] ?? ''), value: (match[2] ?? '').replace(/^\||\|$/gu, '').trim() }
}

/** 渝府办发〔2022〕21号, also with a bracket lost in copying; the whole line. */
const numberPattern =
  '[\\p{Script=Han}]{1,14}\\s*(?:[〔\\[［（(【]\\s*)?[12][0-9]{3}\\s*(?:[〕\\]］）)】]\\s*)?(?:第\\s*)?[0-9]{1,5}\\s*号'
const wholeNumber = new RegExp(`^${numberPattern}$`, 'u')
export const isDocumentNumber = (text: string): boolean => wholeNumber.test(text)
/** The document number printed with its year in brackets somewhere in the text; null where there is none. */
export const findDocumentNumber = (text: string): string | null =>
  /[\p{Script=Han}]{1,14}\s*[〔［[【]\s*[12][0-9]{3}\s*[〕］\]】]\s*[0-9]{1,5}\s*号/u
    .exec(text)?.[0]
    .replace(/\s/gu, '') ?? null

/** （云府发〔2022〕3号）, （云岭市人民政府令第31号） below a title: the number without its brackets; null for other lines. */
export function bracketedNumber(text: string): string | null {
  const inner = /^[（(]([^（）()]{4,40}号)[）)]$/u.exec(text)?.[1]
  return inner !== undefined && (isDocumentNumber(inner) || isOrder(inner)) ? inner : null
}

const numberAndSigner = new RegExp(`^(${numberPattern})[\\s|]+签\\s*发\\s*人\\s*[:：]`, 'u')
/** 云府发〔2022〕3号　　签发人：某某: the number of a document that goes to a higher office; null for other lines. */
export const numberBesideSigner = (text: string): string | null => numberAndSigner.exec(text)?.[1] ?? null

/** 云岭市人民政府办公厅文件: the red head of an official document. */
export const isLetterhead = (text: string): boolean =>
  /^[\p{Script=Han}\s]{4,60}文\s*件$/u.test(text) && !/关于/u.test(text)

/** 市长 某某: who signed an order. */
export const isSigner = (text: string): boolean =>
  /^[\p{Script=Han}]{0,8}(总理|部长|主任|局长|署长|省长|市长|区长|县长|州长|院长|检察长|行长|会长)[\s\u3000]+\p{Script=Han}[\p{Script=Han}\s·]{1,8}$/u.test(
    text,
  )

/** 重庆市人民政府令, 公告 and their 第…号: the frame in which an instrument was issued. */
export const isOrder = (text: string): boolean =>
  /^[^。，]{2,40}(令|公告)(\s*[（(]?第?[^。，]{0,14}号[）)]?)?$/u.test(text) && !/关于/u.test(text)
export const isOrderNumber = (text: string): boolean =>
  /^[（(〔[]?[^。，]{0,12}[）)〕\]]?\s*第\s*[0-9０-９〇零一二三四五六七八九十百]+\s*号$/u.test(text)

const acts = '通过|公布|发布|修正|修订|修改|批准|施行|实施|印发|颁布'
const recordEnd = new RegExp(`(?:${acts})[。）)》\\s]*$`, 'u')
/** 2022年11月25日…会议通过, 根据…第二次修正）: a record of how the instrument came about. */
export const isRecord = (text: string): boolean =>
  text.length <= 400 && findDates(text).length > 0 && recordEnd.test(text) && !/^(第|本|为)/u.test(text)

/** The line is a date and nothing else. */
export function isDateLine(text: string): boolean {
  const [date] = findDates(text)
  if (date === undefined) return false
  return /^[（(]?$/u.test(text.slice(0, date.start)) && /^[\s印发。）)]*$/u.test(text.slice(date.end))
}

/** 2021年3月 on a cover; it names no day. */
export const isMonthLine = (text: string): boolean =>
  /^[（(]?[12〇○零一二][0-9〇○零一二三四五六七八九]{3}年[0-9一二三四五六七八九十]{1,2}月[）)]?$/u.test(
    text.replace(/\s/gu, ''),
  )

/** ——2021年1月21日在云岭市第五届人民代表大会第四次会议上: where and when a report was given. */
export const isOccasion = (text: string): boolean =>
  text.length <= 70 &&
  /^[—\-–－\s]*([12][0-9]{3}年\d{1,2}月\d{1,2}日)?\s*在[^，。；]{4,50}(会议|大会|会)上$/u.test(text)

/** （此件公开发布）, 抄送：…, （本文有删减）: remarks of the issuing office that stand by themselves anywhere. */
export const isStandaloneNote = (text: string): boolean =>
  /^[（(]?\s*(此件|本文有删|文件有删|本件|信息公开选项|公开方式|公开属性|联系人|联系电话)[^。]{0,40}[）)]?$/u.test(
    text,
  ) ||
  /^(抄\s*送|主\s*送|抄\s*报)\s*[:：]/u.test(text) ||
  /^[^。，]{2,30}(办公厅|办公室|委员会|局)[\s|]*\d{4}年\d{1,2}月\d{1,2}日印发$/u.test(text)

/** 各区县（自治县）人民政府，市政府各部门，有关单位：  */
export const isAddressee = (text: string): boolean =>
  /[:：]$/u.test(text) &&
  text.length <= 160 &&
  !/[。；]/u.test(text) &&
  (/(政府|部门|单位|委员会|机构|办|局|委|院|公司|党组|党委|院校|团体)[^，,、]{0,8}[:：]$/u.test(text) ||
    /^(各位(代表|委员)|同志们|[^，,。]{0,12}(人大常委会|人民代表大会))\s*[:：]$/u.test(text))

const bodySuffix = '(?:政府|国务院|办公厅|办公室|委员会|委|局|厅|部|院|署|会|中心|小组|公司|银行|指挥部|管委会)'
const bodyName = new RegExp(`^[\\p{Script=Han}（）()“”]{2,40}${bodySuffix}(?:[（(][^（）()]{1,12}[）)])?$`, 'u')
/** Names of issuing bodies and nothing else, several set apart by white or 、. */
export const isBodyLine = (text: string): boolean =>
  text === '国务院' || text.split(/[\s、]+/u).every((name) => name === '国务院' || bodyName.test(name))
