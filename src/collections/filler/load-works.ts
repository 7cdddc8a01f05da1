import { sql } from 'kysely'
import { publicMuseums } from '../../museums/index.ts'
import { atomically, type Db, type Transact } from '../../platform/database/connect.ts'
import { operatorLanguage } from '../../platform/operator.ts'
import type { Visitor } from '../../platform/visitor.ts'
import { addWorks, type NewWork } from '../works/index.ts'
import { chanceOf } from './chance.ts'
import { type InventedCollection, type InventedWork, inventCollection } from './invent-works.ts'

/** Before the number of each: what tells them from real works. */
const inventoryMark = 'REMPLISSAGE '
const seed = 1
const batch = 5000
const lock = 6_420_071_932

/**
 * Hangs invented works in the museums of a demonstration until there are `count` of them, to see how fast the site is
 * among many. They are public, and say in their title and description that they exist nowhere.
 */
export async function loadFillerWorks(
  db: Db,
  who: Visitor,
  count: number,
  say: (sentence: string) => void,
): Promise<void> {
  const museums = await atomically(db, (trx) => addFiller(trx, who, count))
  if (museums === 0) return
  say(
    operatorLanguage() === 'fr'
      ? `${count} œuvres de remplissage, inventées, dans ${museums} musées.`
      : `${count} filler works, invented, in ${museums} museums.`,
  )
}

/** @returns among how many museums; 0 when there was nothing to add. */
async function addFiller(trx: Transact, who: Visitor, count: number): Promise<number> {
  // Two processes that start at once add them once.
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
  const { present } = await trx
    .selectFrom('collections.work')
    .select(({ fn }) => fn.countAll<number>().as('present'))
    .where('inventory_number', 'like', `${inventoryMark}%`)
    .executeTakeFirstOrThrow()
  if (present >= count) return 0
  const museums = await publicMuseums(trx)
    .where('m.museofile_id', 'is not', null)
    .orderBy('m.museofile_id')
    .select(['m.id', 'c.name as town'])
    .execute()
  if (museums.length === 0) return 0
  const terms = await trx
    .selectFrom('collections.term')
    .where('official', '=', true)
    .where('assignable', '=', true)
    .where('vocabulary', 'in', ['domain', 'object-type', 'technique', 'period', 'subject'])
    .orderBy('vocabulary')
    .orderBy('slug')
    .select(['id', 'vocabulary', 'label'])
    .execute()
  const collection = inventCollection(count, seed, { terms, museums: museums.length, images: 0 })
  let works: NewWork[] = []
  for (const work of collection.works()) {
    // Those of a former start are not invented again.
    if (work.number <= present) continue
    works.push(fillerWork(work, collection, museums))
    if (works.length < batch && work.number < count) continue
    await addWorks(trx, who, works)
    works = []
  }
  return museums.length
}

function fillerWork(
  work: InventedWork,
  { artists }: InventedCollection,
  museums: readonly { readonly id: string; readonly town: string }[],
): NewWork {
  const written = (vocabulary: string) =>
    work.terms.flatMap((term) => (term.vocabulary === vocabulary ? [term.label] : [])).join(' ; ')
  const makers = [...new Set(work.artists)].flatMap((artist) => {
    const name = artists[artist]
    return name ? [{ filed: `${name.family.toUpperCase()} ${name.given}`, life: lifeOf(artist, museums) }] : []
  })
  return {
    museum_id: museums[work.museum]?.id ?? '',
    on_display: work.on_display ?? null,
    written: {
      inventory_number: `${inventoryMark}${work.number}`,
      title: `${work.title} (œuvre de remplissage)`,
      creators: makers.map(({ filed }) => filed).join(' ; '),
      creators_note: makers.map(({ filed, life }) => `${filed} : ${life}`).join('#'),
      domains: written('domain'),
      object_types: written('object-type'),
      techniques: written('technique'),
      creation_period: written('period'),
      creation_date: work.earliest_year === undefined ? '' : String(work.earliest_year),
      subject: written('subject'),
      description: `Œuvre de remplissage : inventée, elle donne son poids à la base et n’existe nulle part. ${work.description ?? ''}`,
    },
  }
}

/** « Nîmes, 1801 ; Lodève, 1868 »: an artist of a number was always born there and then. */
function lifeOf(artist: number, museums: readonly { readonly town: string }[]): string {
  const chance = chanceOf(artist)
  const birth = 1500 + chance.below(450)
  return `${chance.pick(museums).town}, ${birth} ; ${chance.pick(museums).town}, ${birth + 30 + chance.below(50)}`
}
