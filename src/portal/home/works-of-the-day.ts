import { findHangableWork, listHangingMuseums, listWorksOf, type WorkLine } from '../../collections/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { roundOfTheDay, wallOfTheDay } from './wall-of-the-day.ts'

/** Fewer museums with works than this, and the same would hang every other day: plates of museums hang instead. */
const fewestMuseums = 8
const hungADay = 4

/** A day's works, one a museum; at each of its turns a museum hangs another. Undefined while too few museums have any. */
export async function findWorksOfTheDay(db: Db, _search: unknown, day: string): Promise<WorkLine[] | undefined> {
  const museums = await listHangingMuseums(db)
  if (museums.length < fewestMuseums) return undefined
  const round = roundOfTheDay(museums.length, day, hungADay)
  const ids = await Promise.all(
    wallOfTheDay(museums, day, hungADay).map(({ id, works }) => findHangableWork(db, id, round % works)),
  )
  return listWorksOf(
    db,
    ids.flatMap((id) => id ?? []),
    day,
  )
}
