import type { Contrast, Side } from '../model/correspondence.ts'
import { bodyFunction } from '../text/body-functions.ts'
import { pairUp } from './best-pairing.ts'
import { contrastOf } from './contrast.ts'
import type { Modality, ModalKind } from './modality.ts'
import type { Span } from './promise-text.ts'
import { phraseEnds, type Placed, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import { leastShared, likeness, type SaidWord, shared, weightOf, type Words, wordsBetween } from './said-words.ts'

interface PlacedModality extends Placed<Modality> {
  /** How it binds: 支持依法探索 encourages. */
  readonly kind: ModalKind
  /** What is to be done, with whom it binds. */
  readonly act: Words
  readonly does: Words
  readonly actor: Words
  readonly sentence: Words
  readonly about: Span
}

/** Share of actor and act that both say. */
const sameAct = 0.7
/** Share of what is done. */
const sameDoing = 0.6
/** Where the act is said in a word, the sentences must be nearly the same. */
const sameSentence = 0.8

/** Share of what is done from which one side demands what the other forbids (test/cases/contrasts/forbidden-beside-demanded). */
const oneActForbidden = 0.9

/** How one act binds one actor, where that differs: one must, the other may, must not or is encouraged to. */
export function modalityContrasts(left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] {
  return pairUp(placed(left), placed(right), likenessOf, isSame)
    .filter(({ a, b }) => !isSame(a, b))
    .map(({ a, b }) =>
      contrastOf({
        kind: 'modality',
        left: a,
        right: b,
        about: a.about,
        stricter: stricterOf(a.kind, b.kind),
      }),
    )
}

const placed = (clauses: readonly ReadClause[]): PlacedModality[] =>
  clauses.flatMap((clause) =>
    clause.promises.modality.map((promise) => {
      const about = actBehind(clause, promise)
      const behind = wordsBetween(clause.words, about)
      const actor = actorOf(clause.words, promise)
      const sentence = wordsBetween(clause.words, stretchAround(clause.text, promise, sentenceEnds))
      // 不得超过六十日: what it is about stands before it.
      const does = behind.size > 0 ? behind : sentence
      return {
        clause,
        promise,
        kind: kindOf(clause.text, promise),
        about,
        does,
        actor,
        act: new Map([...actor, ...does]),
        sentence,
      }
    }),
  )

const actorOf = (words: readonly SaidWord[], { bound }: Modality): Words =>
  bound === null ? new Map<string, number>() : wordsBetween(words, bound)

/** A phrase of less goes on: 应当按照规定，及时公开…. */
const shortestAct = 6

function actBehind({ text, words }: ReadClause, { end }: Modality): Span {
  let to = stretchAround(text, { start: end, end }, phraseEnds).end
  while (/[，,：:]/u.test(text.charAt(to)) && weightOf(wordsBetween(words, { start: end, end: to })) < shortestAct)
    to = stretchAround(text, { start: to + 1, end: to + 1 }, phraseEnds).end
  return { start: end, end: to }
}

function likenessOf(a: PlacedModality, b: PlacedModality): number {
  const [act, does, sentence] = [likeness(a.act, b.act), likeness(a.does, b.does), likeness(a.sentence, b.sentence)]
  if (act < sameAct || does < sameDoing) return 0
  if (weightOf(shared(a.act, b.act)) < leastShared && sentence < sameSentence) return 0
  // 不得将清单外的事项作为条件 and 应当编制事项清单 speak of one thing and rule two.
  if (isOpposite(a.kind, b.kind) && does < oneActForbidden) return 0
  // Another actor is a contrast of bodies, not of how it is bound.
  if (isBoundBefore(a) && isBoundBefore(b) && bindsOther(a.promise, b.promise)) return 0
  // 应当鼓励企业…: who must and who is encouraged are two.
  if ((isPromotion(a) && !isBoundBefore(b)) || (isPromotion(b) && !isBoundBefore(a))) return 0
  return act + does + sentence
}

const bindsOther = (a: Modality, b: Modality): boolean => {
  const [one, other] = [a.bound, b.bound].map((bound) => (bound === null ? null : bodyFunction(bound.text)))
  return one !== null && other !== null && one !== undefined && other !== undefined && one !== other
}

/** 应当组织和支持…, 应当鼓励…. */
const isPromotion = ({ clause: { text }, promise }: PlacedModality): boolean =>
  promise.kind === 'must' &&
  /^(?:积极|依法|组织和|引导和)*(?:支持|鼓励|引导)/u.test(text.slice(promise.end, promise.end + 12))

/** 鼓励 names whom it addresses behind it, within the act. */
const isBoundBefore = ({ promise }: PlacedModality): boolean => promise.kind !== 'encourage'

const isOpposite = (a: ModalKind, b: ModalKind): boolean => duties.has(a) && duties.has(b) && a !== b

const kindOf = (text: string, { kind, start }: Modality): ModalKind =>
  kind === 'explore' && /(?:支持|鼓励)(?:依法|积极)?$/u.test(text.slice(Math.max(0, start - 4), start))
    ? 'encourage'
    : kind

const isSame = (a: PlacedModality, b: PlacedModality): boolean => a.kind === b.kind

const duties: ReadonlySet<ModalKind> = new Set<ModalKind>(['must', 'must-not'])

/** A duty or a prohibition binds more than what leaves it free; a duty and a prohibition of one thing bind alike. */
function stricterOf(a: ModalKind, b: ModalKind): Side | null {
  if (duties.has(a) === duties.has(b)) return null
  return duties.has(a) ? 'left' : 'right'
}
