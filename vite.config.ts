import { defineConfig } from 'vite'

/** The client build: one stylesheet and one small script for every page, and a chunk for each custom element. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  build: {
    outDir: 'dist/client',
    assetsDir: '',
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    // Nothing is inlined: the content security policy allows no data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The map draws itself with a large library, fetched only after the visitor asks for it.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: ['src/web/site.ts', 'src/web/scheme.ts', 'src/web/styles/icon.svg'] },
  },
})
