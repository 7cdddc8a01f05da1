import { atomically, type Db } from '../platform/database/connect.ts'
import { operatorLanguage } from '../platform/operator.ts'
import { newId } from '../platform/records/ids.ts'
import { recordCreations } from '../platform/records/revisions.ts'
import type { Visitor } from '../platform/visitor.ts'
import { domainCodes } from './domains.ts'

const slugOfFiller = 'remplissage-'
const batch = 1000

/** Adds drafts until there are `count` of them, to see how fast the site is among many records. None is ever public. */
export async function loadFiller(db: Db, who: Visitor, count: number, say: (sentence: string) => void): Promise<void> {
  const { present } = await db
    .selectFrom('museums.museum')
    .select(({ fn }) => fn.countAll<number>().as('present'))
    .where('slug', 'like', `${slugOfFiller}%`)
    .executeTakeFirstOrThrow()
  if (present >= count) return
  const communes = await db.selectFrom('museums.commune').selectAll().orderBy('id').execute()
  if (communes.length === 0) return
  for (let from = present; from < count; from += batch) {
    const records = Array.from({ length: Math.min(batch, count - from) }, (_, position) =>
      fillerMuseum(from + position + 1, communes[(from + position) % communes.length]),
    )
    await atomically(db, async (trx) => {
      await trx.insertInto('museums.museum').values(records).execute()
      await recordCreations(trx, {
        kind: 'museums.museum',
        who,
        records: records.map(({ id, slug, status, revision, sources, ...after }) => ({ record_id: id, after })),
      })
    })
  }
  say(
    operatorLanguage() === 'fr'
      ? `${count} fiches de remplissage, en brouillon.`
      : `${count} filler records, all drafts.`,
  )
}

function fillerMuseum(number: number, commune: { id: string; name: string; department_code: string } | undefined) {
  if (!commune) throw new Error('No commune for a filler record')
  const domain = domainCodes[number % domainCodes.length] ?? domainCodes[0]
  return {
    id: newId(),
    slug: `${slugOfFiller}${String(number).padStart(6, '0')}`,
    status: 'draft',
    revision: 1,
    sources: '{}',
    name: `Musée de remplissage no ${number}`,
    town: commune.name,
    commune_code: commune.id,
    department_code: commune.department_code,
    latitude: 43 + (number % 2000) / 1000,
    longitude: (number % 4000) / 1000,
    domains: [domain],
    created_year: 1800 + (number % 220),
    description: `Fiche de remplissage : elle donne son poids à la base et ne décrit rien. ${'Un musée est une suite de salles. '.repeat(12)}`,
    opening_hours: 'Tu-Su 10:00-18:00',
    hours_example: true,
  }
}
