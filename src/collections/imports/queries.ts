import type { Db } from '../../platform/database/connect.ts'

/** The import log, the latest first. */
export function listImports(db: Db, last = 100) {
  return db
    .selectFrom('collections.import as i')
    .leftJoin('museums.museum as m', 'm.id', 'i.museum_id')
    .select([
      'i.id',
      'i.format',
      'i.file_name',
      'i.who',
      'i.state',
      'i.counts',
      'i.applied_at',
      'i.undone_at',
      'i.undone_by',
      'm.name as museum_name',
    ])
    .orderBy('i.applied_at', 'desc')
    .orderBy('i.id')
    .limit(last)
    .execute()
}

export function findImport(db: Db, id: string) {
  return db.selectFrom('collections.import').selectAll().where('id', '=', id).executeTakeFirst()
}
