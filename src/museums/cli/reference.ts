import { nearestWord } from '../../platform/command-line/index.ts'
import type { Db } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/operator.ts'
import { slugOf } from '../../platform/text/slug.ts'
import { findMuseumToEdit } from '../queries.ts'

export const referenceArgument = {
  name: { fr: 'MUSÉE', en: 'MUSEUM' },
  what: {
    fr: 'son identifiant Muséofile (M0440), ou la fin de l’adresse de sa page (musee-petiet)',
    en: 'its Museofile identifier (M0440), or the end of its page’s address (musee-petiet)',
  },
} as const

/** @throws Refusal naming the museums that may be meant. */
export async function museumNamed(db: Db, reference: string) {
  const museum = await findMuseumToEdit(db, reference)
  if (museum) return museum
  const meant = await museumsLike(db, reference)
  const list = meant.map((row) => `\n  ${row.museofile_id ?? row.slug}  ${row.name}, ${row.town}`).join('')
  throw new Refusal({
    fr: `Aucun musée « ${reference} » dans le réseau.${list && ` Peut-être :${list}`}`,
    en: `No museum “${reference}” in the network.${list && ` Perhaps:${list}`}`,
  })
}

async function museumsLike(db: Db, reference: string) {
  const rows = await db
    .selectFrom('museums.museum')
    .select(['museofile_id', 'slug', 'name', 'town'])
    .where('status', '<>', 'draft')
    .orderBy('name')
    .execute()
  const wanted = slugOf(reference)
  if (!wanted) return []
  const holding = rows.filter((row) => slugOf(`${row.slug} ${row.town}`).includes(wanted))
  if (holding.length > 0) return holding.slice(0, 8)
  const nearest = nearestWord(
    wanted,
    rows.map(({ slug }) => slug),
  )
  return rows.filter(({ slug }) => slug === nearest)
}
