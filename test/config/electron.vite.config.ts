import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** A place in the checkout, whatever folder the tool was started in. */
const at = (path: string) => resolve(import.meta.dirname, '../..', path)

/** Encodings that Chinese PDFs name without bringing them along, and the way from glyph numbers to characters: 0.6 MB; and their licence. */
const chineseTables = /^((Adobe-)?(GB|Uni(GB|CNS)|CNS|B5|ET|HK|HZ).*\.bcmap|LICENSE)$/u
const tables = at('node_modules/pdfjs-dist/cmaps')

/** Copies the character tables of pdf.js to where the built engine looks for them (engine/readers/pdf/cmaps.ts). */
const characterTables = {
  name: 'character-tables',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }) {
    for (const name of readdirSync(tables).filter((file) => chineseTables.test(file)))
      this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(resolve(tables, name)) })
  },
}

const emptied = { emptyOutDir: true }
/** What is bundled is given on with the licences of its authors beside it. */
const license = { fileName: 'licences.md' }

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, and so do the shims that electron-vite adds: one file cannot
    // hold both. The other build lacks only the asynchronous functions, and the engine is on threads of its own.
    plugins: [characterTables],
    resolve: { alias: { fflate: at('node_modules/fflate/esm/browser.js') } },
    build: {
      outDir: at('out/main'),
      ...emptied,
      license,
      // The engine and its workers are programs of their own: each is started by its file.
      rollupOptions: {
        input: {
          index: at('electron/main.ts'),
          engine: at('engine/process.ts'),
          'workers/store': at('engine/workers/store.ts'),
          'workers/compute': at('engine/workers/compute.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      ...emptied,
      // A sandboxed preload can only be CommonJS.
      rollupOptions: {
        input: { index: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      ...emptied,
      license,
      minify: true,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
