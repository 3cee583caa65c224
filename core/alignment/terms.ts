import type { AlignmentUnit } from '../model/correspondence.ts'
import { isFunctionWord } from '../text/function-words.ts'
import type { Token } from '../text/tokeniser.ts'
import { splitBodies } from './bodies.ts'
import type { ConceptReader } from './concepts.ts'
import { bigramsOf } from './bigrams.ts'
import { headingBigrams } from './sections.ts'
import type { TermTable } from './term-table.ts'
import { Lexicon, TermTableBuilder } from './term-table.ts'

/** What units say, counted in the ways that the passes compare. The bodies in a closing bracket count apart. */
const views = ['bigrams', 'words', 'wording', 'characters', 'bodies', 'sections'] as const

/**
 * - `bigrams`: pairs of neighbouring Han characters;
 * - `words`: of two characters or more;
 * - `wording`: bigrams, words that carry matter, and concepts of the field together;
 * - `characters`: single Han characters, and concepts;
 * - `bodies`: bigrams of the names of the bodies responsible;
 * - `sections`: bigrams of the headings above.
 */
export type View = (typeof views)[number]

export interface Terms extends Readonly<Record<View, TermTable>> {
  readonly lexicon: Lexicon
}

/** Of the heading and of the text, each with offsets of its own. */
interface UnitTokens {
  readonly heading: readonly Token[]
  readonly text: readonly Token[]
}

/**
 * How many times a concept counts beside the words that name it: one sign for 归集 has to stand up to the bigrams and
 * words around it. From 2 to 4 the measured pairs differ by less than .01.
 */
const conceptCount = 3

/** Bigrams find what no dictionary knows, words what is spelt with other characters around it, concepts what is said otherwise. */
export class TermReader {
  readonly #lexicon = new Lexicon()
  readonly #tables: Readonly<Record<View, TermTableBuilder>> = {
    bigrams: new TermTableBuilder(),
    words: new TermTableBuilder(),
    wording: new TermTableBuilder(),
    characters: new TermTableBuilder(),
    bodies: new TermTableBuilder(),
    sections: new TermTableBuilder(),
  }
  readonly #readConcepts: ConceptReader

  constructor(readConcepts: ConceptReader) {
    this.#readConcepts = readConcepts
  }

  /** The next unit of the tables. */
  read(unit: AlignmentUnit, tokens: UnitTokens): void {
    const { matter, bodies } = splitBodies(unit.text)
    const text = unit.heading === null ? matter : `${unit.heading}\n${matter}`
    const words = wordsOf([...tokens.heading, ...tokens.text.filter(({ end }) => end <= matter.length)])
    const concepts = this.#readConcepts(text)
    this.#add(['bigrams', 'wording'], bigramsOf(text))
    this.#add(['words'], words)
    this.#add(
      ['wording'],
      words.filter((word) => !isFunctionWord(word)),
    )
    this.#add(['wording'], concepts, conceptCount)
    this.#add(['characters'], text.match(/\p{Script=Han}/gu) ?? [])
    this.#add(['characters'], concepts)
    this.#add(['bodies'], bigramsOf(bodies.replaceAll(/[市省区县局委办]/gu, '、')))
    this.#add(['sections'], unit.sections.flatMap(headingBigrams))
    for (const view of views) this.#tables[view].endUnit()
  }

  finished(): Terms {
    const { bigrams, words, wording, characters, bodies, sections } = this.#tables
    return {
      lexicon: this.#lexicon,
      bigrams: bigrams.finished(),
      words: words.finished(),
      wording: wording.finished(),
      characters: characters.finished(),
      bodies: bodies.finished(),
      sections: sections.finished(),
    }
  }

  #add(to: readonly View[], terms: readonly string[], times = 1): void {
    for (const term of terms) {
      const number = this.#lexicon.numberOf(term)
      for (const view of to) this.#tables[view].add(number, times)
    }
  }
}

const wordsOf = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(({ kind, text }) => kind !== 'punctuation' && kind !== 'space' && text.length > 1)
    .map(({ text }) => text)
