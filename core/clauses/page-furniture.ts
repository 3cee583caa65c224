import type { BlockKind, ElsewhereKind } from '../model/document.ts'
import type { Line } from './line.ts'

/** The ledger's kind for blocks that a reader found to be outside the body; null for the body and its tables. */
export function outsideBody(kind: BlockKind): ElsewhereKind | null {
  switch (kind) {
    case 'page-header':
    case 'page-footer':
    case 'page-number':
    case 'footnote':
    case 'hidden':
    case 'metadata':
    case 'navigation':
    case 'deleted':
    case 'comment':
      return kind
    case 'body':
    case 'heading':
    case 'table-row':
      return null
  }
}

/** — 3 —, - 12 -, 第3页 共10页. A bare number is left alone: it may be a cell of a flattened table. */
export const isPageNumber = ({ text, kind }: Line): boolean =>
  kind === 'body' &&
  (/^[-—–－]+\s*[0-9０-９]{1,4}\s*[-—–－]+$/u.test(text) ||
    /^第\s*\d{1,4}\s*页((?:\s*[，,/／])?\s*共\s*\d{1,4}\s*页)?$/u.test(text))

const pageTool =
  '(?:打印|关闭|收藏)(?:本页|此页|页面|窗口)|返回(?:顶部|首页)|我要纠错|扫一扫[在用]手机打开(?:当前页|本页)'
const pageLinks = new RegExp(`^(?:[上下]一[篇条页]\\s*[:：].*|(?:[【[]?(?:${pageTool})[】\\]\\s]*)+)$`, 'u')

/** 上一篇：……, 【打印本页】【关闭窗口】: what a text brings along that was copied with the page around it. */
export const isPageLink = ({ text, kind }: Line): boolean => kind === 'body' && pageLinks.test(text)
