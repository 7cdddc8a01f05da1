import type { Change } from '../../platform/changes/read-changes.ts'
import type { Db } from '../../platform/database/connect.ts'
import type { LocalIndex } from '../local-index.ts'
import type { Searchable } from './searchable.ts'

/** What is applied in one turn, while visitors wait. */
const batchSize = 250

/** Reads again the documents that these changes touch; those of records no longer public go. */
export async function bringUpToDate(
  db: Db,
  index: LocalIndex,
  searchables: readonly Searchable[],
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  for (const searchable of searchables) {
    const isKnown = (id: string) => index.has(searchable.kind, id)
    const ids = [...new Set(await searchable.concerned(db, changes, isKnown))]
    for (let from = 0; from < ids.length; from += batchSize) {
      const some = ids.slice(from, from + batchSize)
      const gone = new Set(some)
      const documents = []
      for await (const batch of searchable.documents(db, some)) documents.push(...batch)
      for (const { id } of documents) gone.delete(id)
      await index.apply(
        documents,
        [...gone].map((id) => ({ kind: searchable.kind, id })),
      )
    }
  }
}
