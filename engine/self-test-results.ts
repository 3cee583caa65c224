import type { MeasuredDecisions, SelfTest } from '#core/evaluation/self-test.ts'
import type { JournalState } from '#core/journal/state.ts'
import { Remembered } from './remembered.ts'

/** What was found on the judged pairs that ship. */
export type ShippedTest = Pick<SelfTest, 'method' | 'measuredOn' | 'sets' | 'shipped'>

/** The newest self-test: of what ships, once in a run of the engine for each method; of decisions, as long as the journal stands. */
export class SelfTestResults {
  readonly shipped = new Remembered<string, ShippedTest>()
  readonly decisions = new Remembered<JournalState, MeasuredDecisions>()

  forget(): void {
    this.shipped.forget()
    this.decisions.forget()
  }
}
