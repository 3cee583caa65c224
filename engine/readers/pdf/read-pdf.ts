import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { SourceText } from '#core/model/document.ts'
import type { LayoutReader } from '../layout/read-layout.ts'
import { checkPages, openLayout } from '../layout/read-layout.ts'
import { asCoded, openPdf } from './open-pdf.ts'
import { refuseBombs } from './packed-streams.ts'
import type { Pdfjs } from './pdfjs.ts'
import { loadPdfjs } from './pdfjs.ts'
import { readPage } from './read-page.ts'

/**
 * The text of a PDF with a text layer, in reading order and by paragraphs. Throws pdf-damaged, pdf-encrypted,
 * archive-bomb, text-too-long (a page), pdf-scanned (`pages`), pdf-unmapped (`characters`), too-many-pages (`pages`, `limit`).
 * How long one page takes is not bounded here: pdf.js gives no turn to a timer within a page, so the thread that reads is
 * watched from outside.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  refuseBombs(bytes)
  const pdfjs = await loadPdfjs()
  const pdf = await openPdf(pdfjs, bytes)
  try {
    checkPages(pdf.numPages)
    const layout = openLayout()
    const hasPictures = holdsPictures(bytes)
    await readPages(pdfjs, pdf, layout, hasPictures)
    const read = layout.result({ hasPictures, scanned: 'pdf-scanned', unmapped: 'pdf-unmapped' })
    return { ...read, format: 'pdf', encoding: null }
  } catch (error) {
    throw error instanceof RangeError ? asCoded(error) : error
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Dictionaries of pictures stand unpacked in the file, whatever else is packed. */
const holdsPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/u.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))

async function readPages(
  pdfjs: Pdfjs,
  pdf: PDFDocumentProxy,
  layout: LayoutReader,
  hasPictures: boolean,
): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    layout.add(await readPageOrFail(pdfjs, pdf, number, hasPictures))
    await nextTurn()
  }
}

async function readPageOrFail(...page: Parameters<typeof readPage>): ReturnType<typeof readPage> {
  try {
    return await readPage(...page)
  } catch (error) {
    throw asCoded(error)
  }
}
