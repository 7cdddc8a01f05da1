/** JSON-LD in a data block. `<` is escaped, so that no text of a record can close the element. */
export function StructuredData({ of: data }: { of: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
