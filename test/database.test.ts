import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, lavoir } from './scene/index.ts'

test('the cast is there', async () => {
  const row = await sql<{ name: string }>`select name from museums.museum where id = ${lavoir.id}`.execute(db)
  expect(row.rows[0]?.name).toBe('Musée du Lavoir')
})
