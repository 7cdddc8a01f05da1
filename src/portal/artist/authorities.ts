import type { Artist } from '../../collections/index.ts'

/** Where the world's registers of names keep this one. */
export function authoritiesOf(
  artist: Pick<Artist, 'wikidata_id' | 'ulan_id' | 'viaf_id' | 'bnf_id'>,
): { readonly name: string; readonly href: string }[] {
  const { wikidata_id, ulan_id, viaf_id, bnf_id } = artist
  return [
    ...(wikidata_id ? [{ name: 'Wikidata', href: `https://www.wikidata.org/wiki/${wikidata_id}` }] : []),
    ...(ulan_id ? [{ name: 'ULAN (Getty)', href: `https://vocab.getty.edu/page/ulan/${ulan_id}` }] : []),
    ...(viaf_id ? [{ name: 'VIAF', href: `https://viaf.org/viaf/${viaf_id}` }] : []),
    ...(bnf_id
      ? [
          {
            name: 'BnF',
            href: `https://catalogue.bnf.fr/ark:/12148/${bnf_id.startsWith('cb') ? bnf_id : `cb${bnf_id}`}`,
          },
        ]
      : []),
  ]
}
