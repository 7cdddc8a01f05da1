import { plain, type Row } from './museofile-csv.ts'
import type { Museums } from './tables.ts'

/** Columns that the network keeps as the file has them, but for typography. */
export const titles = {
  official_name: 'nomofficiel',
  street: 'adresse',
  place: 'lieu',
  postcode: 'codepostal',
  town: 'ville',
  themes: 'themes',
  history: 'histoire',
  strengths: 'atout',
  building_interest: 'interet',
  artists: 'artiste',
  key_people: 'personnagephare',
  building_protection: 'protectionbatiment',
  space_protection: 'protectionespace',
} as const satisfies Record<string, string>

/**
 * Where the network and the file part: `[id, column, what the file says]`. Not counted: typography, what stands in
 * brackets after a town's name, CEDEX after a postcode, decimals of a point beyond ten centimetres, and the address of
 * a protected building's record, of which the network keeps the reference.
 */
export function differences(
  rows: ReadonlyMap<string, Row>,
  museums: Museums,
): [id: string, column: string, cell: string][] {
  return [...rows].flatMap(([id, row]) => {
    const museum = museums.get(id)
    const kept = (column: string) => String(museum?.[column] ?? '')
    const cell = (title: string) => row.get(title)?.trim() ?? ''
    const parted = Object.entries(titles)
      .filter(
        ([column, title]) => plain(withoutExtras(column, cell(title))) !== plain(withoutExtras(column, kept(column))),
      )
      .map(([column, title]): [string, string, string] => [id, column, cell(title)])
    const otherwise = (column: string, title: string): [string, string, string] => [id, column, cell(title)]
    const [latitude = Number.NaN, longitude = Number.NaN] = cell('coordonnees').split(',').map(Number)
    const metre = 1e-5
    if (
      !(
        Math.abs(latitude - Number(museum?.latitude)) < metre && Math.abs(longitude - Number(museum?.longitude)) < metre
      )
    )
      parted.push(otherwise('point', 'coordonnees'))
    if (kept('phone') !== `+33${cell('telephone').replace(/\D/g, '').slice(1)}`)
      parted.push(otherwise('phone', 'telephone'))
    const host = /^(?:https?:\/\/)?([^/]*)/.exec(cell('url'))?.[1]?.toLowerCase()
    if (host !== (museum?.website ? new URL(kept('website')).host : '')) parted.push(otherwise('website', 'url'))
    const references = [...`${cell('protectionbatiment')} ${cell('refmer')}`.matchAll(/\bPA\d{8}\b/g)].map(
      ([text]) => text,
    )
    const known = museum?.merimee_refs as readonly string[] | undefined
    if (!references.every((reference) => known?.includes(reference)))
      parted.push([id, 'merimee_refs', references.join(' ')])
    return parted
  })
}

function withoutExtras(column: string, text: string): string {
  if (column === 'town') return text.replace(/\(.*\)/, '')
  if (column === 'postcode') return text.replace(/ cedex.*/i, '')
  return column === 'building_protection' ? text.replace(/https?:\S+/g, '') : text
}

/** A cell as the network keeps a text: one form for each letter, nothing invisible, single spaces. */
export function cleaned(row: Row | undefined, title: string): string {
  const cell = row?.get(title) ?? ''
  const visible = cell.normalize('NFC').replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
  return visible.replace(/[^\S\u00a0\u202f]+/g, ' ').trim()
}
