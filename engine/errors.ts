import { ORPCError } from '@orpc/server'
import type { ErrorData } from '#core/contract/errors.ts'
import { BashuError, isErrorCode } from '#core/contract/errors.ts'
import { errorText, type Language } from '#core/contract/error-texts.ts'
import { passing } from './leaving.ts'

/** What a caller on another thread or process sees: the code and details of a foreseen error, else `bug`. */
function toTransportError(error: unknown): Error {
  if (error instanceof ORPCError) return error
  if (error instanceof BashuError) {
    return new ORPCError(error.code, {
      message: errorText(error.code, error.details, 'zh').message,
      data: error.details,
    })
  }
  return new ORPCError('bug', { message: describeBug(error), data: { what: describeBug(error) } })
}

function describeBug(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** The reverse: an error that came over a border becomes ours again. Anything unknown stays as it is. */
export function fromTransportError(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error
  if (isErrorCode(error.code)) return new BashuError(error.code, (error.data ?? {}) as BashuError['details'])
  if (error.code === 'BAD_REQUEST') return new BashuError('bad-request', { what: error.message })
  return error
}

/** The error as data, for a log, a list of results or a terminal. Never throws. */
export function errorData(error: unknown, language: Language): ErrorData {
  const known = fromTransportError(error)
  if (known instanceof BashuError) {
    const { message, nextStep } = errorText(known.code, known.details, language)
    return {
      code: known.code,
      message: language === 'zh' ? message + nextStep : `${message} ${nextStep}`,
      details: known.details,
    }
  }
  if (known instanceof Error && known.name === 'AbortError') {
    return { code: 'cancelled', message: errorText('cancelled', {}, language).message, details: {} }
  }
  return { code: 'bug', message: errorText('bug', {}, language).message, details: { what: describeBug(known) } }
}

/**
 * Put around every call of a router, so that no handler has to translate its own errors. A stream may fail long after
 * the call has answered: its errors are translated too.
 */
export async function translateErrors<Output>({ next }: { next(): Output }): Promise<Awaited<Output>> {
  try {
    const output = await next()
    return isStream(output) ? (translateStream(output) as typeof output) : output
  } catch (error) {
    throw toTransportError(error)
  }
}

/** Whether an answer is a stream of progress rather than a value. */
export const isStream = (value: unknown): value is AsyncGenerator<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

const translateStream = (stream: AsyncGenerator<unknown>): AsyncGenerator<unknown> =>
  passing(stream, { onError: toTransportError })
