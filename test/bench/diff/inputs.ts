import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { articleLabel } from '#core/evaluation/article-label.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { Tokeniser } from '#core/text/tokeniser.ts'
import type { Chance } from '../../fuzz/random.ts'
import { chanceOf } from '../../fuzz/random.ts'
import type { JudgedPair } from '../alignment/judged-pairs.ts'
import { judgedPairs } from '../alignment/judged-pairs.ts'
import { nameOf } from '../alignment/figures.ts'

/** An old text and a new one. */
export type TextPair = readonly [string, string]

/** Instruments in BASHU_CORPUS of which two versions are there, by the title and date in their file names. */
export function realVersions(): TextPair[] {
  const corpus = process.env['BASHU_CORPUS']
  const folder = corpus === undefined ? null : join(corpus, 'texts')
  if (folder === null || !existsSync(folder)) {
    process.stdout.write('\nLeft out: versions of real regulations (BASHU_CORPUS is not set)\n')
    return []
  }
  const names = readdirSync(folder).filter((name) => /_\d{4}-\d{2}-\d{2}\.md$/u.test(name))
  const byTitle = Map.groupBy(names.toSorted(), (name) => name.slice(0, name.lastIndexOf('_')))
  return [...byTitle.values()].flatMap(([older, newer]) =>
    older === undefined || newer === undefined ? [] : [[read(folder, older), read(folder, newer)] as const],
  )
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

const goldFolder = resolve(import.meta.dirname, '../../../data/corpus/gold')

const ownTexts = (): string[] =>
  readdirSync(goldFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => read(goldFolder, name))

/** Replaces words of a text by others, each with the given chance in 100. */
type Replace = (text: string, percent: number, chance: Chance) => string

function replacing(tokeniser: Tokeniser): Replace {
  const isWord = (kind: string): boolean => kind !== 'punctuation' && kind !== 'space' && kind !== 'label'
  const words = ownTexts()
    .flatMap((text) => tokeniser.tokenise(text))
    .flatMap(({ kind, text }) => (isWord(kind) ? [text] : []))
  return (text, percent, chance) =>
    tokeniser
      .tokenise(text)
      .map((token) => (isWord(token.kind) && chance.happens(percent) ? chance.oneOf(words) : token.text))
      .join('')
}

/** Our own plans, and what an office could have made of each a few years later. */
export function madeVersions(tokeniser: Tokeniser): TextPair[] {
  const replace = replacing(tokeniser)
  return ownTexts().map((text, at) => [text, amended(text, replace, chanceOf(1, at))])
}

/** Of ten paragraphs one goes, one is new, one moves, four change in a few words; 市场主体 is 经营主体 throughout. */
function amended(text: string, replace: Replace, chance: Chance): string {
  const lines = text.split('\n')
  const made = lines.flatMap((line): string[] => {
    if (line === '') return [line]
    if (chance.happens(10)) return []
    const own = chance.happens(45) ? replace(line, 8, chance) : line
    return chance.happens(10) ? [own, replace(chance.oneOf(lines), 60, chance)] : [own]
  })
  for (let moves = made.length / 10; moves > 0; moves -= 1) {
    made.splice(chance.below(made.length), 0, ...made.splice(chance.below(made.length), 1))
  }
  return made.join('\n').replaceAll('市场主体', '经营主体')
}

/** A text of `length` characters, of our own sentences in chance order, and the same with `percent` of its words replaced. */
export function replacedThroughout(length: number, percent: number, tokeniser: Tokeniser): TextPair {
  const chance = chanceOf(2, length)
  const replace = replacing(tokeniser)
  const sentences = ownTexts().flatMap((text) =>
    text.split(/(?<=[。；])|\n/u).filter((sentence) => sentence.length > 8),
  )
  const parts: string[] = []
  for (let left = length; left > 0; ) {
    // No sentence comes twice the same way: repeats would make the search for what is unique too hard, or too easy.
    const part = replace(chance.oneOf(sentences), 30, chance) + (chance.happens(30) ? '\n' : '')
    parts.push(part.slice(0, left))
    left -= part.length
  }
  const text = parts.join('')
  return [text, replace(text, percent, chance)]
}

/** Clauses that every reading took for the same row of a comparative table: of real regulations, and of our own plans. */
export async function clausePairs(): Promise<{ readonly real: TextPair[]; readonly own: TextPair[] }> {
  const judged = Map.groupBy(await judgedPairs(), ({ name }) =>
    existsSync(join(process.env['BASHU_CORPUS'] ?? '', 'gold', `${name}.gold.json`)) ? 'real' : 'own',
  )
  return { real: (judged.get('real') ?? []).flatMap(strongPairs), own: (judged.get('own') ?? []).flatMap(strongPairs) }
}

function strongPairs(pair: JudgedPair): TextPair[] {
  const strong = new Set(
    pair.gold.correspondences
      .filter(({ grades }) => grades.every((grade) => grade === 2))
      .map(({ left, right }) => `${left}\n${right}`),
  )
  const label = (texts: readonly string[], unit: AlignmentUnit): string => articleLabel(nameOf(texts, unit))
  return pair.left.flatMap((left) =>
    pair.right.flatMap((right) => {
      const key = `${label(pair.gold.left, left)}\n${label(pair.gold.right, right)}`
      return strong.has(key) ? [[left.text, right.text] as const] : []
    }),
  )
}
