/** Its errors have names of their own, and most of them no stack; failures inside its code have a stack that leads there. */
const names =
  /^(XRefEntry|XRefParse|MissingData|ParserEOF|InvalidPDF|UnknownError|Response|Abort|RenderingCancelled|Jbig2|Jpx|Jpeg)\w*|^FormatError$/u
const files = /\bpdf[\w.-]*\.m?js\b/u

const isOfPdfjs = (reason: unknown): boolean =>
  reason instanceof Error && (names.test(reason.name) || files.test(reason.stack ?? ''))

/**
 * In a damaged file pdf.js may reject a promise that nobody waits for, and Node would end the whole thread. From now on
 * such a failure ends nothing: what waits for the page hears of it by its own promise, or by the clock. Any other
 * failure that nobody waits for stays as deadly as it was.
 */
export function ignoreStrays(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isOfPdfjs(reason)) throw reason
  })
}
