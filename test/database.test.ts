import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sources } from './architecture/sources.ts'
import { db } from './scene/stage.ts'

/** The tables that the base query of each area reads: `publicMuseums(db)` and its like. */
const publicTables = sources.flatMap(({ text, area }) =>
  area
    ? [...text.matchAll(/export function public[A-Z]\w*\([\s\S]*?\n}/g)].flatMap(([body]) =>
        [...body.matchAll(/(?:selectFrom|[a-z]*[jJ]oin)\(\s*'([a-z_]+\.[a-z_]+)/g)].map(([, table = '']) => table),
      )
    : [],
)

test('every table that the public reads tells followers of its changes', async () => {
  expect(publicTables.length).toBeGreaterThan(0)
  const { rows } = await sql<{ name: string; writes: string[] }>`
    select concat_ws('.', n.nspname, c.relname) as name,
      array_agg(t.tgtype::int & 28 order by t.tgtype::int & 28)::text[] as writes
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
    where t.tgfoid = 'platform.note_changes'::regproc
    group by n.nspname, c.relname`.execute(db)
  // 4 insert, 8 delete, 16 update, as `pg_trigger.tgtype` has them.
  const followed = rows.filter(({ writes }) => ['4', '8', '16'].every((each) => writes.includes(each)))
  const names = followed.map(({ name }) => name)
  expect([...new Set(publicTables)].filter((table) => !names.includes(table))).toEqual([])
})

test('a change that is written is noted in the same transaction, once a record', async () => {
  const before = await sql<{ id: string }>`select id from museums.museum order by id limit 3`.execute(db)
  expect(before.rows).toHaveLength(3)
  for (const { id } of before.rows)
    await sql`update museums.museum set highlights = 'Un battoir' where id = ${id}`.execute(db)
  const { rows } = await sql<{ area: string; kind: string; museum_id: string }>`
    select area, kind, museum_id from platform.change where xid = pg_current_xact_id() order by id`.execute(db)
  expect(rows).toEqual(before.rows.map(({ id }) => ({ area: 'museums', kind: 'museum', museum_id: id })))
})
