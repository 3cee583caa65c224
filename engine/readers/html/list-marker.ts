import { formatNumber } from '../numbering/format.ts'
import { mapOf } from '../map-of.ts'
import type { LostLevel } from './lost-numbers.ts'
import { firstNumber, printNumber } from './lost-numbers.ts'
import type { PageElement } from './page.ts'
import { attribute, childElements } from './page.ts'

/** CSS counter styles: the same numbers under the name that Word gives them, and what follows them. */
const counterStyles: ReadonlyMap<string, readonly [format: string, suffix: string]> = mapOf({
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'japanese-informal': ['japaneseCounting', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
})

const isBullet = (style: string): boolean => /^(?:none|disc|circle|square|disclosure|url|symbols|["'])/u.test(style)

const ofType: ReadonlyMap<string, string> = mapOf({
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
})

/** The largest number that a list may say; beyond it the page is damaged, and the list counts from 1. */
const largestNumber = 999_999

function wholeNumber(text: string): number | null {
  const value = Number.parseInt(text, 10)
  return Number.isNaN(value) || Math.abs(value) > largestNumber ? null : value
}

/** A list being read; `next` gives the number of its next item as a browser prints it, empty for bullets. */
export interface OpenList {
  readonly next: (item: PageElement) => string
  /** True where nothing says how it counts. */
  readonly isPlain: boolean
}

/**
 * `styleOf` is the `list-style-type` of an element of the list; `lost` the form that its numbers had, where the page does
 * not say one.
 */
export function openList(
  list: PageElement,
  styleOf: (element: PageElement) => string,
  lost: LostLevel | null = null,
): OpenList {
  const isOrdered = list.tagName === 'ol'
  const isReversed = list.attrs.some(({ name }) => name === 'reversed')
  const items = isReversed ? childElements(list).filter(({ tagName }) => tagName === 'li').length : 1
  const isPlain = styleOf(list) === '' && attribute(list, 'type') === ''
  const level = isPlain && isOrdered ? lost : null
  const start = wholeNumber(attribute(list, 'start'))
  let number = level === null ? (start ?? items) : firstNumber(list, start, level)
  return {
    isPlain,
    next: (item) => {
      const value = wholeNumber(attribute(item, 'value')) ?? number
      number = value + (isReversed ? -1 : 1)
      if (level !== null) {
        level.last = value
        return printNumber(level, value)
      }
      const type = ofType.get(attribute(item, 'type')) ?? ofType.get(attribute(list, 'type'))
      const style = styleOf(item) || styleOf(list) || type || (isOrdered ? 'decimal' : 'disc')
      // Browsers count in digits where they do not know the style.
      const [format, suffix] = isBullet(style) ? ['none', ''] : (counterStyles.get(style) ?? ['decimal', '. '])
      const label = formatNumber(value, format)
      return label === '' ? '' : label + suffix
    },
  }
}
