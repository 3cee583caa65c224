import { withoutWhite } from '#core/text/blank.ts'
import type { PageLine } from './lines.ts'
import { isMetadata } from './metadata.ts'
import type { PageElement } from './page.ts'
import { attribute, childElements, parentOf } from './page.ts'

/*
 * Which part of a page is the document. Pages of offices put menus, search, sharing and related links around it. The
 * part is found by where the sentences stand and by how much of the text leads elsewhere; names only help to decide.
 */

/** Containers of common site builders. A name alone decides nothing: at least half of the sentences must be in it. */
const articleNames =
  /^(?:ucap-content|trs_editor|trs_paper_default|trs_uedit_\w*|custom_unionstyle|view|zoom|zoomcon|article|article-?content|article_?con|articlecontent|content|con_text|news_?content|news_?con|detail-?content|text-?content|main-?text|pages_content|bt_content|wp_articlecontent|xxgk_content)$/iu
const shareInNamed = 0.5
/**
 * A part that holds this share of the sentences holds the document. Lower would cut off an annex beside it, higher would
 * keep a related article. What is left outside is still read where it is made of sentences (`isFurniture`).
 */
const shareInPart = 0.85
/** Menus are all links; a text with references stays below a tenth. */
const mostLinked = 0.4
/** Links of a whole page that make it a page of a site. An exported document has references at the most. */
const linkedInSite = 0.15

const furnitureTags = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'select',
  'button',
  'menu',
  'dialog',
  'noscript',
  'title',
])
const furnitureWords = new Set(
  'nav navbar navigation menu foot footer header head top topbar banner logo share bdshare crumb crumbs breadcrumb breadcrumbs bread location position sidebar side aside related relate recommend copyright friendlink links search login toolbar tools tool print qrcode ewm weixin weibo pagination pager language wza accessibility gotop backtop'.split(
    ' ',
  ),
)
const furnitureText =
  /版权所有|ICP备|公网安备|网站标识码|网站地图|联系我们|扫一扫|分享到|当前位置|您所在的位置|您的位置|打印本页|关闭窗口|上一篇|下一篇|相关阅读|相关链接|主办单位|责任编辑|技术支持|浏览器/u

const namesOf = (element: PageElement): string[] => [
  attribute(element, 'id'),
  ...attribute(element, 'class').split(/\s+/u),
]
/** `xlNav-top` → xl, nav, top. */
const wordsOf = (element: PageElement): string[] =>
  namesOf(element)
    .join(' ')
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)

const lengthOf = (text: string): number => withoutWhite(text).length

/**
 * Units of a line that are sentences of the document: no links, no form of keys, and long or closed by a mark. A colon at
 * the end leads in what follows; inside a short line it belongs to a form (主办：…).
 */
function sentences(line: PageLine): number {
  const { text, kind, linked, cells } = line
  if (kind === 'hidden' || furnitureText.test(text) || isMetadata(line)) return 0
  const own = lengthOf(text) - linked
  if (cells !== null) return own
  return own >= 40 || (own >= 10 && /[。；]|：$/u.test(text)) ? own : 0
}

interface Weights {
  readonly sentences: number
  readonly text: number
  readonly linked: number
}

/** Sums over each element and all that is in it. */
function weigh(root: PageElement, lines: readonly PageLine[]): Map<PageElement, Weights> {
  const sums = new Map<PageElement, { sentences: number; text: number; linked: number }>()
  const sumOf = (element: PageElement) => {
    const sum = sums.get(element) ?? { sentences: 0, text: 0, linked: 0 }
    sums.set(element, sum)
    return sum
  }
  for (const line of lines) {
    if (line.kind === 'hidden') continue
    const sum = sumOf(line.element)
    sum.sentences += sentences(line)
    sum.text += lengthOf(line.text)
    sum.linked += line.linked
  }
  const total = (element: PageElement): void => {
    const sum = sumOf(element)
    for (const inner of childElements(element)) {
      total(inner)
      const part = sumOf(inner)
      sum.sentences += part.sentences
      sum.text += part.text
      sum.linked += part.linked
    }
  }
  total(root)
  return sums
}

/** What the lines of a page are to its document. */
export interface Article {
  /** True for what stands around the document. */
  readonly isFurniture: (line: PageLine) => boolean
  /** True for what stands in the part itself, not beside it. */
  readonly isInside: (line: PageLine) => boolean
}

const none: Weights = { sentences: 0, text: 0, linked: 0 }

/** Finds the document in a page of those lines. */
export function findArticle(root: PageElement, lines: readonly PageLine[]): Article {
  const weights = weigh(root, lines)
  const weightOf = (element: PageElement): Weights => weights.get(element) ?? none
  const part = findPart(root, weightOf)
  const whole = weightOf(root)
  const chain = new Set<PageElement>()
  for (let at: PageElement | null = part; at !== null; at = parentOf(at)) chain.add(at)

  const known = new Map<PageElement, boolean>()
  /** True where the element, or one around it that does not hold the part, is no text of the document. */
  const inFurniture = (element: PageElement): boolean => {
    if (chain.has(element)) return false
    const found = known.get(element)
    if (found !== undefined) return found
    const around = parentOf(element)
    const result = looksLikeFurniture(element, weightOf(element), whole) || (around !== null && inFurniture(around))
    known.set(element, result)
    return result
  }
  const isInside = (line: PageLine): boolean => isWithin(line.element, part)
  const outside = lines.filter((line) => line.kind !== 'hidden' && !isInside(line))
  const isSite =
    whole.linked > whole.text * linkedInSite || outside.some((line) => inFurniture(line.element) && line.linked > 0)
  // A page without a menu is a document that somebody exported: nothing of it is furniture.
  const isFurniture = (line: PageLine): boolean => {
    if (line.element.tagName === 'title') return true
    if (!isSite) return false
    if (inFurniture(line.element)) return true
    return !isInside(line) && (sentences(line) === 0 || furnitureText.test(line.text))
  }
  return { isFurniture, isInside }
}

function isWithin(element: PageElement, part: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = parentOf(at)) if (at === part) return true
  return false
}

/** The innermost part that still holds the sentences of the page; a container known by name comes first. */
function findPart(root: PageElement, weightOf: (element: PageElement) => Weights): PageElement {
  const whole = weightOf(root).sentences
  if (whole === 0) return root
  const named = findNamed(root, whole * shareInNamed, weightOf)
  if (named !== null) return named
  let part = root
  for (;;) {
    const inner = childElements(part).find((element) => weightOf(element).sentences >= whole * shareInPart)
    // The rows of a table and the items of a list are no parts of a page.
    if (inner === undefined || /^(?:table|ol|ul|dl|p|pre|h[1-6]|span|font)$/u.test(inner.tagName)) return part
    part = inner
  }
}

/** The innermost container of such a name that holds `least` sentences, or most of those of a named one around it. */
function findNamed(
  element: PageElement,
  least: number,
  weightOf: (element: PageElement) => Weights,
): PageElement | null {
  for (const inner of childElements(element)) {
    if (weightOf(inner).sentences < least) continue
    const isNamed = inner.tagName === 'article' || namesOf(inner).some((name) => articleNames.test(name))
    if (!isNamed) return findNamed(inner, least, weightOf)
    // Containers stand in containers: the inner one leaves out the title and the remarks around the document.
    return findNamed(inner, weightOf(inner).sentences * shareInPart, weightOf) ?? inner
  }
  return null
}

/** Menus, footers and the like: by what they are, or by a name that their content bears out. */
function looksLikeFurniture(element: PageElement, weight: Weights, whole: Weights): boolean {
  if (weight.text === 0) return false
  if (furnitureTags.has(element.tagName)) return weight.sentences < whole.sentences / 2
  const isSmall = weight.sentences < whole.sentences / 10
  const isLinked = weight.linked > weight.text * mostLinked
  const isNamed = wordsOf(element).some((word) => furnitureWords.has(word)) && (isLinked || weight.sentences === 0)
  return isSmall && (isLinked || isNamed)
}
