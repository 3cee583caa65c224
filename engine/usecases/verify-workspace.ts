import type { VerifyShape } from '#core/contract/shapes.ts'
import type { EngineContext } from '../context.ts'

/** Checks all that is stored; `deep` also the derived rows. Finding a problem is a result, not an error. */
export const verifyWorkspace = (context: EngineContext, input: { readonly deep: boolean }): Promise<VerifyShape> =>
  context.store.verify(input)
