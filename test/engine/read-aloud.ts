import { finish } from '#core/model/progress.ts'
import { speakTexts } from '#core/search/spoken-segment.ts'
import type { WritableDb } from '#data/db.ts'
import { putSpoken, spokenWork } from '#data/repositories/spoken-index.ts'
import { spokenText, usualReading } from '#engine/spoken-text.ts'

/** Does all at once what the program does in the background, or only the first `steps` of it. */
export function readAloud(db: WritableDb, steps = Number.POSITIVE_INFINITY): void {
  for (let step = 0; step < steps; step += 1) {
    const work = spokenWork(db)
    if (work === null) return
    const result = finish(speakTexts(work, spokenText, usualReading))
    putSpoken(db, { first: work.first, basis: work.basis, count: work.texts.length, tookMs: 0 }, result)
  }
}
