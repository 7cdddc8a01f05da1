import { atomically, type Db } from '../platform/database/connect.ts'
import { Forbidden } from '../platform/errors.ts'
import { recordAct } from '../platform/records/audit.ts'
import { newId } from '../platform/records/ids.ts'
import type { Visitor } from '../platform/visitor.ts'
import { type SchoolHoliday, schoolHolidaySeed } from './hours/index.ts'
import { canKeepMuseums } from './policy.ts'

/** Lays the calendar a network begins with; where the association has kept one, nothing changes. @returns how many periods. */
export async function keepSchoolHolidaySeed(db: Db): Promise<number> {
  return atomically(db, async (trx) => {
    const some = await trx.selectFrom('museums.school_holiday').select('id').limit(1).executeTakeFirst()
    if (some) return 0
    const rows = schoolHolidaySeed.map((holiday) => ({ ...holiday, id: newId() }))
    await trx.insertInto('museums.school_holiday').values(rows).execute()
    return rows.length
  })
}

/** Writes one period of one zone; a period of the zone that begins the same day is replaced. */
export function setSchoolHoliday(
  db: Db,
  who: Visitor,
  holiday: SchoolHoliday,
): Promise<'added' | 'changed' | 'unchanged' | { overlaps: SchoolHoliday }> {
  if (!canKeepMuseums(who)) throw new Forbidden()
  return atomically(db, async (trx) => {
    const near = await trx
      .selectFrom('museums.school_holiday')
      .selectAll()
      .where('zone', '=', holiday.zone)
      .where('starts_on', '<=', holiday.ends_on)
      .where('ends_on', '>=', holiday.starts_on)
      .orderBy('starts_on')
      .forUpdate()
      .execute()
    const other = near.find(({ starts_on }) => starts_on !== holiday.starts_on)
    if (other) return { overlaps: other as SchoolHoliday }
    const same = near[0]
    if (same?.name === holiday.name && same.ends_on === holiday.ends_on) return 'unchanged'
    if (same)
      await trx
        .updateTable('museums.school_holiday')
        .set({ ...holiday })
        .where('id', '=', same.id)
        .execute()
    else
      await trx
        .insertInto('museums.school_holiday')
        .values({ ...holiday, id: newId() })
        .execute()
    await recordAct(trx, who, { act: 'set-school-holiday', detail: { ...holiday, before: same ?? null } })
    return same ? 'changed' : 'added'
  })
}

/** Takes away the period of a zone that begins that day. @returns what it was; undefined when there is none. */
export function removeSchoolHoliday(
  db: Db,
  who: Visitor,
  period: Pick<SchoolHoliday, 'zone' | 'starts_on'>,
): Promise<SchoolHoliday | undefined> {
  if (!canKeepMuseums(who)) throw new Forbidden()
  return atomically(db, async (trx) => {
    const gone = await trx
      .deleteFrom('museums.school_holiday')
      .where('zone', '=', period.zone)
      .where('starts_on', '=', period.starts_on)
      .returning(['zone', 'name', 'starts_on', 'ends_on'])
      .executeTakeFirst()
    if (gone) await recordAct(trx, who, { act: 'remove-school-holiday', detail: gone })
    return gone as SchoolHoliday | undefined
  })
}
