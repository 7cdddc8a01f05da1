import type { Db } from '../../platform/database/connect.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { listWorksOfGroup } from '../groups/index.ts'
import { findWorkToEdit, inventoryKey } from '../works/index.ts'
import { workNamed } from './work-reference.ts'

/**
 * Ids of the works that are meant; a bare inventory number is first one of that museum.
 * @throws Refusal with a sentence for each that names none, or several.
 */
export async function worksMeant(
  db: Db,
  references: readonly string[],
  museum_id: string | null,
): Promise<readonly string[]> {
  const [ids, faults]: [string[], OperatorSentence[]] = [[], []]
  for (const reference of references)
    try {
      ids.push((await workNamed(db, reference, museum_id)).id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push(error.sentence)
    }
  if (faults.length === 0) return ids
  throw new Refusal({ fr: faults.map(({ fr }) => fr).join('\n'), en: faults.map(({ en }) => en).join('\n') })
}

/** Those of the works to take out that are in the group, and a sentence for each other. */
export async function removedWorks(
  db: Db,
  group: { readonly id: string; readonly museum_id: string | null },
  references: readonly string[],
): Promise<{ inside: readonly string[]; outside: readonly OperatorSentence[] }> {
  const works = await listWorksOfGroup(db, group.id)
  const [inside, strangers]: [string[], string[]] = [[], []]
  for (const reference of references) {
    // A number that other museums have too is enough where one work of the group bears it.
    const key = inventoryKey(reference)
    const numbered = key === null ? [] : works.filter(({ inventory_key }) => inventory_key === key)
    const [only] = numbered
    if (only && numbered.length === 1) inside.push(only.id)
    else strangers.push(reference)
  }
  const others = await worksMeant(db, strangers, group.museum_id)
  const [held, out] = [new Set(works.map(({ id }) => id)), others.filter((id) => !works.some((work) => work.id === id))]
  const outside = await Promise.all(
    out.map(async (id) => {
      const named = await namedWork(db, id)
      return { fr: `N’en était pas : ${named}`, en: `Was not in it: ${named}` }
    }),
  )
  return { inside: [...inside, ...others.filter((id) => held.has(id))], outside }
}

export async function namedWork(db: Db, id: string): Promise<string> {
  const work = await findWorkToEdit(db, id)
  if (!work) return id
  return `${id}  ${work.inventory_number ?? work.joconde_id ?? '-'}  ${work.shown_title}, ${work.museum_name}`
}
