import { useMemo } from 'react'
import type { Corrections } from '../document/corrections.ts'
import { withCorrection } from '../document/make-correction.ts'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'

/** Corrections of a file that is not stored yet: kept with the file on its way in, sent with it when it is stored. */
export function usePreviewCorrections({ id, choices }: ImportEntry, queue: ImportQueue): Corrections {
  const { corrections } = choices
  const list = useMemo(
    () => corrections.map((correction, index) => ({ id: String(index), correction, by: null, placed: true })),
    [corrections],
  )
  return {
    list,
    isBusy: false,
    error: null,
    add: (correction) => queue.choose(id, { corrections: withCorrection(corrections, correction) }),
    withdraw: (which) => queue.choose(id, { corrections: corrections.filter((_, index) => String(index) !== which) }),
  }
}
