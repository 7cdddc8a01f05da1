import type { Db } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/operator.ts'
import { findWorkToEdit, inventoryKey, listWorksNumbered } from '../works/index.ts'

export const workArgument = {
  name: { fr: 'ŒUVRE', en: 'WORK' },
  what: {
    fr: 'son identifiant, sa référence Joconde ou son numéro d’inventaire',
    en: 'its identifier, its Joconde reference or its inventory number',
  },
} as const

/** @throws Refusal naming the works that may be meant. */
export async function workNamed(db: Db, reference: string) {
  const work = await findWorkToEdit(db, reference)
  if (work) return work
  const number = inventoryKey(reference)
  const numbered = number === null ? [] : await listWorksNumbered(db, number)
  const [only] = numbered
  if (only && numbered.length === 1) return only
  const list = numbered.map((each) => `\n  ${each.id}  ${each.shown_title}, ${each.museum_name}`).join('')
  if (list)
    throw new Refusal({
      fr: `Plusieurs œuvres portent le numéro « ${reference} » :${list}`,
      en: `Several works bear the number “${reference}”:${list}`,
    })
  throw new Refusal({ fr: `Aucune œuvre « ${reference} ».`, en: `No work “${reference}”.` })
}
