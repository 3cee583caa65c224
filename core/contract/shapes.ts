import { z } from 'zod'
import { changeDepths, versionRelations } from '../model/difference.ts'
import { timeUnits } from '../indicators/deadlines.ts'
import { figureKinds, manners } from '../indicators/figure-kinds.ts'
import { modalKinds } from '../indicators/modality.ts'
import { comparators } from '../indicators/printed-figures.ts'
import { rankingKinds, type RankingPart } from '../search/ranking-parts.ts'
import { queryPart } from './query-parts.ts'
import {
  area,
  clause,
  contrast,
  edit,
  instrumentHead,
  ledger,
  list,
  mark,
  paragraphPair,
  reason,
  refusal,
  secrecyMark,
  staleReference,
  toldArea,
  warning,
} from './schemas.ts'

/* The shapes of the command line, word for word as it documents them. Fields are added, never renamed. */

export const clausesShape = z.object({
  file: z.string(),
  instrument: instrumentHead,
  secrecy: list(secrecyMark),
  ledger,
  warnings: list(warning),
  clauses: list(clause),
  /** Of each unit of alignment, in order. */
  areas: list(toldArea.extend({ path: z.string() })),
})
export type ClausesShape = z.infer<typeof clausesShape>

const scored = z.object({ path: z.string(), label: z.string(), score: z.number() })
const gapFound = z.object({
  path: z.string(),
  label: z.string(),
  /** Units of the other side that were compared. */
  examined: z.number().int(),
  /** `answers`: the path of the unit that the candidate answers better. */
  nearest: list(scored.extend({ why: refusal, answers: z.string().nullable() })),
})
const namedPlace = z.object({ path: z.string(), label: z.string(), start: z.number().int(), end: z.number().int() })
/** Text that both sides took from a third instrument, and that is not counted in the score. UTF-16 into the clauses' texts. */
const copiedPlace = z.object({
  left: namedPlace,
  right: namedPlace,
  upstream: namedPlace.extend({ title: z.string() }),
  characters: z.number().int(),
})
export const alignShape = z.object({
  left: z.object({ title: z.string(), units: z.number().int() }),
  right: z.object({ title: z.string(), units: z.number().int() }),
  candidates: list(z.object({ left: z.string(), label: z.string(), right: list(scored) })),
  correspondences: list(
    z.object({
      left: list(z.string()),
      right: list(z.string()),
      relation: z.enum(['aligned', 'partial', 'complementary', 'conflict']),
      direction: z.enum(['left-narrower', 'right-narrower', 'both', 'none']),
      coverage: z.object({ left: z.number(), right: z.number() }),
      score: z.number(),
      reasons: list(reason),
      clauseType: z.string().nullable(),
      byParagraph: list(paragraphPair),
      contrasts: list(contrast),
      copied: list(copiedPlace).exactOptional(),
    }),
  ),
  gaps: z.object({ left: list(z.string()), right: list(z.string()) }),
  approximate: z.boolean(),
  gapEvidence: z.object({ left: list(gapFound), right: list(gapFound) }),
})
export type AlignShape = z.infer<typeof alignShape>

const searchHow = z.enum(['exact', 'fuzzy', 'pinyin', 'synonym'])
const perHow = z.object({
  exact: z.number().int(),
  fuzzy: z.number().int(),
  pinyin: z.number().int(),
  synonym: z.number().int(),
})
const rankingPart = z.object({
  kind: z.enum(rankingKinds),
  value: z.number(),
  figure: z.number().nullable(),
}) satisfies z.ZodType<RankingPart>
export const searchHit = z.object({
  instrument: z.string(),
  version: z.string(),
  title: z.string(),
  jurisdiction: z.string(),
  path: z.string(),
  label: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  score: z.number(),
  how: searchHow,
  /** UTF-16, end exclusive, into `text`. */
  matches: list(z.tuple([z.number().int(), z.number().int()]).readonly()),
  /** The same into `heading`, of the words as they were typed. Absent: none stands there. */
  headingMatches: list(z.tuple([z.number().int(), z.number().int()]).readonly()).exactOptional(),
  /** The score taken apart: the values of all parts together are the score. */
  why: list(rankingPart).exactOptional(),
})
export type SearchHit = z.infer<typeof searchHit>
/** Short things found by name: instruments, issuing bodies, notes. */
const nameHit = z.object({
  kind: z.enum(['instrument', 'issuing-body', 'document-number', 'note', 'comparison']),
  /** Of the instrument, the note's event, or the comparison. */
  id: z.string(),
  text: z.string(),
  matches: list(z.tuple([z.number().int(), z.number().int()]).readonly()),
  /** Of a note: where it stands. */
  comparison: z.string().exactOptional(),
  rowKey: z.string().exactOptional(),
})
export type NameHit = z.infer<typeof nameHit>
export const searchShape = z.object({
  query: z.string(),
  applied: list(z.string()),
  notApplied: list(z.string()),
  parts: list(queryPart),
  hits: list(searchHit),
  instruments: list(nameHit),
  notes: list(nameHit),
  /**
   * All clauses that were found, listed or not, each counted once: in the first of the groups exact, synonym, fuzzy and pinyin
   * that finds it. 0 for a way that was not tried too.
   */
  totals: perHow,
  /** The exact count; where nothing is exact, that of all other groups together. */
  total: z.number().int(),
  /**
   * Ways that were tried: what is near only where exact hits and synonyms do not fill the list and pinyin finds nothing, and
   * pinyin where the query has letters that may be pinyin.
   */
  sought: list(searchHow),
  /** Other writings of a word, as typed, that were found: folded characters among the hits listed, numbers among all. */
  alsoWritten: list(z.object({ term: z.string(), writings: list(z.string()) })),
  /**
   * Words of the synonym table in the query, the words sought in their place, and in how many clauses of that group each
   * of these stands; `without` are words of the same group that were to be left out.
   */
  alsoSearched: list(
    z.object({
      term: z.string(),
      words: list(z.string()),
      found: list(z.number().int()),
      without: list(z.string()),
    }),
  ),
  /** Ways whose totals are lower bounds: reading was stopped, or the index of pinyin is still being built. */
  atLeast: list(searchHow),
  /** How many of the clauses can be found by pinyin so far; null where pinyin was not sought. */
  pinyinIndex: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  tookMs: z.number(),
  openMs: z.number(),
})
export type SearchShape = z.infer<typeof searchShape>

const place = { start: z.number().int(), end: z.number().int() }
const placedWords = z.object({ text: z.string(), ...place })
export const pairOr = <Single extends z.ZodType>(single: Single) =>
  z.union([single, z.tuple([single, single]).readonly()])

const indicator = z.object({
  text: z.string(),
  name: placedWords.nullable(),
  /** In the base of its unit (500万元 is 5000000 元); a range has both its ends. */
  value: pairOr(z.number()),
  measurementUnit: z.string().nullable(),
  comparator: z.enum(comparators).nullable(),
  kind: z.enum(figureKinds),
  manner: z.enum(manners),
  year: pairOr(z.number().int()).nullable(),
  per: z.enum(['year', 'month']).nullable(),
  ...place,
})

export const deadline = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stretch'),
    text: z.string(),
    value: z.number(),
    unit: z.enum(timeUnits),
    comparator: z.enum(['at-most', 'at-least', 'exactly']),
    from: placedWords.nullable(),
    ...place,
  }),
  /** `by` is ISO, or --03-31 for a day of every year. */
  z.object({ kind: z.literal('day'), text: z.string(), by: z.string(), ...place }),
])

export const indicatorsShape = z.object({
  file: z.string(),
  clauses: list(
    z.object({
      path: z.string(),
      label: z.string(),
      /** Null: of none of the seven areas. `areaConfidence` is the chance, 0 to 1, that it is right. */
      area: area.nullable(),
      areaConfidence: z.number().nullable(),
      measures: list(
        z.object({
          kind: z.enum(['deadline', 'quantity']),
          text: z.string(),
          value: z.number(),
          dimension: z.enum(['days', 'working-days', 'months', 'years', 'hours', 'yuan', 'share']),
          ...place,
        }),
      ),
      indicators: list(indicator),
      deadlines: list(deadline),
      modality: list(z.object({ text: z.string(), kind: z.enum(modalKinds), bound: placedWords.nullable(), ...place })),
      responsibleUnits: list(
        z.object({ name: z.string(), role: z.enum(['lead', 'supporting', 'responsible']), ...place }),
      ),
      compounds: list(z.object({ text: z.string(), parts: list(z.union([z.number(), z.string()])), ...place })),
      /** What is to be done. `responsibleUnits` are indices into those of the clause. */
      tasks: list(
        z.object({
          text: z.string(),
          act: placedWords,
          object: placedWords.nullable(),
          deadline: placedWords.nullable(),
          responsibleUnits: list(z.number().int()),
          ...place,
        }),
      ),
    }),
  ),
})
export type IndicatorsShape = z.infer<typeof indicatorsShape>

/** A text of each side; null where the side has none. */
const bothSides = z.object({ old: z.string().nullable(), new: z.string().nullable() })
const diffRow = z.object({
  relation: z.enum(versionRelations),
  old: list(z.string()),
  new: list(z.string()),
  labels: z.object({ old: list(z.string()), new: list(z.string()) }),
  renumbered: z.boolean(),
  moved: z.boolean(),
  similarity: z.number(),
  /** The weightiest kind of change; `systematic` where all of it is told once: replaced wording, renumbered references. */
  depth: z.enum(changeDepths),
  /** What `edits` and `shared` count in: several clauses of a side are joined by a line end. */
  texts: bothSides,
  edits: list(edit),
  shared: z.object({ old: list(mark), new: list(mark) }).nullable(),
  /** References that read as before although what they meant has another number now (`label`), or none. */
  staleReferences: list(staleReference),
  headings: bothSides,
  headingEdits: list(edit),
})
export const diffShape = z.object({
  /** Units: articles, or the deepest numbered clauses of an outline. */
  rows: list(diffRow),
  /** What stands around them, headings and loose paragraphs; `before` is the index in `rows` of the unit that follows. */
  frame: list(diffRow.extend({ before: z.number().int() })),
  replacements: list(
    z.object({
      old: z.string(),
      new: z.string(),
      count: z.number().int(),
      /** Indices into `rows` and into `frame`. */
      rows: list(z.number().int()),
      frame: list(z.number().int()),
    }),
  ),
  approximate: z.boolean(),
})
export type DiffShape = z.infer<typeof diffShape>
export type DiffRow = z.infer<typeof diffRow>

const byK = z.record(z.string(), z.number())
const pairMetrics = z.object({
  recallAt: byK,
  ceilingAt: byK,
  hitAt: byK,
  mrr: z.number(),
  links: z.object({ precision: z.number(), recall: z.number(), f1: z.number() }),
  gaps: z.object({ precision: z.number(), recall: z.number() }),
  relations: z.object({ macroF1: z.number(), accuracy: z.number() }),
})
const bounds = z.tuple([z.number(), z.number()]).readonly()
const boundsByK = z.record(z.string(), bounds)
const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })
const gain = z.object({ links: estimate, mrr: estimate })
const fullMetrics = pairMetrics.extend({
  /** The 95 % intervals, under the names of the metrics. */
  intervals: z.object({
    recallAt: boundsByK,
    hitAt: boundsByK,
    mrr: bounds,
    links: z.object({ precision: bounds, recall: bounds, f1: bounds }),
    gaps: z.object({ precision: bounds, recall: bounds }),
    relations: z.object({ accuracy: bounds }),
  }),
  floors: list(pairMetrics.omit({ relations: true }).extend({ name: z.string(), optimisticF1: z.number() })),
  /** Over `bestFloor`, on the same clauses. */
  gain,
  /** Of two labellers; null where one judged alone. */
  agreement: z.object({ links: z.number(), strong: z.number(), gaps: z.number(), relations: z.number() }).nullable(),
  /** With one pass left out, the weights of the others as they are. */
  without: list(pairMetrics.extend({ pass: z.string(), change: gain })),
})
export const evaluationShape = z.object({
  pairs: list(fullMetrics.extend({ name: z.string(), left: z.string(), right: z.string() })),
  mean: fullMetrics,
  reliability: list(
    z.object({
      from: z.number(),
      to: z.number(),
      pairs: z.number().int(),
      said: z.number(),
      linked: z.number(),
      interval: bounds,
    }),
  ),
  bestFloor: z.string(),
  /** Whose best threshold the floors are measured with. */
  floorThreshold: z.enum(['other-pairs', 'same-pair']),
  interval: z.object({ kind: z.string(), level: z.number(), samples: z.number().int(), seed: z.number().int() }),
})
export type EvaluationShape = z.infer<typeof evaluationShape>

export const verifyShape = z.object({
  ok: z.boolean(),
  checks: list(
    z.object({
      name: z.enum([
        'sqlite-integrity',
        'foreign-keys',
        'schema-version',
        'journal-chain',
        'stored-hashes',
        'fold',
        'derived-rows',
      ]),
      ok: z.boolean(),
      checked: z.number().int(),
      problems: list(z.string()),
    }),
  ),
})
export type VerifyShape = z.infer<typeof verifyShape>
