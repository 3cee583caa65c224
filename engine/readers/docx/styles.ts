import type { XmlElement } from '../xml.ts'
import { child, childrenNamed } from '../xml.ts'
import { isOn, numberOf, valueOf } from './values.ts'

/** What a paragraph style gives to a paragraph that says nothing itself. */
export interface ParagraphStyle {
  readonly id: string
  readonly numId?: number
  /** The style that gives the list: this one or one that it is based on. A level of the list may name it. */
  readonly numberedBy?: string
  readonly level?: number
  /** 1 to 9. */
  readonly outlineLevel?: number
  readonly isTitle: boolean
  readonly isHidden: boolean
}

export interface Styles {
  /** The style of that id with everything it inherits; the default paragraph style for undefined. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle | null
  /** True where a character style hides its text. */
  readonly hidesText: (id: string | undefined) => boolean
}

interface RawStyle {
  readonly id: string
  readonly element: XmlElement
  readonly basedOn: string | undefined
  readonly name: string
}

/** A chain longer than this is a circle. */
const longestChain = 32

function chainOf(styles: ReadonlyMap<string, RawStyle>, id: string): RawStyle[] {
  const chain: RawStyle[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < longestChain; ) {
    const style = styles.get(at)
    if (style === undefined) break
    chain.push(style)
    at = style.basedOn
  }
  return chain
}

/** The first element found going up the chain: nearer styles win. */
const inherited = (chain: readonly RawStyle[], ...path: readonly string[]): XmlElement | undefined =>
  chain.map(({ element }) => child(element, ...path)).find((found) => found !== undefined)

/** `w:outlineLvl` counts from 0, and 9 means body text. */
export function outlineLevelOf(element: XmlElement | undefined): number | undefined {
  const level = numberOf(element)
  return level === undefined || level < 0 || level > 8 ? undefined : level + 1
}

/** Word's own heading styles have their level by name, whatever the interface language was: `heading 1`. */
function builtInLevel(chain: readonly RawStyle[]): number | undefined {
  const digit = chain.map(({ name }) => /^heading ([1-9])$/u.exec(name)?.[1]).find((found) => found !== undefined)
  return digit === undefined ? undefined : Number(digit)
}

function resolve(styles: ReadonlyMap<string, RawStyle>, id: string): ParagraphStyle {
  const chain = chainOf(styles, id)
  const numId = numberOf(inherited(chain, 'pPr', 'numPr', 'numId'))
  const numberedBy = chain.find(({ element }) => child(element, 'pPr', 'numPr', 'numId') !== undefined)?.id
  const level = numberOf(inherited(chain, 'pPr', 'numPr', 'ilvl'))
  const outline = inherited(chain, 'pPr', 'outlineLvl')
  const outlineLevel = outline === undefined ? builtInLevel(chain) : outlineLevelOf(outline)
  return {
    id,
    ...(numId === undefined ? {} : { numId }),
    ...(numberedBy === undefined ? {} : { numberedBy }),
    ...(level === undefined ? {} : { level }),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    isTitle: chain.some(({ name }) => name === 'title'),
    isHidden: isOn(inherited(chain, 'rPr', 'vanish')),
  }
}

/** `root` is that of the styles part; null where the file has none. Chains of styles are resolved when they are asked for. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, RawStyle>()
  let defaultId: string | undefined
  for (const element of root === null ? [] : childrenNamed(root, 'style')) {
    const id = element.attributes['styleId'] ?? ''
    const name = (valueOf(child(element, 'name')) ?? '').toLowerCase()
    styles.set(id, { id, element, basedOn: valueOf(child(element, 'basedOn')), name })
    const isDefault = ['1', 'true', 'on'].includes(element.attributes['default'] ?? '')
    if (isDefault && element.attributes['type'] === 'paragraph') defaultId = id
  }
  const resolved = new Map<string, ParagraphStyle>()
  const paragraph = (given: string | undefined): ParagraphStyle | null => {
    const id = given !== undefined && styles.has(given) ? given : defaultId
    if (id === undefined) return null
    const known = resolved.get(id) ?? resolve(styles, id)
    resolved.set(id, known)
    return known
  }
  const hidesText = (id: string | undefined): boolean =>
    id !== undefined && isOn(inherited(chainOf(styles, id), 'rPr', 'vanish'))
  return { paragraph, hidesText }
}
