import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { publicWorks } from '../queries.ts'
import type { TermBranch } from '../vocabularies/index.ts'
import { shownArtists } from './artists.ts'
import { browsedVocabularies, usedTerms } from './used-terms.ts'

/** Every public work's address, the newest first. */
export function listWorkAddresses(db: Db) {
  return publicWorks(db)
    .orderBy('w.created_at', 'desc')
    .orderBy('w.id')
    .select(['w.id', 'w.slug', 'w.updated_at'])
    .execute()
}

/** Every artist's whom a public work names. */
export function listArtistAddresses(db: Db) {
  return shownArtists(db).orderBy('p.slug').select(['p.slug', 'p.updated_at']).execute()
}

/** Every term's that leads to a public work. */
export async function listTermAddresses(db: Db): Promise<{ vocabulary: string; slug: string }[]> {
  const trees = await Promise.all(browsedVocabularies.map((vocabulary) => usedTerms[vocabulary](db)))
  return trees.flatMap(flattened)
}

function flattened(tree: readonly TermBranch[]): { vocabulary: string; slug: string }[] {
  return tree.flatMap(({ vocabulary, slug, children }) => [{ vocabulary, slug }, ...flattened(children)])
}

/** Slugs of the museums that show works. */
export async function listShowingMuseums(db: Db): Promise<string[]> {
  const rows = await publicWorks(db)
    .groupBy('m.slug')
    .orderBy('m.slug')
    .select(['m.slug', sql`1`.as('one')])
    .execute()
  return rows.map(({ slug }) => slug)
}
