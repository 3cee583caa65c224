import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export interface WordParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header1?: string
  readonly header2?: string
  readonly footer1?: string
}

const roots: Readonly<Record<Exclude<keyof WordParts, 'body'>, string>> = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  comments: 'comments',
  header1: 'hdr',
  header2: 'hdr',
  footer1: 'ftr',
}

/** A Word file of hand-written parts: what the library that writes Word files cannot say. */
export function wordFile(parts: WordParts, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    'word/document.xml': strToU8(`${declaration}<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`),
  }
  for (const [part, root] of Object.entries(roots)) {
    const inner = parts[part as keyof WordParts]
    if (inner !== undefined)
      files[`word/${part}.xml`] = strToU8(`${declaration}<w:${root} ${namespaces}>${inner}</w:${root}>`)
  }
  return zipSync({ ...files, ...more })
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph; `inner` is text or ready runs. */
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : run(inner)}</w:p>`

export const numbered = (text: string, numId: number, level?: number): string =>
  paragraph(
    text,
    `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>`,
  )

export const styled = (text: string, style: string): string => paragraph(text, `<w:pStyle w:val="${style}"/>`)

/** One level of a list: depth, number format, label pattern, and anything else. */
export const listLevel = (depth: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`

export const abstractList = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`

export const list = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
