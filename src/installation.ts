import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { type Config, readConfig } from './platform/config.ts'
import { type ConnectionSettings, connect, createPool, type Db, isUnreachable } from './platform/database/connect.ts'
import { listMigrations, migrate } from './platform/database/migrate.ts'
import { type Files, openFiles } from './platform/files/index.ts'
import { createLog, type Logger } from './platform/log.ts'
import { loadNetwork, type Network } from './platform/network.ts'
import { operatorLanguage, Refusal } from './platform/operator.ts'
import { defaultDataDir, enterDatabase, type Server } from './platform/postgres/index.ts'
import { root } from './platform/root.ts'

/** Everything a process of this installation works with. */
export interface Installation {
  readonly config: Config
  readonly network: Network
  readonly demonstration: boolean
  readonly dataDir: string
  readonly baseUrl: string
  readonly log: Logger
  readonly connection: ConnectionSettings
  readonly pool: pg.Pool
  readonly db: Db
  readonly files: Files
  /** Signs links; made at first start, part of the backup. */
  readonly secret: string
  /** The embedded server; undefined with a PostgreSQL of the operator's own. */
  readonly server: Server | undefined
  /** Brings the database to this version; called again when it was away. */
  prepare(): Promise<NetworkChoice>
  close(): Promise<void>
}

export interface NetworkChoice {
  readonly network: string
  readonly demonstration: boolean
}

/** What `npm start` opens where nobody opened a network: web and worker say the same, whichever comes first. */
export function demonstrationOf(variables: NodeJS.ProcessEnv): NetworkChoice {
  return { network: variables.NETWORK || 'occitanie', demonstration: true }
}

export interface DataFolder {
  readonly config: Config
  readonly dataDir: string
}

/** The settings and the data folder, made if need be. Says where it lies when that is not where one looks. */
export async function openDataFolder(
  variables: NodeJS.ProcessEnv,
  say: (sentence: string) => void,
): Promise<DataFolder> {
  const config = readConfig(variables)
  const chosen = config.DATA_DIR ? { dataDir: config.DATA_DIR } : defaultDataDir(root, operatorLanguage(variables))
  if ('sentence' in chosen && chosen.sentence) say(chosen.sentence)
  await mkdir(chosen.dataDir, { recursive: true })
  return { config, dataDir: chosen.dataDir }
}

/** Where the database is, started if it is ours and was not running. */
export async function reachDatabase({ config, dataDir }: DataFolder, say: (sentence: string) => void) {
  if (config.DATABASE_URL) return { connection: { connectionString: config.DATABASE_URL }, server: undefined }
  const server = await enterDatabase({ dataDir, log: say, language: operatorLanguage() })
  return { connection: server.connection, server }
}

/**
 * Opens the installation: settings, data folder, database, migrations, network.
 * `create` opens a network where the database serves none yet; else that is refused.
 * With `mayWait`, a database out of reach is no reason to fail: `prepare` is called again when it answers.
 */
export async function openInstallation(
  variables: NodeJS.ProcessEnv,
  say: (sentence: string) => void,
  options: { readonly create?: NetworkChoice; readonly mayWait?: boolean } = {},
): Promise<Installation> {
  // A mistyped NETWORK is named before it opens anything: the database would remember it.
  if (options.create) loadNetwork(options.create.network)
  const folder = await openDataFolder(variables, say)
  const { config, dataDir } = folder
  const log = createLog(config.LOG_LEVEL)
  const { connection, server } = await reachDatabase(folder, say)
  const pool = createPool(connection)
  // A connection lost while idle is made anew by the pool; without a listener it would end the process.
  pool.on('error', (error) => log.debug({ problem: String(error) }, 'an idle connection was lost'))
  const db = connect(pool)
  const close = async () => {
    await pool.end()
    await server?.leave()
  }
  const prepare = async () => {
    await server?.ensureRunning()
    await refuseOldServer(pool)
    await migrate(pool, await listMigrations(join(root, 'db/migrations')))
    const choice = await findOrCreate(db, options.create)
    await remember(dataDir, choice)
    return choice
  }
  try {
    const choice = await prepare().catch(async (error: unknown) => {
      const remembered = options.mayWait && isUnreachable(error) ? await recall(dataDir) : undefined
      if (!remembered) throw error
      log.warn({ problem: String(error) }, 'starting without the database')
      return remembered
    })
    refuseOtherNetwork(variables.NETWORK, choice.network)
    return {
      config,
      network: loadNetwork(choice.network),
      demonstration: choice.demonstration,
      dataDir,
      baseUrl: config.BASE_URL ?? `http://${shownHost(config.HOST)}:${config.PORT}`,
      log,
      connection,
      pool,
      db,
      files: await openFiles(dataDir, config.S3_URL),
      secret: await readSecret(dataDir),
      server,
      prepare,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname()
  return host === '127.0.0.1' ? 'localhost' : host
}

function refuseOtherNetwork(wanted: string | undefined, served: string): void {
  if (!wanted || wanted === served) return
  throw new Refusal({
    fr: `Cette base sert le réseau ${served}, et NETWORK demande ${wanted}. Donnez un autre DATA_DIR (ou DATABASE_URL) à l’autre réseau.`,
    en: `This database serves the network ${served}, and NETWORK asks for ${wanted}. Give the other network a DATA_DIR (or DATABASE_URL) of its own.`,
  })
}

// A web process that starts while the database is away must still know whose copies it shows.
const memoryFile = (dataDir: string) => join(dataDir, 'installation.json')

async function remember(dataDir: string, choice: NetworkChoice): Promise<void> {
  const text = `${JSON.stringify(choice)}\n`
  if ((await readFile(memoryFile(dataDir), 'utf8').catch(() => '')) === text) return
  const draft = `${memoryFile(dataDir)}.${process.pid}`
  await writeFile(draft, text)
  await rename(draft, memoryFile(dataDir))
}

async function recall(dataDir: string): Promise<NetworkChoice | undefined> {
  try {
    return JSON.parse(await readFile(memoryFile(dataDir), 'utf8')) as NetworkChoice
  } catch {
    return undefined
  }
}

async function findOrCreate(db: Db, create: NetworkChoice | undefined) {
  if (create)
    await db
      .insertInto('platform.installation')
      .values(create)
      .onConflict((conflict) => conflict.column('only_one').doNothing())
      .execute()
  const row = await db.selectFrom('platform.installation').select(['network', 'demonstration']).executeTakeFirst()
  if (!row)
    throw new Refusal({
      fr: 'Cette base ne sert encore aucun réseau. `cimaise init` en ouvre un, vide ; `npm start` ouvre la démonstration.',
      en: 'This database serves no network yet. `cimaise init` opens an empty one; `npm start` opens the demonstration.',
    })
  return row
}

export async function refuseOldServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version")
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major < 15)
    throw new Refusal({
      fr: `DATABASE_URL mène à un PostgreSQL ${major} ; il en faut un 15 ou plus récent.`,
      en: `DATABASE_URL leads to PostgreSQL ${major}; 15 or later is needed.`,
    })
}

/** Made by whichever process comes first; the others read it, whole. */
async function readSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return known.trim()
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
  return (await readFile(path, 'utf8')).trim()
}
