import type { PrintedFigure } from './printed-figures.ts'
import type { Span } from './promise-text.ts'

/** What a figure is a figure of, as printed. */
export interface FigureName extends Span {
  readonly text: string
}

/** What may stand before a name and is none of it: the sign of a list, when, who does it, and what is done. */
const lead =
  /^(?:\s|\u3000|[“"·•●○◆■□▪▶]|(?:力争|争取|计划|预计)?(?:到|至|在)?(?:[0-9]{4}[—~～-])?[0-9]{4}年(?:[0-9]{1,2}月)?(?:底|末)?(?:前)?|“?十[一-九]五”?(?:末|期间)|[一二三两]年内|以[0-9]{4}年为基期|其中|全市|全省|本市|市级财政|目前|截至|平台|每年|每项|单个项目(?=补)|累计(?:调用)?|和|及|以及|新?建(?=[0-9])|[^，。；、：]{2,4}(?:建成|认定|拟实施)|力争|推动|带动|建成|建设|打造|培育|培养培训|培养|新增|实现|实施|盘活|上线|整合|接通|认定|集聚|共享(?=目录)|开放(?=目录)|已?接入|已?集成|汇聚|遴选|择优评选|评选|选|承接|构建|完成|共同实施|签署|发放|设立|设立规模|形成|现有|承担|支持|鼓励|由企业|中心城区|占全国|按[^，]*口径|项目(?=累计)|的|要|将|约|对)+/u
/** What may stand between a name and its figure. */
const trail =
  /(?:\s|[“"（]|[0-9]{4}年(?:的)?|(?:力争|争取)(?=$|达)|规模(?=不低于$)|分别|已|要|将|再|均|应当|应|约|为|由|从|是|提高|提升|增长|增加|增至|降低|下降|降|压缩|减少|控制|保持|稳定|扩容|扩大|到|至|在|年均|年复合|同比|较上年|增速(?=$)|增长率|累计(?=$)|实现|(?<!占)比|总额(?=$)|首次|目标|(?:按[^，]*口径)?测算|高于[^，]*|[建培][成育]|[（(][万亿个家项户座件人次元%]{1,3}[）)](?=[：:]|$)|[：:]|无基数|已达)+$/u

/** Verbs behind a figure's thing: 推动4000家中小企业实施…, 盘活200万平方米以上用于…. */
const after =
  /^(?:的|以上|左右)?(?<name>[^，。；、：（\u3000]*?)(?=实施|开展|用于|转型|上云|提供|由企业|[，。；、：（\u3000]|和[0-9]|$)/u

/**
 * The words before the figure in its phrase without verbs and years; where these leave none, the words behind it
 * (打造3个集聚区), or the name of the figure before it (2022年2240，2027年4000).
 */
export function nameOf(text: string, figure: PrintedFigure, from: number, last: FigureName | null): FigureName | null {
  // 410个私有云和52张业务专网: where a name stood behind its figure, the next one does too.
  const begins = last !== null && last.start >= from && from > 0 ? last.end : from
  const phraseStart = Math.max(begins, lastMark(text, figure.start))
  const own = cleaned(text, phraseStart, figure.start)
  if (own !== null) return own
  const behind = behindFigure(text, figure)
  if (behind !== null && figure.unit !== '元' && figure.unit !== '%') return behind
  if (last !== null) return last
  return cleaned(text, Math.max(0, lastMark(text, phraseStart - 1)), Math.max(0, phraseStart - 1)) ?? behind
}

const lastMark = (text: string, at: number): number =>
  Math.max(...['，', '。', '；', '：', '、'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1

function cleaned(text: string, start: number, end: number): FigureName | null {
  if (end <= start) return null
  const phrase = text.slice(start, end)
  const first = lead.exec(phrase)?.[0].length ?? 0
  const words = phrase.slice(first).replace(trail, '')
  return words.replaceAll(/[\u3000\s“”]/gu, '').length < 2
    ? null
    : { text: words, start: start + first, end: start + first + words.length }
}

function behindFigure(text: string, figure: PrintedFigure): FigureName | null {
  const match = after.exec(text.slice(figure.end))
  const name = match?.groups?.['name'] ?? ''
  if (match === null || name.length < 2) return null
  const start = figure.end + match[0].indexOf(name)
  return { text: name, start, end: start + name.length }
}
