import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult } from '@tanstack/react-query'
import type { FigureRef } from '#core/contract/api.ts'
import type { FigureReading } from '#core/indicators/figure-words.ts'
import type { TablePlace } from '#core/indicators/table-model.ts'
import type { EventId } from '#core/model/ids.ts'
import { useClient } from '../../../client-context.tsx'
import { staleAfter } from '../../../queries.ts'

/** What a person says of figures: another reading (null: no indicator), of two that they are one or not comparable, or nothing any more. */
export type FigureSaying =
  | { readonly kind: 'correct'; readonly figure: FigureRef; readonly reading: FigureReading | null; reason: string }
  | { readonly kind: 'join' | 'setApart'; readonly figures: readonly [FigureRef, FigureRef]; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly word: EventId }

/** How the contract names a figure of the table. */
export const figureRefOf = ({ ref, span }: Pick<TablePlace, 'ref' | 'span'>): FigureRef => ({ ...ref, start: span[0] })

/** Says it, and has every table read again that shows figures. */
export function useFigureWords(): UseMutationResult<unknown, Error, FigureSaying> {
  const { indicators } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (saying: FigureSaying) => {
      switch (saying.kind) {
        case 'correct':
          return indicators.correct({ figure: saying.figure, reading: saying.reading, reason: saying.reason })
        case 'withdraw':
          return indicators.withdraw({ word: saying.word })
        default:
          return indicators[saying.kind]({ figures: saying.figures, reason: saying.reason })
      }
    },
    onSuccess: () =>
      Promise.all(staleAfter.journal.map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] }))),
  })
}
