import type { Estimate } from '../evaluation/interval.ts'
import type { Figures, MeasuredDecisions, SelfTest } from '../evaluation/self-test.ts'
import { enoughToTell } from '../evaluation/self-test.ts'
import { figureWords, selfTestSentences } from './texts.ts'

/**
 * What the program found when it tested itself, as one note that stands on every report: on the judged pairs that ship, and
 * on the decisions of this workspace. Null: the test failed, which the note says.
 */
export function selfTestLine(test: SelfTest | null): string {
  if (test === null) return selfTestSentences.failed()
  const { shipped, decisions } = test
  const head = selfTestSentences.head(test.method, test.measuredOn)
  const parts = [
    ...(shipped.pairs === 0 ? [] : [selfTestSentences.shipped(shipped.pairs, inWords(shipped.figures))]),
    ...(decisions === null ? [] : [ofDecisions(decisions)]),
  ]
  return head + (parts.length === 0 ? selfTestSentences.nothing() : parts.join(''))
}

function ofDecisions({ confirmed, added, rejected, gaps, figures }: MeasuredDecisions): string {
  const pairs = confirmed + added + rejected
  if (pairs + gaps === 0) return selfTestSentences.noDecisions()
  if (Object.values(figures).every((figure) => figure === null)) {
    return selfTestSentences.fewDecisions(pairs, gaps, enoughToTell)
  }
  return selfTestSentences.decisions({ pairs, confirmed, added, rejected }, inWords(figures))
}

function inWords(figures: Figures): string {
  const names = ['recall', 'precision', 'f1', 'gapPrecision'] as const
  return names.map((name) => selfTestSentences.figure(figureWords[name], bounds(figures[name]))).join('，')
}

/** `0.79（0.73–0.85）`. */
const bounds = (estimate: Estimate | null): string | null =>
  estimate === null ? null : `${estimate.value.toFixed(2)}（${estimate.low.toFixed(2)}–${estimate.high.toFixed(2)}）`
