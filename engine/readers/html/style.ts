import type { PageElement } from './page.ts'
import { attribute, childElements, textOf } from './page.ts'

/** What a page's own style says of an element, as far as it changes the text: whether it shows, and how lists count. */
export interface PageStyles {
  readonly isHidden: (element: PageElement) => boolean
  /** `list-style-type`, in lower case; empty where nothing is said. */
  readonly listStyle: (element: PageElement) => string
}

interface Rule {
  /** `li`, `.note`, `#tip`, `p.note`: the simple selectors that word processors and page builders write. */
  readonly selector: string
  readonly declarations: string
}

/** UTF-16 units of one rule or one `style` that are looked at; what changes the text stands in a few words. */
const longestDeclarations = 4000
/** More rules than any word processor writes; what follows is not looked at. */
const mostRules = 5000

function readRules(root: PageElement): Rule[] {
  const rules: Rule[] = []
  const visit = (element: PageElement): void => {
    for (const inner of childElements(element)) {
      if (inner.tagName === 'style') rules.push(...rulesOf(inner.childNodes.map(textOf).join('')))
      else visit(inner)
    }
  }
  visit(root)
  return rules.slice(0, mostRules)
}

/** Cuts at the braces, in one pass whatever the sheet holds. Rules in `@media` are for paper or telephones: left out. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  let depth = 0
  for (const rule of withoutComments(css).split('}')) {
    const [selectors = '', declarations = '', ...nested] = rule.split('{')
    const isTop = depth === 0 && nested.length === 0
    depth = Math.max(depth + rule.split('{').length - 2, 0)
    if (!isTop || declarations.length > longestDeclarations || !hasMeaning(declarations)) continue
    for (const selector of selectors.split(',')) rules.push({ selector: selector.trim(), declarations })
  }
  return rules
}

const withoutComments = (css: string): string =>
  css
    .split('/*')
    .map((part, index) => (index === 0 ? part : part.split('*/').slice(1).join('*/')))
    .join(' ')
    .replace(/<!--|-->/gu, ' ')

const hasMeaning = (declarations: string): boolean => /display|visibility|list-style/iu.test(declarations)

const hides = (declarations: string): boolean =>
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(declarations)

/** `list-style: decimal inside` says the type among others. */
const listTypeOf = (declarations: string): string =>
  /list-style(?:-type)?\s*:\s*([^;]+)/iu
    .exec(declarations)?.[1]
    ?.trim()
    .toLowerCase()
    .replace(/\s*\b(?:inside|outside|initial)\b\s*|!important/gu, '') ?? ''

/** The `style` of an element. */
export const ownStyle = (element: PageElement): string => attribute(element, 'style').slice(0, longestDeclarations)

const namesOf = (element: PageElement): string[] => {
  const id = attribute(element, 'id')
  const classes = attribute(element, 'class')
    .split(/\s+/u)
    .filter((name) => name !== '')
  const own = [...classes.map((name) => `.${name}`), ...(id === '' ? [] : [`#${id}`])]
  return [element.tagName, ...own, ...own.map((name) => element.tagName + name)]
}

/** Reads the styles in the page itself. Style sheets in other files are not there. */
export function readPageStyles(root: PageElement): PageStyles {
  const bySelector = new Map<string, string>()
  for (const { selector, declarations } of readRules(root))
    bySelector.set(selector, `${bySelector.get(selector) ?? ''};${declarations}`)
  /** Own style last: it wins. */
  const declared = (element: PageElement): string[] => [
    ...namesOf(element).flatMap((name) => bySelector.get(name) ?? []),
    ownStyle(element),
  ]
  return {
    isHidden: (element) =>
      element.attrs.some(({ name }) => name === 'hidden') || declared(element).some((text) => hides(text)),
    listStyle: (element) =>
      declared(element)
        .map(listTypeOf)
        .findLast((type) => type !== '') ?? '',
  }
}
