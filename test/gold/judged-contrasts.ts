import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contrast, Side } from '#core/model/correspondence.ts'
import { overlaps, type Stretch } from './contrasts-between.ts'
import type { GoldContrast, GoldLink } from './gold-contrasts.ts'

/** Where two clauses that people linked differ; the README in `contrasts` says what each field means. */
export interface ToldContrast {
  readonly kind: Contrast['kind']
  readonly values: readonly [string, string]
  readonly places: readonly [Stretch, Stretch]
}

/** A contrast that a method found, as a person judged it. */
export interface JudgedContrast extends ToldContrast {
  readonly gold: string
  readonly left: string
  readonly right: string
  readonly isTrue: boolean
  /** What the reader holds for stricter; undefined where the contrast is false. */
  readonly stricter?: Side | null
  /** A false one that the method still finds. */
  readonly stands?: true
  readonly why: string
}

/** Two clauses in which a person listed every contrast, before any method's were seen. */
export interface ReadLink {
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
  found.kind === kind && overlaps(found.leftSpan, places[0]) && overlaps(found.rightSpan, places[1])

export const judgementOf = (
  judged: readonly JudgedContrast[],
  { link, contrast }: GoldContrast,
): JudgedContrast | undefined => judged.find((entry) => isOfLink(entry, link) && isTold(entry, contrast))

/** What a fixture quotes, as it stands in the texts at the places that it names. */
export const quoted = (link: GoldLink, { places }: ToldContrast): readonly [string, string] => [
  link.leftUnit.text.slice(...places[0]),
  link.rightUnit.text.slice(...places[1]),
]
