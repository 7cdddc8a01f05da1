import { readDepartment, readPostcode, readTown } from './address.ts'
import { readCategories } from './categories.ts'
import { readPhone, readWebsite } from './contact.ts'
import { readDay, readYear } from './dates.ts'
import { readDomains } from './domains.ts'
import type { CellFlag, Flag, MuseofileFacts, MuseofileField, Reading } from './facts.ts'
import { type DepartmentContains, readPoint } from './point.ts'
import type { MuseofileRow } from './read.ts'
import { cleanText, displayAddress, displayLine, foldText } from './text.ts'

export type RowRefusal =
  | 'id-missing'
  | 'id-unreadable'
  | 'id-repeated'
  | 'name-missing'
  | 'town-missing'
  | 'town-unknown'
  | 'department-unknown'

/** Libraries are in the file too, under B: they are no Musée de France. */
const museumIdentifier = /^M\d{4,5}$/

/** The facts of one row with what had to be said of its cells, or why it holds no museum. */
export type NormalizedRow =
  | { readonly facts: MuseofileFacts; readonly flags: readonly Flag[] }
  | { readonly refused: RowRefusal }

export function normalizeRow({ row, cells }: MuseofileRow, departmentContains: DepartmentContains): NormalizedRow {
  const museofile_id = cells.id.trim().toUpperCase()
  if (!museofile_id) return { refused: 'id-missing' }
  if (!museumIdentifier.test(museofile_id)) return { refused: 'id-unreadable' }
  const flags: Flag[] = []
  const take = <Value>(field: MuseofileField, { value, flags: found }: Reading<Value>): Value => {
    flags.push(...found.map((flag: CellFlag) => ({ row, museofile_id, field, ...flag })))
    return value
  }
  const text = (field: MuseofileField, cell: string): string | null => take(field, readText(cell))
  const address = (field: MuseofileField, cell: string): string | null => {
    const written = text(field, cell)
    return written && displayAddress(written)
  }

  const official_name = text('official_name', cells.official_name)
  if (!official_name) return { refused: 'name-missing' }
  if (!cells.town.trim() && !cells.postcode.trim()) return { refused: 'town-missing' }
  const said = take('department_code', readDepartment(cells.department, cells.postcode))
  if (!said) return { refused: 'department-unknown' }
  const postcode = take('postcode', readPostcode(cells.postcode, said))
  const town = take('town', readTown(cells.town, said, postcode))
  if (!town) return { refused: 'town-unknown' }
  const point = take('latitude', readPoint(cells, town.department_code, departmentContains))
  const protection = cells.building_protection
  return {
    flags,
    facts: {
      museofile_id,
      name: displayLine(official_name),
      official_name,
      other_names: otherNames(text('other_names', cells.usual_name), official_name),
      street: address('street', cells.street),
      place: address('place', cells.place),
      postcode,
      ...town,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      website: take('website', readWebsite(cells.website)),
      phone: take('phone', readPhone(cells.phone, town.department_code)),
      categories: take('categories', readCategories(cells.categories)),
      domains: take('domains', readDomains(cells.domains)),
      themes: text('themes', cells.themes),
      history: text('history', cells.history),
      strengths: text('strengths', cells.strengths),
      building_interest: text('building_interest', cells.building_interest),
      artists: text('artists', cells.artists),
      key_people: text('key_people', cells.key_people),
      building_protection: text('building_protection', withoutLinks(protection)),
      space_protection: text('space_protection', cells.space_protection),
      merimee_refs: take('merimee_refs', readReferences(cells.merimee_refs, protection)),
      created_year: take('created_year', readYear(cells.created_year)),
      museofile_updated_on: take('museofile_updated_on', readDay(cells.museofile_updated_on)),
    },
  }
}

function readText(cell: string): Reading<string | null> {
  const value = cleanText(cell)
  const spoiled = value?.includes('\ufffd') ? [{ reason: 'text-spoiled', value: around(value, '\ufffd') } as const] : []
  return { value, flags: spoiled }
}

function around(text: string, sign: string): string {
  const position = text.indexOf(sign)
  return text.slice(Math.max(0, position - 20), position + 20)
}

function otherNames(usualName: string | null, officialName: string): string[] {
  return usualName && foldText(usualName) !== foldText(officialName) ? [displayLine(usualName)] : []
}

/** The addresses of POP's own pages carry somebody's search; the references in them are kept in `merimee_refs`. */
function withoutLinks(text: string): string {
  return text.replace(/\s*:?\s*https?:\/\/\S+/g, '')
}

function readReferences(cell: string, protection: string): Reading<string[]> {
  const written = cell
    .split(/[;,\s]+/)
    .map((reference) => reference.trim())
    .filter(Boolean)
  const linked = [...protection.matchAll(/\/notice\/merimee\/([A-Z]{2,3}\d{5,10})/g)].flatMap(
    ([, reference]) => reference ?? [],
  )
  const isReference = (reference: string) => /^[A-Z]{2,3}[0-9A-Z]{3,10}$/.test(reference)
  const unreadable = written.filter((reference) => !isReference(reference))
  return {
    value: [...new Set([...written.filter(isReference), ...linked])],
    flags: unreadable.map((value) => ({ reason: 'reference-unreadable', value })),
  }
}
