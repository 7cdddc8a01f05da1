import type { Change } from '../../platform/changes/read-changes.ts'
import type { Db } from '../../platform/database/connect.ts'
import type { SearchDocument } from '../port.ts'

/** How an area gives its records of one kind to the index. */
export interface Searchable {
  readonly kind: string
  /** The documents of the public records among `ids`, or of all of them, in batches. */
  documents(db: Db, ids?: readonly string[]): AsyncIterable<readonly SearchDocument[]>
  /**
   * Ids of the records whose documents these changes may have touched. A record that only needs to be there (the artist of
   * a work that was edited) may be left out when it `isKnown`: counting all its works again would cost more than it tells.
   */
  concerned(db: Db, changes: readonly Change[], isKnown: (id: string) => boolean): Promise<readonly string[]>
}

/** Everything there is to find, kind after kind. */
export async function* allDocuments(
  db: Db,
  searchables: readonly Searchable[],
): AsyncGenerator<readonly SearchDocument[]> {
  for (const searchable of searchables) yield* searchable.documents(db)
}
