import { publicWorks, type Work } from '../../collections/index.ts'
import type { Db } from '../../platform/database/connect.ts'

/** Why a work is put beside another, the strongest reason first. */
export type Reason =
  | { readonly why: 'artist'; readonly name: string }
  | { readonly why: 'subject' | 'technique' | 'place'; readonly label: string; readonly slug: string }
  | { readonly why: 'period' }

export interface AkinWork {
  readonly id: string
  readonly museum_id: string
  readonly score: number
  readonly reason: Reason
}

/** What two works may have in common, and what it weighs before rarity does. */
const weights = {
  subject: 2,
  genre: 1,
  technique: 0.7,
  place: 0.9,
  epoch: 0.8,
  'object-type': 0.6,
  domain: 0.3,
} as const
const artistWeight = 6
const periodWeight = 0.8
/** Of each thing in common, the works looked at: a word that thousands share says little of any of them. */
const mostOfEach = 120
/** Between two museums a visitor would rather see the second: works of the same museum come after. */
const otherMuseum = 1.5

/**
 * Works akin to one, those of other museums first: by the same maker, of the same subject, technique, place or time.
 * What is rare in the network weighs more. One museum gives at most `perMuseum` of them.
 */
export async function listAkinWorks(db: Db, work: Work, most = 8, perMuseum = 2): Promise<AkinWork[]> {
  const [shared, byArtists] = await Promise.all([listSharingTerms(db, work), listByArtists(db, work)])
  const found = new Map<string, { museum_id: string; score: number; best: number; reason: Reason }>()
  const add = (id: string, museum_id: string, weight: number, reason: Reason) => {
    const known = found.get(id)
    if (!known) found.set(id, { museum_id, score: weight, best: weight, reason })
    else {
      known.score += weight
      if (weight > known.best) Object.assign(known, { best: weight, reason })
    }
  }
  for (const { id, museum_id, name, certainty } of byArtists)
    add(id, museum_id, certainty === 'certain' ? artistWeight : artistWeight / 2, { why: 'artist', name })
  for (const { id, museum_id, vocabulary, label, slug, count } of shared)
    add(
      id,
      museum_id,
      weights[vocabulary as keyof typeof weights] * rarity(count),
      vocabulary === 'technique' || vocabulary === 'place'
        ? { why: vocabulary, label, slug }
        : { why: 'subject', label, slug },
    )
  const near = await listContemporary(db, work, [...found.keys()])
  for (const id of near) {
    const known = found.get(id)
    if (known) known.score += periodWeight
  }
  const ranked = [...found]
    .map(([id, { museum_id, score, reason }]) => ({
      id,
      museum_id,
      reason,
      score: museum_id === work.museum_id ? score : score * otherMuseum,
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const taken = new Map<string, number>()
  const spread = ranked.filter(({ museum_id }) => {
    const count = taken.get(museum_id) ?? 0
    taken.set(museum_id, count + 1)
    return count < perMuseum
  })
  return spread.slice(0, most)
}

/** 1 for a thing that two works share, near a fifth for one that ten thousand do. */
function rarity(count: number): number {
  return 1 / (1 + Math.log10(Math.max(1, count)))
}

async function listByArtists(db: Db, work: Work) {
  const persons = work.creators.flatMap(({ person_id }) => person_id ?? [])
  if (persons.length === 0) return []
  return publicWorks(db)
    .innerJoin('collections.work_creator as k', 'k.work_id', 'w.id')
    .innerJoin('collections.person as p', 'p.id', 'k.person_id')
    .where('k.person_id', 'in', persons)
    .where('p.status', '=', 'published')
    .where('w.id', '<>', work.id)
    .select(['w.id', 'w.museum_id', 'p.name', 'k.certainty'])
    .orderBy('w.id')
    .limit(mostOfEach * 2)
    .execute()
}

async function listSharingTerms(db: Db, work: Work) {
  const terms = work.terms.filter(({ vocabulary }) => Object.hasOwn(weights, vocabulary)).slice(0, 24)
  const found = await Promise.all(
    terms.map(async (term) => {
      const rows = await publicWorks(db)
        .innerJoin('collections.work_term as t', 't.work_id', 'w.id')
        .where('t.term_id', '=', term.id)
        .where('w.id', '<>', work.id)
        .select(['w.id', 'w.museum_id'])
        .limit(mostOfEach)
        .execute()
      return rows.map((row) => ({ ...row, ...term, id: row.id, count: rows.length }))
    }),
  )
  return found.flat()
}

/** Of these works, those made when this one was. */
async function listContemporary(db: Db, work: Work, ids: readonly string[]): Promise<string[]> {
  const { earliest_year, latest_year } = work
  if (ids.length === 0 || earliest_year === null || latest_year === null) return []
  const rows = await publicWorks(db)
    .where('w.id', 'in', ids)
    .where('w.earliest_year', '<=', latest_year + 15)
    .where('w.latest_year', '>=', earliest_year - 15)
    .select('w.id')
    .execute()
  return rows.map(({ id }) => id)
}
