import { judgedPairs } from '../bench/alignment/judged-pairs.ts'
import { judgedClauses } from './judged-promises.ts'
import { cosmetics, type Mutation, mutationsOf } from './promise-mutations.ts'
import { shapedMutationsOf } from './shaped-mutations.ts'

/** Clauses to be copied with one promise changed, and with another writing. */
export interface MutatedSet {
  readonly name: 'annotated clauses' | 'written plans and measures' | 'articles of real regulations'
  readonly texts: readonly string[]
  readonly mutations: readonly Mutation[]
  /** Each text that another writing changes, with what it becomes. */
  readonly rewritten: readonly { readonly how: string; readonly text: string; readonly copy: string }[]
}

const ownPairs: ReadonlySet<string> = new Set(['action-plans', 'measures-and-reform', 'starter-corpus'])

/**
 * What is changed in annotated clauses is what a person read there; in the written plans, and in the real regulations
 * where BASHU_CORPUS names their folder, it is found by its shape.
 */
export async function mutatedSets(): Promise<MutatedSet[]> {
  const annotated = [...(await judgedClauses('develop')), ...(await judgedClauses('held-out'))]
  const pairs = await judgedPairs()
  const textsOf = (areOwn: boolean): string[] => {
    const units = pairs.filter(({ name }) => ownPairs.has(name) === areOwn)
    return [...new Set(units.flatMap(({ left, right }) => [...left, ...right]).map(({ text }) => text))]
  }
  const shaped = (name: MutatedSet['name'], texts: readonly string[]): MutatedSet => ({
    name,
    texts,
    mutations: texts.flatMap(shapedMutationsOf),
    rewritten: rewritten(texts),
  })
  const annotatedTexts = annotated.map(({ text }) => text)
  const sets: MutatedSet[] = [
    {
      name: 'annotated clauses',
      texts: annotatedTexts,
      mutations: annotated.flatMap(mutationsOf),
      rewritten: rewritten(annotatedTexts),
    },
    shaped('written plans and measures', textsOf(true)),
    shaped('articles of real regulations', textsOf(false)),
  ]
  return sets.filter(({ texts }) => texts.length > 0)
}

const rewritten = (texts: readonly string[]): MutatedSet['rewritten'] =>
  Object.entries(cosmetics).flatMap(([how, change]) =>
    texts.map((text) => ({ how, text, copy: change(text) })).filter(({ text, copy }) => copy !== text),
  )
