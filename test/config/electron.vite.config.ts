import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** A place in the checkout, whatever folder the tool was started in. */
const at = (path: string) => resolve(import.meta.dirname, '../..', path)

const emptied = { emptyOutDir: true }

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, and so do the shims that electron-vite adds: one file cannot
    // hold both. The other build lacks only the asynchronous functions, and the engine is on threads of its own.
    resolve: { alias: { fflate: at('node_modules/fflate/esm/browser.js') } },
    build: {
      outDir: at('out/main'),
      ...emptied,
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
      minify: true,
      rollupOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
