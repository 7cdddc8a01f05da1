import type { TestProject } from 'vitest/node'
import { addMuseum, editMuseum } from '../../src/museums/commands.ts'
import { schoolHolidaySeed } from '../../src/museums/hours/index.ts'
import { type ConnectionSettings, connect, createPool, type Db } from '../../src/platform/database/connect.ts'
import { newId } from '../../src/platform/records/ids.ts'
import type { Visitor } from '../../src/platform/visitor.ts'
import { type CastName, museums, writtenByTheMuseum } from './cast.ts'
import { at, createMigratedDatabase, raiseServer } from './temporary-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: ConnectionSettings
    prefix: string
    museumIds: Record<CastName, string>
  }
}

/** Once a run: a server, `empty` as the migrations make it, and `scene` with the cast in it. */
export default async function setTheScene(project: TestProject): Promise<() => Promise<void>> {
  const { base, prefix, raze } = await raiseServer()
  try {
    await createMigratedDatabase(base, `${prefix}empty`)
    await createMigratedDatabase(base, `${prefix}scene`)
    project.provide('server', base)
    project.provide('prefix', prefix)
    project.provide('museumIds', await enterCast(at(base, `${prefix}scene`)))
  } catch (error) {
    await raze()
    throw error
  }
  return raze
}

async function enterCast(settings: ConnectionSettings): Promise<Record<CastName, string>> {
  const pool = createPool(settings, 1)
  try {
    return await connect(pool)
      .transaction()
      .execute(async (db) => {
        await db.insertInto('platform.installation').values({ network: 'occitanie', demonstration: false }).execute()
        await db
          .insertInto('museums.school_holiday')
          .values(schoolHolidaySeed.map((holiday) => ({ id: newId(), ...holiday })))
          .execute()
        const ids: Partial<Record<CastName, string>> = {}
        for (const name of Object.keys(museums) as CastName[]) ids[name] = await enterMuseum(db, name)
        return ids as Record<CastName, string>
      })
  } finally {
    await pool.end()
  }
}

const association: Visitor = { kind: 'operator', name: 'La distribution' }

/** First as the Ministry's list has it, then, where there is a team, as the team wrote it. */
async function enterMuseum(db: Db, name: CastName): Promise<string> {
  const { museofile_id, slug, commune_name, fields, status, exceptional_days, attendance } = museums[name]
  const { name: shown, town, commune_code, department_code, postcode, ...rest } = fields
  const byTheTeam = (writtenByTheMuseum as readonly CastName[]).includes(name)
  const first = { name: shown, town, commune_code, department_code, ...(postcode && { postcode }) }
  const museum = await addMuseum(db, association, {
    museofile_id,
    commune_name,
    source: 'museofile',
    fields: byTheTeam ? first : { ...first, ...rest },
  })
  if (museum.slug !== slug) throw new Error(`The cast says ${slug}, the command ${museum.slug}`)
  if (byTheTeam) await editMuseum(db, association, museum.id, rest, { source: 'museum' })
  if (status) await db.updateTable('museums.museum').set({ status }).where('id', '=', museum.id).execute()
  const belongs = { museum_id: museum.id }
  if (exceptional_days)
    await db
      .insertInto('museums.exceptional_day')
      .values(exceptional_days.map((days) => ({ id: newId(), ...belongs, ...days })))
      .execute()
  if (attendance)
    await db
      .insertInto('museums.attendance')
      .values(attendance.map((year) => ({ id: newId(), ...belongs, ...year })))
      .execute()
  return museum.id
}
