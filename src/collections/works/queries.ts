import type { Db } from '../../platform/database/connect.ts'

/** The work a person at the command line names: its Joconde reference or its id, public or not. */
export function findWorkToEdit(db: Db, reference: string) {
  const padded = reference.trim().toUpperCase()
  return db
    .selectFrom('collections.work as w')
    .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
    .select(['w.id', 'w.joconde_id', 'w.inventory_number', 'w.shown_title', 'w.museum_id', 'm.name as museum_name'])
    .where((eb) =>
      eb.or([
        eb('w.id', '=', reference.trim().toLowerCase()),
        eb('w.joconde_id', 'in', [padded, padded.padStart(11, '0')]),
      ]),
    )
    .executeTakeFirst()
}

/** Works of any museum that bear an inventory number, by its folded form. */
export function listWorksNumbered(db: Db, inventory_key: string, museum_id?: string) {
  return db
    .selectFrom('collections.work as w')
    .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
    .select(['w.id', 'w.joconde_id', 'w.inventory_number', 'w.shown_title', 'w.museum_id', 'm.name as museum_name'])
    .where('w.inventory_key', '=', inventory_key)
    .$if(museum_id !== undefined, (query) => query.where('w.museum_id', '=', museum_id ?? ''))
    .orderBy('w.id')
    .limit(20)
    .execute()
}
