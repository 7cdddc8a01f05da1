import { sql } from 'kysely'
import { museumPath } from '../../museums/paths.ts'
import type { Db } from '../../platform/database/connect.ts'
import type { WorkForExport } from '../formats/index.ts'
import { workPath } from '../paths.ts'
import type { Dimension } from '../reading/index.ts'
import { completeWritten } from '../works/index.ts'
import { type FileRecord, writtenFields } from '../written.ts'
import { measuresOf, understoodOf } from './understood.ts'

const together = 500

/** A work as files carry it: what is written, and what was understood for the formats that say it. */
export type ExportedWork = FileRecord & WorkForExport

/** The published works of the network, or of one museum, sorted by their ids; little of them is held at a time. */
export async function* exportedWorks(
  db: Db,
  {
    baseUrl,
    museum_id,
    signal,
  }: { readonly baseUrl: string; readonly museum_id?: string | undefined; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ExportedWork> {
  let after = ''
  for (let place = 1; ; ) {
    signal?.throwIfAborted()
    const rows = await page(db, museum_id, after)
    const understood = await understoodOf(
      db,
      rows.map(({ id }) => id),
      baseUrl,
    )
    for (const row of rows)
      yield {
        place: place++,
        id: row.id,
        url: baseUrl + workPath('fr', row),
        museum: row.museofile_id ?? row.museum_name,
        museum_name: row.museum_name,
        museum_town: row.museum_town,
        museum_url: baseUrl + museumPath('fr', { slug: row.museum_slug }),
        written: completeWritten(row),
        other: row.other as unknown as Record<string, string>,
        earliest_year: row.earliest_year,
        latest_year: row.latest_year,
        measures: measuresOf(row.measures as unknown as Dimension[]),
        ...understood(row.id),
        work_rights: row.licence ?? undefined,
        created_on: row.created_at.toISOString().slice(0, 10),
        updated_on: row.updated_at.toISOString().slice(0, 10),
      }
    const last = rows.at(-1)
    if (!last || rows.length < together) return
    after = last.id
  }
}

function page(db: Db, museum_id: string | undefined, after: string) {
  return db
    .selectFrom('collections.work as w')
    .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
    .select(['w.id', 'w.slug', 'w.other', 'w.measures', 'w.earliest_year', 'w.latest_year', 'w.licence'])
    .select(['w.created_at', 'w.updated_at', 'm.museofile_id'])
    .select(['m.name as museum_name', 'm.slug as museum_slug', 'm.town as museum_town'])
    .select(writtenFields.map((field) => `w.${field}` as const))
    .where('w.status', '=', 'published')
    .where(sql`w.id collate "C"`, '>', after)
    .$if(museum_id !== undefined, (query) => query.where('w.museum_id', '=', museum_id ?? ''))
    .orderBy(sql`w.id collate "C"`)
    .limit(together)
    .execute()
}
