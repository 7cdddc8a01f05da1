import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { completeWritten } from '../works/index.ts'
import { type FileRecord, writtenFields } from '../written.ts'

const together = 500

/** A work as files carry it, with what only Cimaise knows. */
export interface ExportedWork extends FileRecord {
  readonly id: string
  readonly museum_name: string
  readonly slug: string
}

/** Works of the network, or of one museum, in the order of museum and number; little of them is held at a time. */
export async function* exportedWorks(
  db: Db,
  { museum_id, signal }: { readonly museum_id?: string | undefined; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<ExportedWork> {
  let after = ''
  for (let place = 1; ; ) {
    signal?.throwIfAborted()
    const rows = await db
      .selectFrom('collections.work as w')
      .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
      .select(['w.id', 'w.slug', 'w.other', 'm.name as museum_name', 'm.museofile_id'])
      .select(writtenFields.map((field) => `w.${field}` as const))
      .where('w.status', '=', 'published')
      .where(sql`w.id collate "C"`, '>', after)
      .$if(museum_id !== undefined, (query) => query.where('w.museum_id', '=', museum_id ?? ''))
      .orderBy(sql`w.id collate "C"`)
      .limit(together)
      .execute()
    for (const { id, slug, other, museum_name, museofile_id, ...columns } of rows)
      yield {
        id,
        slug,
        museum_name,
        place: place++,
        museum: museofile_id ?? museum_name,
        written: completeWritten(columns),
        other: other as unknown as Record<string, string>,
      }
    const last = rows.at(-1)
    if (!last || rows.length < together) return
    after = last.id
  }
}
