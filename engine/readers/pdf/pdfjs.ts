import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

export type Pdfjs = typeof pdfjs

/**
 * Loads pdf.js (about 3.5 MB) at the first PDF. Its worker runs on this thread, which is a worker already: given here,
 * it is looked for in no other file. What it needs only to paint is stood in for, so that no canvas is asked for.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load()
  return loading
}

let loading: Promise<Pdfjs> | undefined

interface Surroundings {
  DOMMatrix?: unknown
  Path2D?: unknown
  pdfjsWorker?: unknown
}

async function load(): Promise<Pdfjs> {
  process.on('unhandledRejection', ignoreOfPdfjs)
  const surroundings = globalThis as Surroundings
  surroundings.DOMMatrix ??= class DOMMatrix {}
  surroundings.Path2D ??= class Path2D {}
  surroundings.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
}

/** pdf.js warns on the console at its import where it finds nothing to paint with; that is no news to anybody. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { warn } = globalThis.console
  globalThis.console.warn = () => {}
  try {
    return await work()
  } finally {
    globalThis.console.warn = warn
  }
}

const errorsOfPdfjs =
  /^(XRefEntry|XRefParse|MissingData|ParserEOF|InvalidPDF|UnknownError|Response|Abort|RenderingCancelled|Jbig2|Jpx|Jpeg)\w*|^FormatError$/u

/**
 * In a damaged file pdf.js may reject a promise that nobody waits for, and Node would end the whole thread. What waits
 * for the page hears of it by its own promise, or by the clock; anything that is not pdf.js's stays as deadly as it was.
 */
function ignoreOfPdfjs(reason: unknown): void {
  if (!(reason instanceof Error) || !errorsOfPdfjs.test(reason.name)) throw reason
}
