import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'

/** One article for each text, in one instrument without chapters. */
export const unitsOf = (version: string, texts: readonly string[]): AlignmentUnit[] =>
  texts.map((text, at) => ({
    ref: { version: version as VersionHash, path: `第${at + 1}条` },
    label: `第${at + 1}条`,
    heading: null,
    text,
    sections: [],
  }))
