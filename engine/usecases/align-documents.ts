import type { AlignShape } from '#core/contract/shapes.ts'
import type {
  Alignment,
  AlignmentUnit,
  Candidate,
  ClauseRef,
  CopiedText,
  GapEvidence,
  QuotedPlace,
} from '#core/model/correspondence.ts'
import type { Progress } from '#core/model/progress.ts'
import type { SynonymTable } from '#core/text/synonym-table.ts'
import { shippedSynonyms } from '#core/text/synonym-table.ts'
import type { EngineContext } from '../context.ts'
import { loadMember, type Member, type SideMember } from '../sources.ts'

/** One side of a comparison that is not stored. */
export interface NamedSide {
  readonly title: string
  readonly units: readonly AlignmentUnit[]
  /** The name of each unit in the result: its path, with the member's name before it where there are several. */
  readonly names: readonly string[]
  /** Of each unit the title of its instrument. */
  readonly titles: readonly string[]
}

/** What both sides may have copied from: nothing. */
const noSide: NamedSide = { title: '', units: [], names: [], titles: [] }

/** Aligns files or stored instruments and stores nothing; by the words that ship, unless others are given. */
export async function* alignDocuments(
  context: EngineContext,
  input: {
    readonly left: readonly SideMember[]
    readonly right: readonly SideMember[]
    readonly upstream?: readonly SideMember[]
  },
  synonyms: SynonymTable = shippedSynonyms,
): AsyncGenerator<Progress, AlignShape, void> {
  const left = await loadSide(context, input.left)
  const right = await loadSide(context, input.right)
  const above = input.upstream === undefined ? noSide : await loadSide(context, input.upstream)
  // Nothing is stored by this name: it only says that there was something.
  const upstream = { units: above.units, name: above.units.length === 0 ? null : 'given' }
  const sides = { left: left.units, right: right.units }
  const alignment = yield* await context.compute.align({ ...sides, synonyms, upstream })
  return alignShape(left, right, alignment, above)
}

export async function loadSide(context: EngineContext, members: readonly SideMember[]): Promise<NamedSide> {
  const loaded: Member[] = []
  for (const member of members) loaded.push(await loadMember(context, member))
  const names = distinctNames(loaded)
  return {
    title: loaded.map(({ title }) => title).join('、'),
    units: loaded.flatMap(({ units }) => units),
    names: loaded.flatMap(({ units }, index) => units.map(({ ref }) => `${names[index] ?? ''}${ref.path}`)),
    titles: loaded.flatMap(({ units, title }) => units.map(() => title)),
  }
}

/** What stands before the paths of each member: nothing where it is alone; of two files of one name, the second is `a.md (2)`. */
function distinctNames(members: readonly Member[]): string[] {
  if (members.length === 1) return ['']
  return members.map(({ name }, index) => {
    const before = members.slice(0, index).filter((member) => member.name === name).length
    return before === 0 ? `${name}#` : `${name} (${before + 1})#`
  })
}

/** The result in the words of the command line. */
export function alignShape(
  left: NamedSide,
  right: NamedSide,
  alignment: Alignment,
  upstream: NamedSide = noSide,
): AlignShape {
  const copiedShape = copiedNames(left, right, upstream)
  const leftName = (index: number): string => left.names[index] ?? ''
  const rightName = (index: number): string => right.names[index] ?? ''
  const candidate = ({ unit, score }: Candidate) => ({
    path: rightName(unit),
    label: right.units[unit]?.label ?? '',
    score,
  })
  return {
    left: { title: left.title, units: left.units.length },
    right: { title: right.title, units: right.units.length },
    candidates: left.units.map((unit, index) => ({
      left: leftName(index),
      label: unit.label,
      right: (alignment.candidates.left[index] ?? []).map(candidate),
    })),
    correspondences: alignment.correspondences.map(({ copied, ...found }) => ({
      ...found,
      left: found.left.map(leftName),
      right: found.right.map(rightName),
      reasons: [...found.reasons],
      byParagraph: [...found.byParagraph],
      contrasts: [...found.contrasts],
      ...(copied === undefined ? {} : { copied: copied.map(copiedShape) }),
    })),
    gaps: { left: alignment.gaps.left.map(leftName), right: alignment.gaps.right.map(rightName) },
    approximate: alignment.approximate,
    gapEvidence: {
      left: alignment.gapEvidence.left.map((gap) => searchShape(gap, left, right)),
      right: alignment.gapEvidence.right.map((gap) => searchShape(gap, right, left)),
    },
  }
}

type CopiedShape = NonNullable<AlignShape['correspondences'][number]['copied']>[number]

/** Names clauses by their place in what was given: two files of one content have one version. */
function copiedNames(left: NamedSide, right: NamedSide, upstream: NamedSide): (copied: CopiedText) => CopiedShape {
  const keyOf = ({ version, path }: ClauseRef): string => `${version} ${path}`
  const namesIn = ({ units, names }: NamedSide) => new Map(units.map(({ ref }, at) => [keyOf(ref), names[at] ?? '']))
  const [leftNames, rightNames, upstreamNames] = [namesIn(left), namesIn(right), namesIn(upstream)]
  const titles = new Map(upstream.units.map(({ ref }, at) => [keyOf(ref), upstream.titles[at] ?? '']))
  const named = (names: ReadonlyMap<string, string>, { ref, label, start, end }: QuotedPlace) => ({
    path: names.get(keyOf(ref)) ?? ref.path,
    label,
    start,
    end,
  })
  return (copied) => ({
    left: named(leftNames, copied.left),
    right: named(rightNames, copied.right),
    upstream: { title: titles.get(keyOf(copied.upstream.ref)) ?? '', ...named(upstreamNames, copied.upstream) },
    characters: copied.characters,
  })
}

function searchShape({ unit, nearest }: GapEvidence, own: NamedSide, other: NamedSide): GapShape {
  const named = (side: NamedSide, index: number) => ({
    path: side.names[index] ?? '',
    label: side.units[index]?.label ?? '',
  })
  return {
    ...named(own, unit),
    examined: other.units.length,
    nearest: nearest.map(({ unit: candidate, score, why, answers }) => ({
      ...named(other, candidate),
      score,
      why,
      answers: answers === null ? null : named(own, answers).path,
    })),
  }
}

type GapShape = AlignShape['gapEvidence']['left'][number]
