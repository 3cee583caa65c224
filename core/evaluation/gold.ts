import type { PairRelation } from '../model/correspondence.ts'
import { relations } from '../model/correspondence.ts'
import { articleLabel } from './article-label.ts'

/** One pair of clauses as people judged it. */
export interface GoldCorrespondence {
  /**
   * An article by its label, such as 第十条; a clause of an outline by its path, such as 二、/（三）/4.; with `TEXT#` before
   * it where its side has several texts, as an alignment of sets prints it.
   */
  readonly left: string
  readonly right: string
  /** One grade per labeller: 2 the same row of a 对照表, 1 related in part, 0 not at all. */
  readonly grades: readonly number[]
  /** Every relation that a labeller gave, each once: more than one means that they disagree. */
  readonly relations: readonly PairRelation[]
}

/** The texts of two sides, the correspondences between them, and the clauses that have none. */
export interface GoldFile {
  /** Folder of the texts, from the gold file's own; null leaves it to the caller. */
  readonly texts: string | null
  /** File names; one without an extension is an instrument of the starter corpus, by its slug. */
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly correspondences: readonly GoldCorrespondence[]
  readonly leftGaps: readonly string[]
  readonly rightGaps: readonly string[]
}

/**
 * Reads what a gold file holds; a text that says what is wrong where it is none. A side of one text may be its bare name,
 * and the whole path of an article stands for its label.
 */
export function readGold(value: unknown): GoldFile | string {
  if (!isRecord(value)) return 'not an object'
  const { texts = null, correspondences, leftGaps, rightGaps } = value
  const left = sideTexts(value['left'])
  const right = sideTexts(value['right'])
  if (left === null || right === null) return 'left and right must be a file name or a list of them'
  if (texts !== null && typeof texts !== 'string') return 'texts must be a folder'
  if (!isTexts(leftGaps) || !isTexts(rightGaps)) return 'leftGaps and rightGaps must be lists of labels'
  if (!Array.isArray(correspondences)) return 'correspondences must be a list'
  const wrong = correspondences.findIndex((entry: unknown) => !isCorrespondence(entry))
  if (wrong >= 0) return `correspondence ${wrong + 1} is not {left, right, grades, relations}`
  return {
    texts,
    left,
    right,
    leftGaps: leftGaps.map(articleLabel),
    rightGaps: rightGaps.map(articleLabel),
    correspondences: correspondences
      .filter(isCorrespondence)
      .map((pair) => ({ ...pair, left: articleLabel(pair.left), right: articleLabel(pair.right) })),
  }
}

function sideTexts(value: unknown): readonly string[] | null {
  const names = typeof value === 'string' ? [value] : value
  return isTexts(names) && names.length > 0 ? names : null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

function isCorrespondence(value: unknown): value is GoldCorrespondence {
  if (!isRecord(value) || typeof value.left !== 'string' || typeof value.right !== 'string') return false
  const { grades, relations: given } = value
  if (!Array.isArray(grades) || grades.length === 0) return false
  if (!grades.every((grade) => grade === 0 || grade === 1 || grade === 2)) return false
  return isTexts(given) && given.every((name) => name !== 'gap' && relations.some((known) => known === name))
}

/** Every labeller gave it at least 1. */
export const isRelevant = (pair: GoldCorrespondence): boolean => pair.grades.every((grade) => grade >= 1)

/** Every labeller gave it 2. */
export const isStrong = (pair: GoldCorrespondence): boolean => pair.grades.every((grade) => grade === 2)
