import { domainsOf, kilometresFrom } from './filters/filter-museums.ts'
import type { MuseumLine } from './queries.ts'

type Placed = Pick<MuseumLine, 'id' | 'latitude' | 'longitude'>

/** The museums nearest to one, with the distance in kilometres, nearest first. */
export function nearbyMuseums(
  museum: Placed,
  all: readonly MuseumLine[],
  most = 4,
): { museum: MuseumLine; kilometres: number }[] {
  if (museum.latitude === null || museum.longitude === null) return []
  const from = { latitude: museum.latitude, longitude: museum.longitude }
  return all
    .filter((other) => other.id !== museum.id)
    .flatMap((other) => {
      const kilometres = kilometresFrom(from, other)
      return kilometres === undefined ? [] : [{ museum: other, kilometres }]
    })
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, most)
}

/**
 * The museums whose collections resemble one's: domains and categories in common weigh the more the rarer they are
 * in the network. Not those of the same town (they are near already), and one a département before a second.
 */
export function akinMuseums(
  museum: Pick<MuseumLine, 'id' | 'commune_code' | 'domains' | 'categories'>,
  all: readonly MuseumLine[],
  most = 4,
): MuseumLine[] {
  const traitsOf = (each: Pick<MuseumLine, 'domains' | 'categories'>) => [...domainsOf(each), ...each.categories]
  const frequency = new Map<string, number>()
  for (const each of all) for (const trait of traitsOf(each)) frequency.set(trait, (frequency.get(trait) ?? 0) + 1)
  const weight = (trait: string) => Math.log(1 + all.length / (frequency.get(trait) ?? 1))
  const own = new Set(traitsOf(museum))
  const total = (traits: readonly string[]) => traits.reduce((sum, trait) => sum + weight(trait), 0)
  const ranked = all
    .filter((other) => other.id !== museum.id && other.commune_code !== museum.commune_code)
    .map((other) => {
      const traits = traitsOf(other)
      const shared = total(traits.filter((trait) => own.has(trait)))
      // Cosine-like: a museum of everything is not akin to everyone.
      return { other, likeness: shared / Math.sqrt((total(traits) || 1) * (total([...own]) || 1)) }
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other)
  const seen = new Set<string>()
  const firsts = ranked.filter(({ department_code }) => !seen.has(department_code) && seen.add(department_code))
  return [...firsts, ...ranked.filter((other) => !firsts.includes(other))].slice(0, most)
}
