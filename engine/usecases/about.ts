import { alignmentMethod } from '#core/alignment/align.ts'
import { segmentationMethod } from '#core/clauses/method.ts'
import type { About, Profile } from '#core/contract/api.ts'
import { differenceMethod } from '#core/diff/diff-texts.ts'
import { searchMethod } from '#core/search/method.ts'
import type { EngineContext } from '../context.ts'
import { programVersion } from '../version.ts'

/** Who and what is at work: for the status line, the settings and every report's last line. */
export async function about(context: EngineContext): Promise<About> {
  return {
    version: programVersion,
    workspace: { file: context.workspaceFile, readOnly: false },
    preferences: await context.store.preferences(),
    profile: await context.store.profile(),
    host: context.host,
    methods: {
      clauses: segmentationMethod,
      alignment: alignmentMethod,
      difference: differenceMethod,
      search: searchMethod,
    },
  }
}

/** From now on decisions are signed so; what was signed before stays as it is. */
export async function setProfile(context: EngineContext, profile: Profile): Promise<Profile> {
  const stored = await context.store.setProfile(profile)
  // The office decides which decision a row shows as its own.
  context.models.forgetRows()
  context.notify({ kind: 'changed', what: 'journal' })
  return stored
}
