import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './database.generated.ts'

/** The database, or the caller's transaction on it: every query and command takes one. */
export type Db = Kysely<DB>
export type Transact = Transaction<DB>

/** Where the server is: a URL of the operator's own, or the embedded server's socket. */
export type ConnectionSettings =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string }

const { builtins } = pg.types
// A calendar day stays the string it is: a Date would move it across a time zone.
pg.types.setTypeParser(builtins.DATE, (text) => text)
pg.types.setTypeParser(builtins.INT8, Number)

const keptMark = '/* kept */'

/**
 * At the end of a query (`modifyEnd`): each connection then keeps its plan. For what pages ask all the time, in the same
 * words whatever it looks for (`= any(…)`, not `in (…)`), and naming its columns: a plan ends with the columns it knows.
 */
export const kept = sql.raw(keptMark)

/** One of these, however many they are: the query stays the same. */
export function anyOf(values: readonly string[]) {
  return sql<string>`any(${values}::text[])`
}

export function createPool(settings: ConnectionSettings, size = 10): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    max: size,
    connectionTimeoutMillis: 3000,
    statement_timeout: 60_000,
    keepAlive: true,
  })
  // A connection that dies amid a transaction fails its query, then says so itself: unheard, that would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    keepPlans(client)
  })
  return pool
}

const names = new Map<string, string>()

/** PostgreSQL keeps the plan of a statement that has a name. */
function keepPlans(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown
  const named = (text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !text.endsWith(keptMark)) return query(text, values, ...rest)
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url')
    names.set(text, name)
    return query({ name, text, values }, ...rest)
  }
  client.query = named as typeof client.query
}

export function connect(pool: pg.Pool): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** Runs `work` in one transaction, or in the caller's when there is one, so that commands compose. */
export function atomically<Outcome>(db: Db, work: (trx: Transact) => Promise<Outcome>): Promise<Outcome> {
  return db.isTransaction ? work(db as Transact) : db.transaction().execute(work)
}

/** True when an error says that the database cannot be reached, as opposed to refusing a statement. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|57P0[123]|08...|53300)$/.test(
      code,
    ) ||
    /Connection terminated|timeout exceeded when trying to connect|server closed the connection|not queryable/i.test(
      error.message,
    )
  )
}
