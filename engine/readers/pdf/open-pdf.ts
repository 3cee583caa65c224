import type { PDFDocumentProxy } from 'pdfjs-dist'
import { BashuError } from '#core/contract/errors.ts'
import { CharacterTables } from './cmaps.ts'
import type { Pdfjs } from './pdfjs.ts'

/**
 * Opens a PDF; an empty password is tried by pdf.js itself. The bytes are copied, since pdf.js keeps them.
 * Throws pdf-encrypted, pdf-damaged.
 */
export async function openPdf(pdfjs: Pdfjs, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    BinaryDataFactory: CharacterTables,
    // The factory above knows where they are; pdf.js wants to be told something.
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    // Said rather than left to what pdf.js takes its surroundings for: Electron's helper processes are not Node to it.
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    // No picture is unpacked.
    maxImageSize: 0,
    enableXfa: false,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw asCoded(error)
  }
}

/** An error of pdf.js as one of ours: whatever stops it is damage of the file, but for a password. */
export function asCoded(error: unknown): BashuError {
  if (error instanceof BashuError) return error
  const name = error instanceof Error ? error.name : 'unknown'
  return name === 'PasswordException'
    ? new BashuError('pdf-encrypted')
    : new BashuError('pdf-damaged', { reason: name })
}
