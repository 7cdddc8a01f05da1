/// <reference types="vite/client" />
/** The elements at the head and foot of every page come in one file: a request costs more than the kilobyte it brings. */
import.meta.glob(['/src/web/elements/{scheme-choice,search-suggestions}.ts', '/src/**/elements/selection-link.ts'], {
  eager: true,
})
