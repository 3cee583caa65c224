import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ErrorCode } from '#core/contract/errors.ts'
import { BashuError } from '#core/contract/errors.ts'

/** An element without namespace prefixes: the local names of WordprocessingML and OFD are unambiguous where they are read. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and text, in order. */
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** What fast-xml-parser gives with `preserveOrder`: one key with the children, `:@` with the attributes. */
type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | Readonly<Record<string, string>> | string>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Entities of a DOCTYPE are never expanded; the five of XML itself and character numbers are read below.
  processEntities: false,
})

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isCharacter = Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}

const decode = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gu, decodeEntity) : text

function toNode(parsed: ParsedNode): XmlNode {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? ''
  const value = parsed[name]
  if (name === '#text') return decode(String(value))
  const attributes = (parsed[':@'] ?? {}) as Readonly<Record<string, string>>
  const decoded = Object.fromEntries(Object.entries(attributes).map(([key, text]) => [key, decode(text)]))
  return { name, attributes: decoded, children: Array.isArray(value) ? value.map(toNode) : [] }
}

/** How the parser says that elements stand too deep in each other; the runtime says it by its stack. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.message.includes('nested tags'))

/**
 * Parses one part of a file; returns its root element. Throws `damaged` where it is not well-formed XML, and
 * nesting-too-deep.
 */
export function parseXml(bytes: Uint8Array, part: string, damaged: ErrorCode): XmlElement {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    if (XMLValidator.validate(text, { allowBooleanAttributes: false }) !== true) throw new Error('Not well-formed')
    const nodes = (parser.parse(text) as ParsedNode[]).map(toNode)
    const root = nodes.find((node) => typeof node !== 'string' && !node.name.startsWith('?'))
    if (root === undefined || typeof root === 'string') throw new Error('No root element')
    return root
  } catch (error) {
    throw isTooDeep(error) ? new BashuError('nesting-too-deep') : new BashuError(damaged, { part })
  }
}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((node): node is XmlElement => typeof node !== 'string')

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)

/** The first child of that name, undefined where there is none; a path goes down: `child(p, 'pPr', 'numPr')`. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element
  for (const name of path) at = at === undefined ? undefined : elementsOf(at).find((found) => found.name === name)
  return at
}

export const textOf = (element: XmlElement): string =>
  element.children.map((node) => (typeof node === 'string' ? node : '')).join('')
