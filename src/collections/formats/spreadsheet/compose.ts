import type { Part } from './targets.ts'

export type Parts = ReadonlyMap<Part, { readonly value: string; readonly column: string }>

/** The order and abbreviations of the trade's measures; `l.` is a width, `L.` a length. */
const measures = [
  ['height', 'H.'],
  ['width', 'l.'],
  ['length', 'L.'],
  ['depth', 'P.'],
  ['thickness', 'E.'],
  ['diameter', 'D.'],
  ['weight', 'Pds'],
] as const satisfies readonly (readonly [Part, string])[]

/** Measures of several columns as the base writes them: `H. 24,5 ; l. 18`, in centimetres and grams. */
export function composeDimensions(parts: Parts): string {
  return measures
    .flatMap(([part, abbreviation]) => {
      const found = parts.get(part)
      return found ? [`${abbreviation} ${part === 'weight' ? inGrams(found) : inCentimetres(found)}`] : []
    })
    .join(' ; ')
}

const plain = /^(\d+(?:[.,]\d+)?)\s*(mm|cm|m|g|gr|kg)?\.?$/i

function inCentimetres({ value, column }: { value: string; column: string }): string {
  const [, number, unit = unitIn(column) ?? 'cm'] = plain.exec(value) ?? []
  if (number === undefined) return value
  const power = { mm: -1, cm: 0, m: 2 }[unit.toLowerCase()]
  return power === undefined ? value : shifted(number, power)
}

function inGrams({ value, column }: { value: string; column: string }): string {
  const [, number, unit = unitIn(column) ?? 'g'] = plain.exec(value) ?? []
  if (number === undefined) return value
  return shifted(number, unit.toLowerCase() === 'kg' ? 3 : 0)
}

function unitIn(column: string): string | undefined {
  return /\b(mm|cm|kg|g|m)\b/i.exec(column)?.[1]
}

/** Moves the decimal point without the errors of floating numbers, and keeps the point or comma as written. */
function shifted(number: string, power: number): string {
  if (power === 0) return number
  const mark = number.includes(',') ? ',' : '.'
  const [whole = '', fraction = ''] = number.split(mark)
  const digits = whole + fraction
  const point = whole.length + power
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0')
  const at = Math.max(1, point)
  const rest = padded.slice(at).replace(/0+$/, '')
  return `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${rest ? `${mark}${rest}` : ''}`
}

/** `NOM Prénom (rôle)`, as creators are filed. */
export function composeCreator(parts: Parts): string {
  const value = (part: Part) => parts.get(part)?.value ?? ''
  const [family, given, role] = [value('creator_family_name'), value('creator_given_name'), value('creator_role')]
  const name = [given ? family.toLocaleUpperCase('fr') : family, given].filter(Boolean).join(' ')
  return name && role ? `${name} (${role})` : name
}

/** `Lieu, naissance ; Lieu, mort`. */
export function composeLife(parts: Parts): string {
  const event = (place: Part, date: Part) =>
    [parts.get(place)?.value, parts.get(date)?.value].filter(Boolean).join(', ')
  const [birth, death] = [event('birth_place', 'birth_date'), event('death_place', 'death_date')]
  return death ? `${birth} ; ${death}` : birth
}

/** `1743 entre ; 1789 et`, or the year when there is one only. */
export function composeYears(parts: Parts): string {
  const [from, to] = [parts.get('earliest_year')?.value, parts.get('latest_year')?.value]
  if (from && to) return from === to ? from : `${from} entre ; ${to} et`
  if (from) return `${from} après`
  return to ? `${to} avant` : ''
}
