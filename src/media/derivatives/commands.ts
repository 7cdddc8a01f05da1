import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import { derivativesVersion } from './version.ts'

/** Notes that the derivatives of an image are there: pages that show it change. */
export async function notePrepared(db: Db, id: string): Promise<void> {
  await db
    .updateTable('media.image')
    .set({ prepared_version: derivativesVersion, preparation_attempts: 0, preparation_problem: null })
    .where('id', '=', id)
    .execute()
}

export async function noteFailedPreparation(db: Db, id: string, problem: string): Promise<void> {
  await db
    .updateTable('media.image')
    .set({
      preparation_attempts: sql<number>`preparation_attempts + 1`,
      preparation_problem: problem.slice(0, 500),
    })
    .where('id', '=', id)
    .execute()
}

/** Has the derivatives of an image made again: those of a store that lost them, say. */
export async function prepareAgain(db: Db, id: string): Promise<void> {
  await db
    .updateTable('media.image')
    .set({ prepared_version: null, preparation_attempts: 0, preparation_problem: null })
    .where('id', '=', id)
    .execute()
}
