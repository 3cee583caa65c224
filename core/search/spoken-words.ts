import { soughtWords, type ParsedQuery, type QueryPart } from './query.ts'
import { readOtherwise, spokenPhrases, type SpokenPhrase } from './spoken-query.ts'

/** One of these must stand in a clause. */
export interface SpokenGroup {
  /** As they are typed; folded. */
  readonly words: readonly string[]
  /** What the words may mean in pinyin, the likeliest first. */
  readonly phrases: readonly SpokenPhrase[]
}

/** A way to take the words of a query: all of its groups must stand in a clause. */
export type SpokenWording = readonly SpokenGroup[]

/** Words in quotation marks mean what they say. */
const quotationMarks = /["“”„＂「『]/u

const letters = /[a-zü]/u

/**
 * The ways to take a query whose letters may be pinyin, the likeliest first: words side by side as one (shuju yaosu,
 * 数据 ys), then each for itself. None where no word can be pinyin.
 */
export function spokenWordings(parsed: ParsedQuery): SpokenWording[] {
  if (!soughtWords(parsed).some((word) => letters.test(word))) return []
  const words = parsed.parts.filter((part) => part.kind === 'words')
  const each = words.map(groupOf)
  const joined = joinedWords(words).map(groupOf)
  return [...(joined.length < each.length ? [joined] : []), each].filter(isSpoken)
}

/**
 * The same with one syllable of each phrase read otherwise than the words around it say: for who cuts a phrase out of its words
 * (长数字 of 增长数字), or reads a character wrongly.
 */
export const wordingsReadOtherwise = (
  wordings: readonly SpokenWording[],
  mayRead: (unit: number, number: number) => boolean,
): SpokenWording[] =>
  wordings
    .map((wording) =>
      wording.map(({ words, phrases }) => ({
        words,
        phrases: [...phrases, ...phrases.flatMap((phrase) => readOtherwise(phrase, mayRead))],
      })),
    )
    .filter((wording, at) =>
      wording.some(({ phrases }, group) => phrases.length > (wordings[at]?.[group]?.phrases.length ?? 0)),
    )

const isSpoken = (wording: SpokenWording): boolean => wording.some(({ phrases }) => phrases.length > 0)

type Words = Pick<Extract<QueryPart, { readonly kind: 'words' }>, 'written' | 'words'>

const groupOf = ({ written, words }: Words): SpokenGroup => ({
  words,
  phrases: quotationMarks.test(written) ? [] : words.flatMap(spokenPhrases),
})

/** Single words side by side are one; between letters is a border of syllables. */
function joinedWords(parts: readonly Words[]): Words[] {
  const joined: Words[] = []
  let run = ''
  const flush = (): void => {
    if (run !== '') joined.push({ written: run, words: [run] })
    run = ''
  }
  for (const part of parts) {
    const [word = ''] = part.words
    if (part.words.length > 1 || quotationMarks.test(part.written)) {
      flush()
      joined.push(part)
    } else {
      run += /[a-zü]$/u.test(run) && letters.test(word.charAt(0)) ? `'${word}` : word
    }
  }
  flush()
  return joined
}
