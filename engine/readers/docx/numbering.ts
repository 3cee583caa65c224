import { formatNumber } from './number-format.ts'
import type { ParagraphStyle } from './styles.ts'
import type { XmlElement } from './xml.ts'
import { child, childrenNamed, isOn, numberOf, valueOf } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** `第%1条`: %n is the number of level n, from 1. */
  readonly text: string
  readonly suffix: string
  /** Restarts after a level of this depth or above, counted from 1; 0 never. Undefined: after any level above. */
  readonly restart: number | undefined
  /** All numbers of the label as 1, 2, 3. */
  readonly isLegal: boolean
  readonly style: string | undefined
}

interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
  readonly styleLink: string | undefined
  readonly numStyleLink: string | undefined
}

interface List {
  readonly abstract: AbstractList
  /** Start and level replaced for this list alone. */
  readonly overrides: ReadonlyMap<number, { readonly start: number | undefined; readonly level: Level | undefined }>
}

/** Direct numbering of a paragraph (`w:numPr`); both may be missing. */
export interface NumberingProperties {
  readonly numId: number | undefined
  readonly level: number | undefined
}

/** Counts through the document: ask for each paragraph once, in order. */
export interface Numbering {
  /** The automatic number as printed before the paragraph, with the gap that follows it; empty where it has none. */
  readonly next: (properties: NumberingProperties, style: ParagraphStyle | null) => string
}

function readLevel(element: XmlElement): Level {
  return {
    start: numberOf(child(element, 'start')) ?? 0,
    format: formatOf(element),
    text: valueOf(child(element, 'lvlText')) ?? '',
    suffix: valueOf(child(element, 'suff')) ?? 'tab',
    restart: numberOf(child(element, 'lvlRestart')),
    isLegal: isOn(child(element, 'isLgl')),
    style: valueOf(child(element, 'pStyle')),
  }
}

/** Newer formats stand in mc:AlternateContent with an old one to fall back on. */
function formatOf(element: XmlElement): string {
  const direct = child(element, 'numFmt') ?? child(element, 'AlternateContent', 'Fallback', 'numFmt')
  return valueOf(direct) ?? 'decimal'
}

const levelsOf = (element: XmlElement): Map<number, Level> =>
  new Map(childrenNamed(element, 'lvl').map((level) => [Number(level.attributes['ilvl'] ?? 0), readLevel(level)]))

function readAbstract(element: XmlElement): AbstractList {
  return {
    id: element.attributes['abstractNumId'] ?? '',
    levels: levelsOf(element),
    styleLink: valueOf(child(element, 'styleLink')),
    numStyleLink: valueOf(child(element, 'numStyleLink')),
  }
}

function readOverrides(element: XmlElement): List['overrides'] {
  return new Map(
    childrenNamed(element, 'lvlOverride').map((override) => {
      const level = child(override, 'lvl')
      const start = numberOf(child(override, 'startOverride'))
      return [
        Number(override.attributes['ilvl'] ?? 0),
        { start, level: level === undefined ? undefined : readLevel(level) },
      ]
    }),
  )
}

function readLists(root: XmlElement | null): Map<number, List> {
  const abstracts = (root === null ? [] : childrenNamed(root, 'abstractNum')).map(readAbstract)
  const byId = new Map(abstracts.map((list) => [list.id, list]))
  const lists = new Map<number, List>()
  for (const element of root === null ? [] : childrenNamed(root, 'num')) {
    const named = byId.get(valueOf(child(element, 'abstractNumId')) ?? '')
    // A list may only name a list style; the levels are those of the list that carries the style.
    const linked = abstracts.find(({ styleLink }) => styleLink !== undefined && styleLink === named?.numStyleLink)
    const abstract = linked ?? named
    if (abstract !== undefined)
      lists.set(Number(element.attributes['numId']), { abstract, overrides: readOverrides(element) })
  }
  return lists
}

const levelOf = (list: List, depth: number): Level | undefined =>
  list.overrides.get(depth)?.level ?? list.abstract.levels.get(depth)

const startOf = (list: List, depth: number): number =>
  list.overrides.get(depth)?.start ?? levelOf(list, depth)?.start ?? 1

/** Depth of a paragraph: its own, or where only the style is numbered, the level that names the style, or the style's. */
function depthOf(list: List, direct: NumberingProperties, style: ParagraphStyle | null): number {
  if (direct.level !== undefined) return direct.level
  if (direct.numId === undefined && style !== null) {
    for (const [depth, level] of list.abstract.levels) if (level.style === style.id) return depth
  }
  return style?.level ?? 0
}

export function openNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root)
  /** Last number of each depth, by abstract list: lists made from one go on counting together. */
  const counters = new Map<AbstractList, (number | undefined)[]>()
  const begun = new Set<string>()

  const advance = (numId: number, list: List, depth: number): readonly (number | undefined)[] => {
    const counts = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counts)
    const overridden = list.overrides.get(depth)?.start
    const isFirst = !begun.has(`${numId}/${depth}`)
    begun.add(`${numId}/${depth}`)
    const last = overridden !== undefined && isFirst ? undefined : counts[depth]
    counts[depth] = last === undefined ? startOf(list, depth) : last + 1
    for (let lower = depth + 1; lower < 9; lower += 1) {
      const restart = levelOf(list, lower)?.restart
      if (restart === undefined || (restart > 0 && depth < restart)) counts[lower] = undefined
    }
    return counts
  }

  const next = (direct: NumberingProperties, style: ParagraphStyle | null): string => {
    const numId = direct.numId ?? style?.numId
    const list = numId === undefined ? undefined : lists.get(numId)
    // numId 0 takes a style's number away.
    if (numId === undefined || numId === 0 || list === undefined) return ''
    const depth = depthOf(list, direct, style)
    const level = levelOf(list, depth)
    if (level === undefined) return ''
    return printNumber(list, level, advance(numId, list, depth))
  }
  return { next }
}

function printNumber(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  // A bullet is a picture of a font, not a number; it says nothing in the text.
  if (level.format === 'bullet') return ''
  const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const depth = Number(digit) - 1
    const format = levelOf(list, depth)?.format ?? 'decimal'
    return formatNumber(counts[depth] ?? startOf(list, depth), level.isLegal ? 'decimal' : format)
  })
  if (label === '') return ''
  return level.suffix === 'nothing' ? label : `${label} `
}
