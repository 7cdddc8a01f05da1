import type { ComponentChildren } from 'preact'
import { schemeScript } from '../scheme.ts'
import { unfoldScript } from '../unfold.ts'

/** JSON-LD in a data block. `<` is escaped, so that no text of a record can close the element. */
export function StructuredData({ of: data }: { of: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** Scripts that run from the page itself are constants of ours: `../scheme.ts` says why. */
export function SchemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: schemeScript }} />
}

/** Inside a `<details class="wide-open">`, what it folds: `../unfold.ts` says why. */
export function Folded({ children }: { children: ComponentChildren }) {
  return (
    <>
      <noscript>{children}</noscript>
      <script dangerouslySetInnerHTML={{ __html: unfoldScript }} />
    </>
  )
}
