import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Installation } from './installation.ts'
import { root } from './platform/root.ts'
import { searchables, searchSchema } from './portal/index.ts'
import { type BuiltIndex, buildFrom, openSnapshot, SearchService } from './search/index.ts'

/** Built beside the server; run from its source, the site builds its index in its own thread. */
const threadFile = join(root, 'dist/portal/search/build-thread.mjs')
const hasThread = !import.meta.url.endsWith('.ts') && existsSync(threadFile)

/** The index of this process, kept under the data folder. `built` is called when a new one is in its place. */
export function openSearch(
  { connection, dataDir, db, pool, log }: Installation,
  built: () => void,
): Promise<SearchService> {
  const path = join(dataDir, 'search', 'index.snapshot')
  return SearchService.open({
    schema: searchSchema,
    searchables,
    db,
    connection: pool,
    path,
    log,
    built,
    build: () => (hasThread ? buildInThread(connection, path) : buildFrom(db, pool, searchSchema, searchables)),
  })
}

async function buildInThread(connection: Installation['connection'], path: string): Promise<BuiltIndex> {
  const worker = new Worker(threadFile, { workerData: { connection, path } })
  // An error of the thread is thrown here.
  await once(worker, 'exit')
  const snapshot = await openSnapshot(path, searchSchema)
  if (snapshot.problem) throw new Error(`The snapshot just written is ${snapshot.problem}`)
  return snapshot
}
