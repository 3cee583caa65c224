import { parseChineseNumeral } from '../text/numerals.ts'
import type { Label } from './label.ts'

/**
 * What follows a number that is spoken of, not printed as a heading: 第十条第二款, 第五条、第六条, 第三十一条的决定,
 * 第八条规定的…. Words that a clause may begin with as well (中小企业, 所有, 规范) are told apart by their next character.
 */
const spokenOf =
  /^\s?(第[〇零○一二三四五六七八九十百0-9０-９]+[条款项目章节]|[、，,。；;”’」》）)～~至]|的|之(?![一二三四五六七八九十])|规定|所(称|列|指|述|规定)|中(的|所|规定|，)|(以|前)[上下款]|[和与及或到](第|前|本|其)|等(规定|条|项))/u

/** True where the words after an article or chapter number make it a reference. */
export const isSpokenOf = (after: string): boolean => spokenOf.test(after)

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
