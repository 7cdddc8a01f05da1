import slugify from '@sindresorhus/slugify'

/** « Musée de l’Œuvre » → `musee-de-l-oeuvre`. Ligatures are written out; case changes cut nothing. */
export function slugOf(name: string): string {
  return slugify(name.replace(/[’'´`]/g, ' '), {
    decamelize: false,
    customReplacements: [
      ['œ', 'oe'],
      ['Œ', 'Oe'],
      ['æ', 'ae'],
      ['Æ', 'Ae'],
      ['&', ' et '],
      ['·', ' '],
    ],
  })
}

/** The first free one of `slug`, `slug-2`, `slug-3`… */
export function freeSlug(slug: string, taken: (slug: string) => boolean): string {
  if (!taken(slug)) return slug
  for (let number = 2; ; number += 1) if (!taken(`${slug}-${number}`)) return `${slug}-${number}`
}
