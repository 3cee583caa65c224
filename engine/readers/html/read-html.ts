import type { BlockKind, SourceText, TextEncoding, Warning } from '#core/model/document.ts'
import type { BlockWriter } from '../blocks.ts'
import { openBlocks, warningsOfAsides } from '../blocks.ts'
import type { Article } from './article.ts'
import { findArticle } from './article.ts'
import { decodePage } from './decode-page.ts'
import { joinHardWrapped } from './hard-wrap.ts'
import type { PageLine } from './lines.ts'
import { readLines } from './lines.ts'
import { lostForms } from './lost-numbers.ts'
import { isMht, pageOfMht } from './mht.ts'
import { pairAt, pairsOfRow } from './metadata.ts'
import type { PageElement } from './page.ts'
import { findElement, metaContent, parsePage, textOf } from './page.ts'
import { readPageStyles } from './style.ts'

/**
 * The document in a page: its paragraphs, headings and rows, with the numbers that lists print. The form of 索引号 and
 * 发文字号 is `metadata`; everything around the document (menus, footers, related links) is `navigation`.
 * Throws text-undecodable, nesting-too-deep, reading-too-long.
 */
export function readHtml(bytes: Uint8Array, chosen: TextEncoding | null = null): SourceText {
  const { text: html, encoding, warnings } = decodePage(isMht(bytes) ? pageOfMht(bytes) : bytes, chosen)
  const { text, blocks, unsureNumbers } = readPage(html)
  const found = [...warnings, ...warningsOfAsides(blocks), ...warningOfNumbers(unsureNumbers)]
  return { text, format: 'html', encoding, blocks, warnings: found }
}

/** LibreOffice exports 第一条 and 一、 as plain lists: the values stay, and how they were printed is inferred (`lost-numbers.ts`). */
const warningOfNumbers = (count: number): Warning[] =>
  count === 0
    ? []
    : [
        {
          code: 'automatic-numbers-unseen',
          message: `网页由文字处理软件导出，有${count}个段落的自动编号只留下次序，“条”“一、”“（一）”等写法是按层次推定的，请核对，或导入原来的文字处理文件`,
          details: { count },
        },
      ]

function readPage(html: string): ReturnType<BlockWriter['result']> & { readonly unsureNumbers: number } {
  const root = parsePage(html)
  const breaksAtSpaces = /libreoffice|openoffice/iu.test(metaContent(root, 'generator'))
  const body = findElement(root, 'body') ?? root
  const pageLength = textOf(body).replace(/\s/gu, '').length
  const reader = {
    styles: readPageStyles(root),
    breaksAtSpaces,
    continued: 0,
    plainNumbers: 0,
    lostForms: breaksAtSpaces ? lostForms(body) : null,
    pageLength,
  }
  const lines = joinHardWrapped(readLines(root, reader))
  const article = findArticle(body, lines)
  const titles = new Set(titleLines(root, lines, article))
  const blocks = openBlocks()
  for (let at = 0; at < lines.length; ) at += addLine(lines, at, article, titles, blocks)
  return { ...blocks.result(), unsureNumbers: breaksAtSpaces ? reader.plainNumbers : 0 }
}

/** Adds the line at `at`, and those that belong to it; returns how many. */
function addLine(
  lines: readonly PageLine[],
  at: number,
  article: Article,
  titles: ReadonlySet<PageLine>,
  blocks: BlockWriter,
): number {
  const line = lines[at]
  if (line === undefined) return 1
  const pair = metadataAt(lines, at, article)
  if (pair !== null) {
    for (const text of pair.texts) blocks.add(text, 'metadata')
    return pair.taken
  }
  const isTitle = titles.has(line)
  const kind: BlockKind = isTitle ? 'heading' : kindOf(line, article)
  blocks.add(line.text, kind, isTitle ? 1 : kind === 'heading' ? line.outlineLevel : undefined)
  return 1
}

const isRead = ({ kind }: PageLine): boolean => kind === 'body' || kind === 'heading' || kind === 'table-row'

const kindOf = (line: PageLine, article: Article): BlockKind =>
  isRead(line) && article.isFurniture(line) ? 'navigation' : line.kind

/** Beside the document every pair counts; in it only a row of a table, since a clause may begin like one. */
function metadataAt(lines: readonly PageLine[], at: number, article: Article) {
  const line = lines[at]
  if (line === undefined || !isRead(line) || line.element.tagName === 'title') return null
  if (!article.isInside(line) && article.isFurniture(line)) return pairAt(lines, at)
  const pairs = line.cells === null ? null : pairsOfRow(line.cells)
  return pairs === null || pairs.length === 0 ? null : { texts: pairs, taken: 1 }
}

const bare = (text: string): string => text.replace(/[\s\u200B\uFEFF]/gu, '')
/** As far into the document as its own title may stand. */
const titleWithin = 600
const shortestTitle = 6

/**
 * Sites print the title above the document, where only it belongs to it: the heading of the page, or lines that the page
 * names as its title.
 * None where the document begins with that title itself.
 */
function titleLines(root: PageElement, lines: readonly PageLine[], article: Article): readonly PageLine[] {
  const title = findElement(root, 'title')
  const names = bare(metaContent(root, 'articletitle') + (title === null ? '' : textOf(title)))
  const inside = lines.filter((line) => article.isInside(line) && isRead(line) && !article.isFurniture(line))
  const first = inside[0]
  const before = first === undefined ? [] : lines.slice(0, lines.indexOf(first))
  const isTitle = (line: PageLine): boolean =>
    isRead(line) &&
    line.element.tagName !== 'title' &&
    line.linked === 0 &&
    article.isFurniture(line) &&
    (line.outlineLevel === 1 || names.includes(bare(line.text)))
  const last = before.findLast((line) => isTitle(line) && bare(line.text).length >= shortestTitle)
  if (last === undefined) return []
  const found = before.filter((line) => line.element === last.element && isTitle(line))
  const beginning = bare(inside.map(({ text }) => text).join('')).slice(0, titleWithin)
  return found.every((line) => beginning.includes(bare(line.text))) ? [] : found
}
