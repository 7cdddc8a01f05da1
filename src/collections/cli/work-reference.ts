import { findMuseumToEdit } from '../../museums/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/operator.ts'
import { findWorkToEdit, inventoryKey, listWorksNumbered } from '../works/index.ts'

export const workArgument = {
  name: { fr: 'ŒUVRE', en: 'WORK' },
  what: {
    fr: 'son identifiant, sa référence Joconde ou son numéro d’inventaire, après celui de son musée s’il le faut ("M0443 1974.1.1")',
    en: 'its identifier, its Joconde reference or its inventory number, after its museum’s where needed ("M0443 1974.1.1")',
  },
} as const

/**
 * The work that is meant; a bare inventory number first of that museum, then of any.
 * @throws Refusal naming the works that may be meant.
 */
export async function workNamed(db: Db, reference: string, museum_id: string | null = null) {
  const work = await findWorkToEdit(db, reference)
  if (work) return work
  const numbered = await worksNumbered(db, reference, museum_id)
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

async function worksNumbered(db: Db, reference: string, museum_id: string | null) {
  const [, first = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(reference.trim()) ?? []
  const museum = first === '' ? undefined : await findMuseumToEdit(db, first)
  const number = inventoryKey(museum ? rest : reference)
  if (number === null) return []
  if (museum) return listWorksNumbered(db, number, museum.id)
  const own = museum_id === null ? [] : await listWorksNumbered(db, number, museum_id)
  return own.length > 0 ? own : listWorksNumbered(db, number)
}
