import type { PairRelation } from '../model/correspondence.ts'
import { relations } from '../model/correspondence.ts'

/** One pair of articles as people judged it; `grades` and `relations` as `GoldFile` explains. */
export interface GoldCorrespondence {
  /** Label of the article as printed, such as 第十条. */
  readonly left: string
  readonly right: string
  /** One grade per labeller: 2 the same row of a 对照表, 1 related in part, 0 not at all. */
  readonly grades: readonly number[]
  /** Every relation that a labeller gave, each once: more than one means that they disagree. */
  readonly relations: readonly PairRelation[]
}

/** Two texts by file name, the article-level correspondences between them, and the articles that have none. */
export interface GoldFile {
  readonly left: string
  readonly right: string
  readonly correspondences: readonly GoldCorrespondence[]
  readonly leftGaps: readonly string[]
  readonly rightGaps: readonly string[]
}

/** Reads what a gold file holds; a text that says what is wrong where it is none. */
export function readGold(value: unknown): GoldFile | string {
  if (!isRecord(value)) return 'not an object'
  const { left, right, correspondences, leftGaps, rightGaps } = value
  if (typeof left !== 'string' || typeof right !== 'string') return 'left and right must be file names'
  if (!isTexts(leftGaps) || !isTexts(rightGaps)) return 'leftGaps and rightGaps must be lists of labels'
  if (!Array.isArray(correspondences)) return 'correspondences must be a list'
  const wrong = correspondences.findIndex((entry: unknown) => !isCorrespondence(entry))
  if (wrong >= 0) return `correspondence ${wrong + 1} is not {left, right, grades, relations}`
  return { left, right, leftGaps, rightGaps, correspondences: correspondences.filter(isCorrespondence) }
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
