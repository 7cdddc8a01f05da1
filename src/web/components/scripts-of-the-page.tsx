import { schemeScript } from '../scheme.ts'

/** JSON-LD in a data block. `<` is escaped, so that no text of a record can close the element. */
export function StructuredData({ of: data }: { of: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** The one script that runs from the page itself, a constant of ours: `../scheme.ts` says why. */
export function SchemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: schemeScript }} />
}
