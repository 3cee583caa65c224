import type { DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'
import { defaultTreeAdapter, html, Parser } from 'parse5'
import { BashuError } from '#core/contract/errors.ts'

export type PageElement = DefaultTreeAdapterTypes.Element
export type PageNode = DefaultTreeAdapterTypes.ChildNode
type Tree = DefaultTreeAdapterTypes.DefaultTreeAdapterMap

/**
 * Elements in elements. Browsers stop at 512; real pages stay below 60. The parser looks through all open elements at
 * each new one, so that unbounded depth costs the square of the page. Guarded by the test of hostile pages.
 */
const deepestNesting = 512
/** Seconds for one page. A page of 5 MB takes one; only pages made to be slow (one tag with a million attributes) take more. */
const longestParse = 20
/** UTF-16 units between two looks at the clock. */
const chunk = 65_536

/** An element may not be empty in HTML as it may in XML: `<title/>` would swallow the page. */
const emptyInXml = /<(title|script|style|textarea|iframe|noscript|a|div|p|span|td|th|li)((?:\s[^<>]*)?)\/>/giu

/** Parses a page. Throws nesting-too-deep, reading-too-long. */
export function parsePage(source: string): PageElement {
  let depth = 0
  const treeAdapter: TreeAdapter<Tree> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1
      if (depth > deepestNesting) throw new BashuError('nesting-too-deep')
    },
    onItemPop: () => {
      depth -= 1
    },
  }
  // Without scripts, what stands in noscript is part of the page.
  const parser = new Parser<Tree>({ treeAdapter, scriptingEnabled: false })
  const text = /^\s*<\?xml/u.test(source) ? source.replace(emptyInXml, '<$1$2></$1>') : source
  const started = performance.now()
  for (let at = 0; at < text.length; at += chunk) {
    parser.tokenizer.write(text.slice(at, at + chunk), at + chunk >= text.length)
    if (performance.now() - started > longestParse * 1000)
      throw new BashuError('reading-too-long', { seconds: longestParse })
  }
  const root = parser.document.childNodes.find(isElement)
  return root ?? defaultTreeAdapter.createElement('html', html.NS.HTML, [])
}

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is PageElement => 'tagName' in node

export const attribute = (element: PageElement, name: string): string =>
  element.attrs.find((found) => found.name === name)?.value ?? ''

/** The element around this one; null for the root. */
export const parentOf = ({ parentNode }: PageElement): PageElement | null =>
  parentNode !== null && isElement(parentNode) ? parentNode : null

export const childElements = (element: PageElement): PageElement[] => element.childNodes.filter(isElement)

const silent = new Set('script style meta link base iframe object embed canvas audio video'.split(' '))
/** Elements whose content is no text of the page. */
export const isSilent = ({ tagName }: PageElement): boolean => silent.has(tagName)

export const isText = (node: PageNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

/** Text of everything inside, as written. */
export const textOf = (node: PageNode): string => {
  if (isText(node)) return node.value
  return isElement(node) && !isSilent(node) ? node.childNodes.map(textOf).join('') : ''
}

/** The first element of that name in the page; null where there is none. */
export function findElement(element: PageElement, name: string): PageElement | null {
  if (element.tagName === name) return element
  for (const inner of childElements(element)) {
    const found = findElement(inner, name)
    if (found !== null) return found
  }
  return null
}

/** Content of the `<meta>` of that name; empty where there is none. */
export function metaContent(root: PageElement, name: string): string {
  const head = findElement(root, 'head')
  const meta = (head === null ? [] : childElements(head)).find(
    (element) => element.tagName === 'meta' && attribute(element, 'name').toLowerCase() === name,
  )
  return meta === undefined ? '' : attribute(meta, 'content')
}
