import { withoutWhite } from '../text/blank.ts'
import { parseChineseNumeral } from '../text/numerals.ts'

/* Numbers that plans print with a word: 行动一：, 任务1 , 专栏2 , and the 第一， of enumerations. */

const number = '([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})'
/** The word alone would be a sentence (行动一致); what follows the number must set it apart. */
const apart = '(?:\\s*[：:.．、]|(?=\\s|[“《（【]|$))'

type NamedKind = 'named' | 'box' | 'ordinal'

const forms: readonly (readonly [NamedKind, RegExp])[] = [
  [
    'named',
    new RegExp(
      `^(?:[\\p{Script=Han}]{0,4}(?:行动|任务|工程|举措|措施|专项|项目|方向|机制|场景|目标|领域|板块))\\s*${number}${apart}`,
      'u',
    ),
  ],
  ['box', new RegExp(`^专\\s*栏\\s*${number}(?:\\s*[：:.．、])?`, 'u')],
  ['ordinal', /^第([一二三四五六七八九十]{1,3})[，,、：:]/u],
]

/** A number with a word; `length` is UTF-16, `text` as printed without white. */
interface NamedNumber {
  readonly kind: NamedKind
  readonly length: number
  readonly text: string
  readonly ordinal: number
}

/** The number that the text begins with by its form alone; null where there is none. */
export function namedLabel(text: string): NamedNumber | null {
  for (const [kind, pattern] of forms) {
    const match = pattern.exec(text)
    const ordinal = match === null ? null : parseChineseNumeral(match[1] ?? '')
    if (match !== null && ordinal !== null) {
      return { kind, length: match[0].length, text: withoutWhite(match[0]), ordinal }
    }
  }
  return null
}

/** 专栏1 算力重点项目, 专栏1: a line of its own, not the beginning of a sentence (专栏1所列项目). */
export const isBoxStart = (after: string): boolean =>
  after.length <= 45 && !/[。；，、]$/u.test(after) && !/^\s*(所|的|中|和|与|及|或|列|明确)/u.test(after)
