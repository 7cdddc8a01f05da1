import { globSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const keptDays = 30

/** The client build: one stylesheet and one small script for every page, and a chunk for each custom element. */
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  plugins: [keepRecentFiles()],
  build: {
    outDir: 'dist/client',
    assetsDir: '',
    emptyOutDir: false,
    manifest: true,
    target: 'baseline-widely-available',
    modulePreload: false,
    // Nothing is inlined: the content security policy allows no data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The map draws itself with a large library, fetched only after the visitor asks for it.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: ['src/web/site.ts', 'src/web/styles/icon.svg', ...globSync('src/**/*.page.css')] },
  },
})

/** A page rendered before this build, kept somewhere, still asks for the files of its own: they stay a month. */
function keepRecentFiles(): Plugin {
  let folder = ''
  return {
    name: 'keep-recent-files',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const file = join(folder, entry.name)
        if (entry.isFile() && statSync(file).mtimeMs < oldest) rmSync(file)
      }
    },
  }
}
