import type { ListLevel, NumberedList } from '../numbering/lists.ts'
import { openCounter } from '../numbering/lists.ts'
import type { ParagraphStyle } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { child, childrenNamed } from '../xml.ts'
import { isOn, numberOf, valueOf } from './values.ts'

interface Level extends ListLevel {
  readonly style: string | undefined
}

interface AbstractList {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
  readonly styleLink: string | undefined
  readonly numStyleLink: string | undefined
}

interface List extends NumberedList {
  readonly base: AbstractList
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
  const suffix = valueOf(child(element, 'suff'))
  return {
    start: numberOf(child(element, 'start')) ?? 0,
    format: formatOf(element),
    text: valueOf(child(element, 'lvlText')) ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
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
  const byStyle = new Map(abstracts.flatMap((list) => (list.styleLink === undefined ? [] : [[list.styleLink, list]])))
  const lists = new Map<number, List>()
  for (const element of root === null ? [] : childrenNamed(root, 'num')) {
    const named = byId.get(valueOf(child(element, 'abstractNumId')) ?? '')
    // A list may only name a list style; the levels are those of the list that carries the style.
    const base = byStyle.get(named?.numStyleLink ?? '') ?? named
    if (base !== undefined) lists.set(Number(element.attributes['numId']), { base, overrides: readOverrides(element) })
  }
  return lists
}

/** Depth of a paragraph: its own, or where only the style is numbered, the style's, or the level that names the style. */
function depthOf(list: List, direct: NumberingProperties, style: ParagraphStyle | null): number {
  if (direct.level !== undefined) return direct.level
  if (direct.numId === undefined && style !== null) {
    for (const name of [style.id, style.numberedBy])
      for (const [depth, level] of list.base.levels) if (level.style !== undefined && level.style === name) return depth
  }
  return style?.level ?? 0
}

/** `root` is that of the numbering part; null where the file has none. */
export function openNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root)
  const count = openCounter()
  const next = (direct: NumberingProperties, style: ParagraphStyle | null): string => {
    const numId = direct.numId ?? style?.numId
    const list = numId === undefined ? undefined : lists.get(numId)
    // numId 0 takes a style's number away.
    return numId === 0 || list === undefined ? '' : count(list, depthOf(list, direct, style))
  }
  return { next }
}
