import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import type { ConnectionSettings } from '../database/connect.ts'
import { type Migration, refuseStrangers } from '../database/migrate.ts'
import { Refusal } from '../operator.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { listFiles } from './files.ts'
import { filePath, installationPath, type Manifest, manifestPath, sealPath, secretPath, tablePath } from './manifest.ts'
import { listSequences, listTables, quoted, readTable, schemasOf, settledText, type Table } from './tables.ts'

const compress = promisify(gzip)
/** Of a table's text, before compression: what is held in memory at once. */
const partBytes = 4 * 1024 * 1024

export interface BackupAsked {
  readonly connection: ConnectionSettings
  readonly dataDir: string
  readonly migrations: readonly Migration[]
  /** Of Cimaise. */
  readonly version: string
  readonly target: string
  readonly signal?: AbortSignal
  readonly onProgress?: (what: { readonly table: string; readonly rows: number } | { readonly file: string }) => void
}

/**
 * Writes the whole installation into one archive, as it was at one instant, while the site goes on.
 * A file at `target` is replaced only by a whole archive. Interrupted, it leaves nothing.
 */
export async function backUp(asked: BackupAsked): Promise<Manifest> {
  const madeAt = new Date()
  const client = new pg.Client({ ...asked.connection, application_name: 'cimaise backup' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const installation = await begin(client, asked.migrations)
    const writer = await ArchiveWriter.create(asked.target, madeAt)
    try {
      const schemas = schemasOf(asked.migrations)
      const tables: Manifest['tables'] = []
      for (const table of await listLocked(client, schemas)) tables.push(await addTable(client, writer, table, asked))
      const sequences = await listSequences(client, schemas)
      await addFiles(writer, asked)
      const manifest: Manifest = {
        format: 1,
        cimaise: asked.version,
        made_at: madeAt.toISOString(),
        ...installation,
        tables,
        sequences,
        entries: [...writer.entries],
      }
      const text = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)
      await writer.add(manifestPath, text)
      await writer.add(sealPath, Buffer.from(`${createHash('sha256').update(text).digest('hex')}\n`))
      // The last moment at which leaving leaves nothing.
      asked.signal?.throwIfAborted()
      await writer.finish()
      return manifest
    } catch (error) {
      await writer.abandon()
      throw error
    }
  } finally {
    await client.end()
  }
}

/** From here on the transaction sees one instant. */
async function begin(client: pg.Client, migrations: readonly Migration[]) {
  await client.query(`begin transaction isolation level repeatable read read only; ${settledText}`)
  const { rows: known } = await client.query<{ there: boolean }>(
    "select to_regclass('public.migration') is not null and to_regclass('platform.installation') is not null as there",
  )
  const applied = known[0]?.there
    ? (await client.query<{ name: string; digest: string }>('select name, digest from public.migration order by name'))
        .rows
    : []
  const { rows } = known[0]?.there
    ? await client.query<{ network: string; demonstration: boolean }>(
        'select network, demonstration from platform.installation',
      )
    : { rows: [] }
  const [installation] = rows
  if (!installation)
    throw new Refusal({
      fr: 'Cette base ne sert encore aucun réseau : il n’y a rien à sauvegarder.',
      en: 'This database serves no network yet: there is nothing to back up.',
    })
  refuseStrangers(new Map(applied.map(({ name, digest }) => [name, digest])), migrations)
  const { rows: server } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  )
  return { ...installation, migrations: applied, postgresql: server[0]?.version ?? '' }
}

async function listLocked(client: pg.Client, schemas: readonly string[]): Promise<Table[]> {
  const tables = await listTables(client, schemas)
  // A migration that begins meanwhile waits, instead of changing a table under the reader.
  await client.query(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in access share mode`)
  return tables
}

async function addTable(
  client: pg.Client,
  writer: ArchiveWriter,
  table: Table,
  { signal, onProgress }: BackupAsked,
): Promise<Manifest['tables'][number]> {
  let waiting: Buffer[] = []
  let bytes = 0
  let parts = 0
  const flush = async () => {
    if (bytes === 0) return
    const text = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    parts += 1
    await writer.add(tablePath(table.name, parts), await compress(text))
    onProgress?.({ table: table.name, rows: parts })
  }
  const { rows, digest } = await readTable(client, table, async (chunk) => {
    signal?.throwIfAborted()
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes >= partBytes) await flush()
  })
  await flush()
  return { name: table.name, columns: [...table.columns], rows, digest }
}

async function addFiles(writer: ArchiveWriter, { dataDir, signal, onProgress }: BackupAsked): Promise<void> {
  for await (const { path, bytes } of listFiles(join(dataDir, 'files'))) {
    signal?.throwIfAborted()
    onProgress?.({ file: path })
    await writer.addFile(filePath(path), join(dataDir, 'files', path), bytes)
  }
  for (const name of [secretPath, installationPath]) {
    const content = await readFile(join(dataDir, name)).catch((error: NodeJS.ErrnoException) => {
      // Made at first start: an installation never started has none.
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (content) await writer.add(name, content)
  }
}
