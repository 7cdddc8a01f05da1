import { join } from 'node:path'
import type { Installation } from './installation.ts'
import { searchables, searchSchema } from './portal/index.ts'
import { buildFrom, SearchService } from './search/index.ts'

/** The index of this process, kept under the data folder. */
export function openSearch({ dataDir, db, pool, log }: Installation): Promise<SearchService> {
  return SearchService.open({
    schema: searchSchema,
    searchables,
    db,
    connection: pool,
    path: join(dataDir, 'search', 'index.snapshot'),
    log,
    build: () => buildFrom(db, pool, searchSchema, searchables),
  })
}
