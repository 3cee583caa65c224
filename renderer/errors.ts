import { BashuError, isErrorCode } from '#core/contract/errors.ts'
import type { ErrorCode, ErrorDetails } from '#core/contract/errors.ts'

export interface ShownError {
  readonly code: ErrorCode
  readonly details: ErrorDetails
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const plainDetails = (value: unknown): ErrorDetails =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string | number | boolean | null] => {
          const kind = typeof entry[1]
          return entry[1] === null || kind === 'string' || kind === 'number' || kind === 'boolean'
        }),
      )
    : {}

/** What a failed call is about, whichever border it crossed; what we do not know is a bug. */
export function shownError(error: unknown): ShownError {
  if (error instanceof BashuError) return { code: error.code, details: error.details }
  if (!isRecord(error)) return { code: 'bug', details: {} }
  if (isRecord(error.data) && isErrorCode(error.data.code)) {
    return { code: error.data.code, details: plainDetails(error.data.details) }
  }
  if (isErrorCode(error.code)) return { code: error.code, details: plainDetails(error.data ?? error.details) }
  if (error.code === 'BAD_REQUEST') return { code: 'bad-request', details: {} }
  if (error.name === 'AbortError') return { code: 'cancelled', details: {} }
  return { code: 'bug', details: {} }
}
