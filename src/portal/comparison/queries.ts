import { publicWorks, readInventoryNumber } from '../../collections/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { isId } from '../../platform/records/ids.ts'

const most = 24

/**
 * The works that a visitor may mean by what was typed: an address of this site, an id, a Joconde reference or an
 * inventory number, which several museums may have. Ids, at most 24.
 */
export async function findSecond(db: Db, typed: string): Promise<string[]> {
  const text = typed.trim()
  const id = isId(text) ? text : /\/([0-9a-z]{10})(?:[/?#.]|$)/.exec(text)?.[1]
  if (id !== undefined) return isId(id) ? [id] : []
  if (text === '' || text.length > 100) return []
  const key = readInventoryNumber(text)?.key
  const rows = await publicWorks(db)
    .where((eb) =>
      eb.or([eb('w.joconde_id', '=', text), ...(key === undefined ? [] : [eb('w.inventory_key', '=', key)])]),
    )
    .select('w.id')
    .orderBy('w.id')
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}
