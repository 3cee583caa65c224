import { useState } from 'react'
import type { ClauseRow } from '#core/contract/clause-rows.ts'
import type { ComparisonSummary } from '#core/contract/api.ts'
import { clauseAddress, keepRoute, navigate, routeHref, useRoute } from '../../navigation.ts'
import { useComparisons } from '../../queries.ts'
import { setReturnPoint } from '../../return-point.ts'
import { hitKey, refOf, type Hit } from './hit.ts'

/** A comparison that holds the instrument of a hit; with the row that holds the hit, where it is known. */
export interface HitPlace {
  readonly comparison: ComparisonSummary
  readonly row: ClauseRow | null
}

interface Choosing {
  readonly hit: Hit
  readonly places: readonly HitPlace[]
}

/** Puts the hit into the address of the list, so that the way back leads to it. @returns the list with it */
function rememberPlace(query: URLSearchParams, hit: Hit): string {
  const kept = { ...Object.fromEntries(query), hit: hitKey(hit) }
  keepRoute('search', undefined, kept)
  return routeHref('search', undefined, kept)
}

/** Opens hits at their place, and remembers the way back. */
export function useOpenHit(rows: ReadonlyMap<string, readonly ClauseRow[]>) {
  const route = useRoute()
  const comparisons = useComparisons().data ?? []
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const placesOf = (hit: Hit): readonly HitPlace[] => {
    const known = rows.get(hitKey(hit)) ?? []
    return comparisons
      .filter(({ left, right }) => [...left, ...right].some(({ version }) => version === hit.version))
      .map((comparison) => ({ comparison, row: known.find((row) => row.comparison === comparison.id) ?? null }))
      .toSorted((a, b) => Number(b.row !== null) - Number(a.row !== null))
  }
  const go = (hit: Hit, { comparison }: HitPlace): void => {
    setReturnPoint(rememberPlace(route.query, hit))
    navigate('compare', comparison.id, { clause: clauseAddress(refOf(hit)) })
  }
  return {
    choosing: choosing === null ? null : { ...choosing, onChoose: (place: HitPlace) => go(choosing.hit, place) },
    stopChoosing: () => setChoosing(null),
    open: (hit: Hit) => {
      setReturnPoint(rememberPlace(route.query, hit))
      navigate('library', hit.version, { clause: hit.path })
    },
    /** At once where one comparison holds it; else somebody chooses, or reads that none does. */
    compare: (hit: Hit) => {
      const places = placesOf(hit)
      const [only, ...others] = places
      if (only !== undefined && others.length === 0) go(hit, only)
      else setChoosing({ hit, places })
    },
    /** Esc leads back from there. */
    similar: (hit: Hit) => {
      rememberPlace(route.query, hit)
      navigate('search', undefined, { similar: clauseAddress(refOf(hit)) })
    },
  }
}
