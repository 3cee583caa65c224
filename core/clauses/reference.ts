import { withoutWhite } from '../text/blank.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import type { Label } from './label.ts'
import { shortestWrapped } from './line.ts'

const numerals = '〇零○一二三四五六七八九十百千0-9０-９'

const beginsWith = (words: readonly string[]): RegExp => new RegExp(words.map((word) => `^(?:${word})`).join('|'), 'u')

/** 第九条修改为…, 第九条改为第十条: the number is that of another instrument, which is amended. */
const amended = beginsWith([
  '修改为',
  '改为第',
  '修改[：:]',
  '删[去除](?:[。，“第]|$)',
  '后增加',
  '增加[一二两三]?[款项条第：:“]',
])

/** What no article's own text begins with: 第十条第二款, 第五条、第六条, 第三十一条的决定, 第七条（一）项, 第十二条）. */
const spokenOf = beginsWith([
  `第[${numerals}]+[条款项目章节]`,
  `、(?=[第${numerals}])`,
  '[，,。；;”’」》）)～~至]',
  '的(?:规定|决定|要求|解释|情形|处罚)',
  '中(?:的|所|规定|，|“)',
  '等(?:规定|条|项)',
  `[（(][${numerals}]+[）)](?:项|目|款|至|[、和或及])`,
])

/** What may follow a number that is spoken of as well as begin a text: 第八条规定的… and 规定期限内…; 中小企业 and 所有 only the latter. */
const doubtful = beginsWith([
  '的',
  `之(?![${numerals}])`,
  '规定',
  '所(?:称|列|指|述)',
  '[以前][上下款]',
  '[和与及或到](?:第|前|本|其)',
])

/** How many units behind a number are looked at; longer than any pattern above with white between its characters. */
const reach = 24

/** How the words behind an article or chapter number tell that it is spoken of, and does not head a text. */
export type Speech = 'amended' | 'spoken' | 'doubtful' | 'none'

/** White is overlooked: copies set it behind every number that begins a line. */
export function speechOf(after: string): Speech {
  const words = withoutWhite(after.slice(0, reach))
  if (amended.test(words)) return 'amended'
  if (spokenOf.test(words)) return 'spoken'
  return doubtful.test(words) ? 'doubtful' : 'none'
}

/** True where the words after an article or chapter number make it a reference, or might. */
export const isSpokenOf = (after: string): boolean => speechOf(after) !== 'none'

/** True where a line stops at words that a number must follow: …处罚，并依照 | 第十条…. The number on the next line is spoken of. */
export const callsForNumber = (line: string): boolean =>
  line.length >= shortestWrapped &&
  /(?:[依参按遵]照|根据|依据|违反|符合|适用|构成|本法|条例|办法|规定|规则|细则|[》，、和与或及至到])$/u.test(line)

/** （五）项规定的…, （一）至（三）: numbers of 项 that are spoken of. （一）项目建设 and （二）目标任务 are clauses. */
const ofItem =
  /^\s*((项|款)(?=[的规所之、，。；和及或第中以]|$)|目(?=[规所之、，。；和及或第中]|$)|至[（(第]|[和或、][（(])/u
/** 一、二级公路, 三、四线城市, 一、二、三等奖: the next number, and something that is counted or ranked. */
const ofRank = /^\s*([〇零○一二三四五六七八九十]+)[、级类等线层档期批届环号款项条章节]/u

/** True where the words after a list number show that the number is part of a sentence. */
export function isCounting({ kind, ordinal }: Label, after: string): boolean {
  if (kind === 'han-bracket' || kind === 'decimal-bracket') return ofItem.test(after)
  const ranked = kind === 'han' ? ofRank.exec(after)?.[1] : undefined
  return ranked !== undefined && parseChineseNumeral(ranked) === (ordinal ?? 0) + 1
}
