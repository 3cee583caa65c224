import type { AlignmentUnit } from '../model/correspondence.ts'
import { functionWords } from '../text/function-words.ts'
import type { Token } from '../text/tokeniser.ts'
import { splitBodies } from './bodies.ts'
import type { ConceptReader } from './concepts.ts'
import { Lexicon } from './lexicon.ts'
import type { ParagraphTerms } from './paragraph-terms.ts'
import { paragraphsIn } from './paragraph-terms.ts'
import { headingWords } from './sections.ts'
import type { SubjectReader } from './subjects.ts'
import type { TermTable } from './term-table.ts'
import { TermTableBuilder } from './term-table.ts'

/** What units say, counted in the ways that the passes compare. The bodies in a closing bracket count apart. */
const views = ['bigrams', 'words', 'wording', 'characters', 'subjects', 'bodies', 'sections'] as const

/**
 * - `bigrams`: pairs of neighbouring Han characters;
 * - `words`: of two characters or more;
 * - `wording`: bigrams, words that carry matter, and concepts of the field together;
 * - `characters`: single Han characters, and concepts;
 * - `subjects`: those of the field that it speaks of;
 * - `bodies`: bigrams of the names of the bodies responsible;
 * - `sections`: bigrams of the headings above.
 */
export type View = (typeof views)[number]

export interface Terms extends Readonly<Record<View, TermTable>> {
  readonly lexicon: Lexicon
  /** Bigrams, and words that carry matter, of each paragraph. */
  readonly paragraphs: ParagraphTerms
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
  readonly #lexicon: Lexicon
  readonly #functionWords: ReadonlySet<number>
  readonly #readConcepts: ConceptReader
  readonly #readSubjects: SubjectReader
  readonly #tables: Readonly<Record<View, TermTableBuilder>> = {
    bigrams: new TermTableBuilder(),
    words: new TermTableBuilder(),
    wording: new TermTableBuilder(),
    characters: new TermTableBuilder(),
    subjects: new TermTableBuilder(),
    bodies: new TermTableBuilder(),
    sections: new TermTableBuilder(),
  }
  readonly #paragraphs = new TermTableBuilder()
  readonly #firstParagraphs = [0]

  /** With the lexicon of other terms the same words get the same numbers. */
  constructor(readConcepts: ConceptReader, readSubjects: SubjectReader, lexicon: Lexicon = new Lexicon()) {
    this.#lexicon = lexicon
    this.#readConcepts = readConcepts
    this.#readSubjects = readSubjects
    this.#functionWords = new Set(functionWords.values().map((word) => this.#lexicon.numberOf(word)))
  }

  /**
   * The next unit of the tables. `said` is what counts of its text, of the same length: other tokens than those in it are not
   * to be given, and its paragraphs and bodies are those of the whole text.
   */
  read(unit: AlignmentUnit, tokens: UnitTokens, said: string = unit.text): void {
    const { matter: whole, bodies } = splitBodies(unit.text)
    const matter = said.slice(0, whole.length)
    const text = withHeading(unit, matter)
    const { bigrams, words, wording, characters } = this.#tables
    this.#addHan(text, [characters], [bigrams, wording])
    const ownTokens = tokens.text.filter(({ end }) => end <= matter.length)
    for (const word of wordsOf([...tokens.heading, ...ownTokens])) {
      const number = this.#lexicon.numberOf(word.text)
      words.add(number)
      if (!this.#functionWords.has(number)) wording.add(number)
    }
    for (const { concept } of this.#readConcepts(text)) {
      const number = this.#lexicon.numberOf(concept)
      characters.add(number)
      wording.add(number, conceptCount)
    }
    for (const subject of this.#readSubjects(text)) this.#tables.subjects.add(this.#lexicon.numberOf(subject))
    this.#addHan(bodyWords(bodies), [], [this.#tables.bodies])
    for (const section of unit.sections) this.#addHan(headingWords(section), [], [this.#tables.sections])
    for (const view of views) this.#tables[view].endUnit()
    this.#readParagraphs(matter, paragraphsIn(whole), ownTokens)
  }

  finished(): Terms {
    const { bigrams, words, wording, characters, subjects, bodies, sections } = this.#tables
    return {
      lexicon: this.#lexicon,
      bigrams: bigrams.finished(),
      words: words.finished(),
      wording: wording.finished(),
      characters: characters.finished(),
      subjects: subjects.finished(),
      bodies: bodies.finished(),
      sections: sections.finished(),
      paragraphs: { ...this.#paragraphs.finished(), firstOf: Int32Array.from(this.#firstParagraphs) },
    }
  }

  /** Without concepts, which would stand out too much in so short a text. */
  #readParagraphs(matter: string, paragraphs: ReturnType<typeof paragraphsIn>, tokens: readonly Token[]): void {
    const words = wordsOf(tokens)
    for (const { start, end } of paragraphs) {
      this.#addHan(matter.slice(start, end), [], [this.#paragraphs])
      for (const word of words) {
        if (word.start < start || word.end > end) continue
        const number = this.#lexicon.numberOf(word.text)
        if (!this.#functionWords.has(number)) this.#paragraphs.add(number)
      }
      this.#paragraphs.endUnit()
    }
    this.#firstParagraphs.push(this.#paragraphs.units)
  }

  /** Han characters, and pairs of neighbouring ones: never across another character, 。 and 《 part words. */
  #addHan(text: string, single: readonly TermTableBuilder[], pairs: readonly TermTableBuilder[]): void {
    const lexicon = this.#lexicon
    let previous: number | null = null
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0
      const character = lexicon.numberOfCharacter(codePoint)
      if (character !== null) for (const table of single) table.add(character)
      if (character !== null && previous !== null) {
        const pair = lexicon.numberOfPair(previous, character)
        for (const table of pairs) table.add(pair)
      }
      previous = character
      at += codePoint > 0xff_ff ? 2 : 1
    }
  }
}

/** What a unit says, with its heading and without the bodies it closes with. */
export const matterOf = (unit: AlignmentUnit): string => withHeading(unit, splitBodies(unit.text).matter)

const withHeading = ({ heading }: AlignmentUnit, matter: string): string =>
  heading === null ? matter : `${heading}\n${matter}`

/** Names of bodies as they are compared: 市 and 局 stand in nearly all. */
export const bodyWords = (names: string): string => names.replaceAll(/[市省区县局委办]/gu, '、')

/** Of two characters or more. */
const wordsOf = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ kind, text }) => kind !== 'punctuation' && kind !== 'space' && text.length > 1)
