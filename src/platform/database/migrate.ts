import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Refusal } from '../operator.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly digest: string
}

/** The migrations of a folder in the order of their names. */
export async function listMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Held by whoever changes the tables. */
export const migrationLock = 6_420_071_911

/**
 * Applies what is not applied yet, each migration in its own transaction; several processes may start at once.
 * `upTo` stops after that name (a restore migrates an empty database to the backup's list).
 * @returns the names applied now.
 * @throws Refusal when an applied migration was edited since, or when the database knows one that this version does not.
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[], upTo?: string): Promise<string[]> {
  const client = await pool.connect()
  try {
    // A large table takes its time, and so does another process that migrates.
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists public.migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map(
      (await client.query<{ name: string; digest: string }>('select name, digest from public.migration')).rows.map(
        (row) => [row.name, row.digest],
      ),
    )
    refuseStrangers(applied, migrations)
    const done: string[] = []
    for (const migration of migrations) {
      if (upTo !== undefined && migration.name > upTo) break
      if (applied.has(migration.name)) continue
      await client.query('begin')
      try {
        await client.query(migration.sql)
        await client.query('insert into public.migration (name, digest) values ($1, $2)', [
          migration.name,
          migration.digest,
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      done.push(migration.name)
    }
    return done
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined)
    await client.query('reset statement_timeout').catch(() => undefined)
    client.release()
  }
}

/** @throws Refusal when the database knows a migration that this version does not, or knows otherwise. */
export function refuseStrangers(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  for (const [name, digest] of applied) {
    const known = migrations.find((migration) => migration.name === name)
    if (!known)
      throw new Refusal({
        fr: `La base a été mise à jour par une version plus récente de Cimaise (${name}). Installez cette version ou une plus récente.`,
        en: `The database was upgraded by a newer Cimaise (${name}). Install that version or a later one.`,
      })
    if (known.digest !== digest)
      throw new Refusal({
        fr: `La migration ${name} a été modifiée après avoir été appliquée. Remettez le fichier d’origine et écrivez une nouvelle migration.`,
        en: `The migration ${name} was edited after it was applied. Put the original file back and write a new migration.`,
      })
  }
}
