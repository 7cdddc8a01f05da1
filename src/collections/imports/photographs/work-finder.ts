import type { Db } from '../../../platform/database/connect.ts'
import { readInventoryNumber } from '../../reading/index.ts'
import type { ImportMuseum } from '../museums.ts'
import { keyOf, readFileName } from './name-rules.ts'

export interface NamedWork {
  readonly id: string
  readonly museum_id: string
  readonly title: string
  readonly inventory_number: string | null
  readonly joconde_id: string | null
}

export type By = 'image-reference' | 'joconde' | 'inventory'

export type Found =
  | { readonly kind: 'found'; readonly work: NamedWork; readonly by: By; readonly rank: number }
  | { readonly kind: 'several'; readonly works: readonly NamedWork[] }
  | { readonly kind: 'none' }

/** Finds the work that a file is named after. Works of one museum, when it is known, else of all. */
export async function workFinder(db: Db, museum: ImportMuseum | undefined): Promise<(path: string) => Found> {
  let query = db
    .selectFrom('collections.work as w')
    .innerJoin('museums.museum as m', 'm.id', 'w.museum_id')
    .select([
      'w.id',
      'w.museum_id',
      'w.shown_title as title',
      'w.inventory_number',
      'w.joconde_id',
      'w.image_references',
      'm.museofile_id',
    ])
    .orderBy('w.id')
  if (museum) query = query.where('w.museum_id', '=', museum.id)
  const rows = await query.execute()
  type Row = (typeof rows)[number]
  const names: Record<By, Map<string, Row[]>> = {
    'image-reference': new Map(),
    joconde: new Map(),
    inventory: new Map(),
  }
  const note = (by: By, key: string, row: Row) => {
    const known = names[by].get(key)
    if (key !== '' && known && !known.includes(row)) known.push(row)
    else if (key !== '' && !known) names[by].set(key, [row])
  }
  for (const row of rows) {
    for (const name of imageNames(row.image_references)) note('image-reference', keyOf(name), row)
    if (row.joconde_id) note('joconde', keyOf(row.joconde_id), row)
    const number = readInventoryNumber(row.inventory_number ?? '')
    for (const key of number ? [number.key, ...number.keys] : []) note('inventory', key, row)
  }
  return (path) => {
    const { museofile_id, readings } = readFileName(path)
    for (const { key, rank } of readings)
      for (const by of ['image-reference', 'joconde', 'inventory'] as const) {
        const all = names[by].get(key) ?? []
        const own = museofile_id ? all.filter((row) => row.museofile_id === museofile_id) : all
        const [first, ...others] = own.length > 0 ? own : all
        if (first && others.length === 0) return { kind: 'found', work: first, by, rank }
        if (first) return { kind: 'several', works: [first, ...others] }
      }
    return { kind: 'none' }
  }
}

/** REFIM: `M016183_0016630_P.JPG,DS1,,0016630.JPG;…`, the file's long name first, its short one fourth. */
function imageNames(references: string | null): string[] {
  return (references ?? '')
    .split(';')
    .flatMap((each) => {
      const parts = each.split(',')
      return [parts[0], parts[3]]
    })
    .flatMap((name) =>
      name?.trim()
        ? [
            name
              .trim()
              .replace(/^.*\//, '')
              .replace(/\.[a-z0-9]{2,5}$/i, ''),
          ]
        : [],
    )
}
