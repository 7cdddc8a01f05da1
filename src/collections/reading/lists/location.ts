import { fold } from '../fold.ts'
import { splitOutside } from '../split.ts'

export type Missing = 'missing' | 'stolen' | 'lost' | 'unknown' | 'looted' | 'destroyed'

export type Location = {
  town?: string
  museum?: string
  /** Anything finer: a department of the museum, a site. */
  detail?: string
  missing?: Missing
  /** The word as written: « volé ». */
  missing_written?: string
}

const missing: readonly [RegExp, Missing][] = [
  [/^(?:oeuvres? )?manquante?s?(?![a-z])/, 'missing'],
  [/^(?:oeuvres? )?volee?s?(?![a-z])/, 'stolen'],
  [/^(?:oeuvres? )?disparue?s?(?![a-z])/, 'lost'],
  [/^localisation inconnue/, 'unknown'],
  [/^(?:oeuvres? )?pillee?s?(?![a-z])/, 'looted'],
  [/^(?:oeuvres? )?(?:presumee?s? )?detruite?s?(?![a-z])/, 'destroyed'],
]

/** Reads LOCA and MANQUANT: `Montpellier ; musée Fabre`, `Paris ; musée d'Orsay ; manquant`. */
export function readLocation(text: string): Location {
  const location: Location = {}
  const places: string[] = []
  for (const part of splitOutside(text, ';#\n')) {
    const folded = fold(part)
    const found = missing.find(([form]) => form.test(folded))
    if (found && location.missing === undefined) {
      location.missing = found[1]
      location.missing_written = part
    } else places.push(part)
  }
  const [first, second, ...others] = places
  const museumFirst =
    first !== undefined &&
    second === undefined &&
    /^(?:musee|ecomusee|museum|chateau|\p{Ll})/u.test(first) &&
    !/^\p{Lu}/u.test(first)
  if (museumFirst) location.museum = first
  else if (first !== undefined) location.town = first
  if (second !== undefined) location.museum = second
  if (others.length > 0) location.detail = others.join(' ; ')
  return location
}
