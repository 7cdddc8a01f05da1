import { type ArtistWork, dealFairly } from '../../collections/index.ts'

/** What a maker did with their own hands, as far as anyone knows; the rest comes from around them or after them. */
const ownHand: ReadonlySet<string> = new Set(['certain', 'attributed', 'doubtful'])

export interface WorksOfArtist {
  readonly own: readonly ArtistWork[]
  /** Workshop, circle, copies, after. */
  readonly around: readonly ArtistWork[]
  /** Museums of the works by their own hand, or of those around where there is none: who holds most first. */
  readonly holders: readonly { readonly museum_id: string; readonly works: readonly ArtistWork[] }[]
  /** Ids hung on the page: of each museum a few, fewer the more museums there are. */
  readonly hung: readonly string[]
  readonly hungAround: readonly string[]
}

const mostHung = 36
const mostAround = 12

/** Sorts an artist's works into walls: museum by museum, what they made apart from what was made around them. */
export function arrangeWorks(works: readonly ArtistWork[]): WorksOfArtist {
  const own = works.filter(({ certainty }) => ownHand.has(certainty))
  const around = works.filter(({ certainty }) => !ownHand.has(certainty))
  const byMuseum = (of: readonly ArtistWork[]) =>
    [...Map.groupBy(of, ({ museum_id }) => museum_id)]
      .map(([museum_id, held]) => ({ museum_id, works: held }))
      .sort((a, b) => b.works.length - a.works.length || (a.museum_id < b.museum_id ? -1 : 1))
  const dealt = (of: readonly ArtistWork[], most: number) =>
    dealFairly(
      byMuseum(of).map(({ works: held }) => held.map(({ id }) => id)),
      most,
    )
  return { own, around, holders: byMuseum(works), hung: dealt(own, mostHung), hungAround: dealt(around, mostAround) }
}
