import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contrast, Side } from '#core/model/correspondence.ts'
import type { SampleSource } from './contrast-sources.ts'
import { overlaps, type Stretch } from './contrasts-between.ts'
import type { GoldContrast, GoldLink } from './gold-contrasts.ts'

/** Where two clauses that people linked differ; the README in `contrasts` says what each field means. */
export interface ToldContrast {
  readonly kind: Contrast['kind']
  readonly values: readonly [string, string]
  readonly places: readonly [Stretch | null, Stretch | null]
}

/** A contrast that a method found, as a person judged it. */
export interface JudgedContrast extends ToldContrast {
  readonly gold: string
  readonly left: string
  readonly right: string
  readonly isTrue: boolean
  /** What the reader holds for stricter; undefined where the contrast is false. */
  readonly stricter?: Side | null
  readonly why: string
}

/** One that a seed drew from every source, or from crossed plans alone, and a reader judged who did not write the method. */
export interface SampledContrast extends JudgedContrast {
  /** What drew it, such as `all-20261125`. */
  readonly samples: readonly string[]
  readonly source: SampleSource
  /** The reader hesitated: of one act, but wider on one side. */
  readonly isDoubtful?: true
}

/** Two clauses in which a person listed every contrast, before any method's were seen. */
export interface ReadLink {
  /** Whether its contrasts were told to whoever wrote the method, or kept from them. */
  readonly set: 'reported' | 'kept'
  readonly gold: string
  readonly left: string
  readonly right: string
  readonly contrasts: readonly ToldContrast[]
  /** What may be told, and need not be. */
  readonly besides?: readonly ToldContrast[]
}

const fixture = <Entry>(name: string): readonly Entry[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'contrasts', name), 'utf8')) as readonly Entry[]

export const judgedContrasts = (): readonly JudgedContrast[] => fixture('judged.json')
export const sampledContrasts = (): readonly SampledContrast[] => fixture('sampled.json')
export const readLinks = (): readonly ReadLink[] => fixture('read.json')

interface NamedLink {
  readonly gold: string
  readonly left: string
  readonly right: string
}

export const isOfLink = (one: NamedLink, other: NamedLink): boolean =>
  one.gold === other.gold && one.left === other.left && one.right === other.right

/** Of the same kind, at the same values; how many words around a number are taken along is no matter. */
export const isTold = ({ kind, places }: ToldContrast, found: Contrast): boolean =>
  found.kind === kind && isAt(found.leftSpan, places[0]) && isAt(found.rightSpan, places[1])

const isAt = (one: Stretch | null, other: Stretch | null): boolean =>
  one === null || other === null ? one === other : overlaps(one, other)

export const judgementOf = <Entry extends JudgedContrast>(
  judged: readonly Entry[],
  { link, contrast }: GoldContrast,
): Entry | undefined => judged.find((entry) => isOfLink(entry, link) && isTold(entry, contrast))

/** What stands in the texts at the places of a fixture; empty where one side says nothing. */
export const quoted = (link: GoldLink, { places: [left, right] }: ToldContrast): readonly [string, string] => [
  left === null ? '' : link.leftUnit.text.slice(...left),
  right === null ? '' : link.rightUnit.text.slice(...right),
]
