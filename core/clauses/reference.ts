import { parseChineseNumeral } from '../text/numerals.ts'
import type { Label } from './label.ts'

const numerals = '〇零○一二三四五六七八九十百千0-9０-９'

/**
 * What follows a number that is spoken of, not printed as a heading: 第十条第二款, 第五条、第六条, 第三十一条的决定,
 * 第八条规定的…, 第七条（一）项, and in amendments 第九条修改为…. Words that a clause may begin with as well (中小企业, 所有,
 * 规范) are told apart by their next character.
 */
const spokenOf = new RegExp(
  [
    `第[${numerals}]+[条款项目章节]`,
    `、(?=[第${numerals}])`,
    '[，,。；;”’」》）)～~至]',
    '的',
    `之(?![${numerals}])`,
    '规定',
    '所(?:称|列|指|述|规定)',
    '中(?:的|所|规定|，|“|增加|删)',
    '[以前][上下款]',
    '[和与及或到](?:第|前|本|其)',
    '等(?:规定|条|项)',
    `[（(][${numerals}]+[）)](?:项|目|款|至|[、和或及])`,
    '修?改为|修改[后：:]|删[去除]|后增加|增加[一二两三第：:“]',
  ]
    .map((words) => `^(?:${words})`)
    .join('|'),
  'u',
)
/** How many units behind a number are looked at; longer than any pattern above with white between its characters. */
const reach = 24

/** True where the words after an article or chapter number make it a reference. White between them is overlooked. */
export const isSpokenOf = (after: string): boolean => spokenOf.test(after.slice(0, reach).replace(/\s/gu, ''))

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
