import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The builder copies the tables beside the built files; a checkout has them in the package. */
function folder(): string {
  const built = join(import.meta.dirname, '..', 'cmaps')
  return existsSync(built)
    ? built
    : join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps')
}

/**
 * Hands pdf.js its character tables as files. Fonts and programs that it needs only to paint are refused; text does
 * without them.
 */
export class CharacterTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`Not needed for text: ${filename}`)
    return new Uint8Array(await readFile(join(folder(), filename)))
  }
}
