import { parentPort, workerData } from 'node:worker_threads'
import { type ConnectionSettings, connect, createPool } from '../../platform/database/connect.ts'
import { buildFrom, writeSnapshot } from '../../search/index.ts'
import { searchSchema } from './schema.ts'
import { searchables } from './searchables.ts'

/** Reads every record, builds the index and writes its snapshot, while the site's own thread goes on answering. */
const { connection, path } = workerData as { connection: ConnectionSettings; path: string }
const pool = createPool(connection, 4)
pool.on('error', () => undefined)
try {
  const { index, marker } = await buildFrom(connect(pool), pool, searchSchema, searchables)
  await writeSnapshot(index, path, marker)
  parentPort?.postMessage('built')
} finally {
  await pool.end()
}
