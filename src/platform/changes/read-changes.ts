/** A record that changed, as `platform.change` keeps it. */
export interface Change {
  readonly area: string
  readonly kind: string
  readonly record_id: string
  readonly museum_id: string | null
}

export interface ChangesRead {
  /** What to give the next time. */
  readonly seen: string
  /** Undefined when anything may have changed: nothing was seen before, the log was cut since, or too much changed. */
  readonly changes: readonly Change[] | undefined
}

/** A change that touches more records than this is told as everything. */
const mostTold = 20_000

// One statement sees one snapshot: what it returns and the snapshot it names belong together.
const statement = `
  select pg_current_snapshot()::text as seen,
         exists (select from platform.change_cut where before > pg_snapshot_xmin($1::pg_snapshot)) as cut,
         (select json_agg(found) from (
            select area, kind, record_id, museum_id from platform.change
            where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
            limit ${mostTold + 1}) as found) as changes`

interface Connection {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
}

/** What became visible since `snapshot`, itself what an earlier reading gave as `seen`. */
export async function readChanges(connection: Connection, snapshot: string | undefined): Promise<ChangesRead> {
  const { rows } = await connection.query(statement, [snapshot ?? null])
  const row = rows[0] as { seen: string; cut: boolean; changes: Change[] | null } | undefined
  if (!row) throw new Error('PostgreSQL gave no snapshot')
  const isLost = snapshot === undefined || row.cut || (row.changes?.length ?? 0) > mostTold
  return { seen: row.seen, changes: isLost ? undefined : (row.changes ?? []) }
}
