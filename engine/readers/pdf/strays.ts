import { setImmediate as nextTurn } from 'node:timers/promises'

const isOfPdfjs = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && 'stack' in reason && /pdf[\w.-]*\.m?js/u.test(String(reason.stack))

/**
 * pdf.js leaves promises behind that nobody waits for. Where one fails (a damaged stream), the page is read without it;
 * unseen, the failure would end this thread. Any other failure that nobody waits for stays what it is.
 */
export async function withoutStrays<Result>(work: () => Promise<Result>): Promise<Result> {
  const onRejection = (reason: unknown): void => {
    if (!isOfPdfjs(reason)) throw reason
  }
  process.on('unhandledRejection', onRejection)
  try {
    return await work()
  } finally {
    // They are told after the turn in which they failed.
    await nextTurn()
    process.off('unhandledRejection', onRejection)
  }
}
