import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { atomically, type Db } from '../platform/database/connect.ts'
import type { Network } from '../platform/network.ts'
import { operatorLanguage } from '../platform/operator.ts'
import { newId } from '../platform/records/ids.ts'
import type { Visitor } from '../platform/visitor.ts'
import { addMuseum } from './commands.ts'
import { communeOfCode } from './communes.ts'
import { exampleExceptionalDays, exampleFields, exampleWorks, pickForWorks } from './demonstration-rules.ts'
import { loadFiller } from './filler.ts'
import { museumForm } from './forms.ts'
import { keepSchoolHolidaySeed } from './school-holiday-commands.ts'

/** A museum of `networks/<name>/museums.json`: facts as Museofile has them, and the names of the fields that are our own. */
const factsForm = museumForm.required({ name: true, town: true, commune_code: true, department_code: true }).extend({
  museofile_id: z.string(),
  own: z.array(z.string()),
})
type Facts = z.output<typeof factsForm>

const demonstrator: Visitor = { kind: 'operator', name: 'démonstration' }
const lock = 6_420_071_912

/**
 * Fills a demonstration with the museums of its network: facts of theirs, hours and prices by rule, marked as examples.
 * Does nothing where there is a museum already. Two processes that start at once load it once.
 */
export async function loadDemonstration(
  db: Db,
  network: Network,
  say: (sentence: string) => void,
  filler = 0,
): Promise<void> {
  const count = await atomically(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
    const some = await trx.selectFrom('museums.museum').select('id').limit(1).executeTakeFirst()
    if (some) return undefined
    await keepSchoolHolidaySeed(trx)
    const museums = await readFacts(network)
    const closed = pickForWorks(museums.map((museum) => museum.museofile_id))
    for (const museum of museums) await addExample(trx, museum, closed.indexOf(museum.museofile_id))
    return museums.length
  })
  if (count !== undefined) say(sentences[operatorLanguage()](network, count))
  if (filler > 0) await loadFiller(db, demonstrator, filler, say)
}

const sentences = {
  fr: ({ names }: Network, count: number) =>
    `Démonstration de ${names.fr.full}\u00a0: ${count} musées, horaires et tarifs donnés en exemple.`,
  en: ({ names }: Network, count: number) =>
    `Demonstration of ${names.en.full}: ${count} museums, hours and prices given as examples.`,
}

async function addExample(db: Db, museum: Facts, works: number): Promise<void> {
  const { museofile_id, own, ...facts } = museum
  const example = { ...exampleFields(museofile_id), ...(works >= 0 && exampleWorks(works)) }
  const commune = communeOfCode(facts.commune_code)
  const ours = new Set([...own, ...Object.keys(example)])
  const { id } = await addMuseum(db, demonstrator, {
    museofile_id,
    commune_name: commune?.name ?? facts.town,
    source: (field) => (ours.has(field) ? 'association' : 'museofile'),
    fields: { ...facts, ...example },
  })
  const days = exampleExceptionalDays(museofile_id)
  if (days.length > 0)
    await db
      .insertInto('museums.exceptional_day')
      .values(days.map((day) => ({ ...day, id: newId(), museum_id: id })))
      .execute()
}

async function readFacts({ folder }: Network): Promise<Facts[]> {
  const text = await readFile(join(folder, 'museums.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A profile of the operator's own need not bring museums.
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return z.array(factsForm).parse(JSON.parse(text))
}
