import { promisesOf } from '#core/indicators/clause-promises.ts'
import type { PromisingInstrument, TableInstrument } from '#core/indicators/table-model.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { tokeniser } from '../tokenisers.ts'

/** An instrument of these clauses, called 第一条 and so on, with what the program reads out of them. */
export function promising(
  about: Pick<TableInstrument, 'title' | 'jurisdiction'> & Partial<TableInstrument>,
  texts: readonly string[],
  area: Area | null = null,
): PromisingInstrument {
  const version = about.version ?? (about.title as VersionHash)
  return {
    version,
    issuingBodies: [],
    documentDate: null,
    sourceKind: 'official-file',
    ...about,
    units: texts.map((text, at) => ({
      ref: { version, path: `第${at + 1}条` },
      label: `第${at + 1}条`,
      text,
      area,
      promises: promisesOf(text, tokeniser, about.documentDate ?? null),
    })),
  }
}
