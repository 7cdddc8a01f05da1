import { freeSlug, slugOf } from '../../platform/text/slug.ts'

const longest = 80

/** The name alone where nobody else has it, else with the year of birth: homonyms are told apart by their lives. */
export function personSlug(
  name: string,
  life: { readonly birth_year: number | null; readonly death_year: number | null },
  taken: (slug: string) => boolean,
): string {
  const alone = shortened(slugOf(name)) || 'artiste'
  if (!taken(alone)) return alone
  const year = life.birth_year ?? life.death_year
  return freeSlug(year === null || year < 1 ? alone : `${alone}-${year}`, taken)
}

function shortened(slug: string): string {
  return slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/-[^-]*$/, '')
}
