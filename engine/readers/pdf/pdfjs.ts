import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ignoreStrays } from './strays.ts'

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
  ignoreStrays()
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
