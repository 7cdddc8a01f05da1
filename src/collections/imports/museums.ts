import { listMuseumNames } from '../../museums/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { slugOf } from '../../platform/text/slug.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { canImportWorks } from '../policy.ts'
import type { Remark } from '../written.ts'

export interface ImportMuseum {
  readonly id: string
  readonly museofile_id: string | null
  readonly name: string
}

/** Finds whose a row is: the museum it names, by Museofile id or by name, else the one the file is said to be of. */
export interface MuseumFinder {
  find(place: number, named: string | null): ImportMuseum | Remark
}

export async function museumFinder(db: Db, who: Visitor, only: ImportMuseum | undefined): Promise<MuseumFinder> {
  const museums = await listMuseumNames(db)
  const byIdentifier = new Map(
    museums.flatMap((museum) => (museum.museofile_id ? [[museum.museofile_id, museum]] : [])),
  )
  const byName = new Map<string, ImportMuseum | 'several'>()
  for (const museum of museums) {
    const names = [museum.name, museum.official_name ?? '', ...museum.other_names]
    const spelled = names.flatMap((name) => [slugOf(name), slugOf(`${name} ${museum.town}`)])
    for (const name of new Set(spelled.filter(Boolean))) byName.set(name, byName.has(name) ? 'several' : museum)
  }
  const refuse = (place: number, reason: string, named: string | null, facts: Remark['facts'] = {}): Remark => ({
    place,
    severity: 'refused',
    reason,
    ...(named !== null && { value: named }),
    facts,
  })
  // « M0748-1 » is a part of M0748: which of the two is meant is for people to say.
  const nearest = (named: string): Remark['facts'] => {
    const museum = byIdentifier.get(/^M\d{4,5}(?!\d)/i.exec(named)?.[0].toUpperCase() ?? '')
    return museum ? { nearest: `${museum.museofile_id} ${museum.name}` } : {}
  }
  return {
    find(place, named) {
      if (named === null) return only ?? refuse(place, 'no-museum', null)
      const found = byIdentifier.get(named.toUpperCase()) ?? byName.get(slugOf(named))
      if (found === 'several') return refuse(place, 'several-museums', named)
      if (!found) return refuse(place, 'unknown-museum', named, nearest(named))
      if (only && found.id !== only.id) return refuse(place, 'other-museum', named, { museum: only.name })
      if (!canImportWorks(who, found.id)) return refuse(place, 'not-your-museum', named)
      return found
    },
  }
}
