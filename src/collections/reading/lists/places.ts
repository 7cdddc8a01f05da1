import { fold } from '../fold.ts'
import { splitOutside, takeParentheses, tidy } from '../split.ts'

export type Place = {
  /** From the widest to the narrowest, as written: France, Île-de-France, Paris. */
  parts: string[]
  /** « lieu de création », « lieu de découverte ». */
  qualifier?: string
  /** Who found it, when, how, if said: « ROMBOURG Bernard, collecteur ». */
  notes?: string[]
}

const role = /^(?:lieu|lieux|provenance|origine)(?![a-z])/
const event = /(?:date de |decouvreur|collecteur|fouilleur|inventeur|donateur|prospecteur|mission|fouilles?|date d')/

// What was found in, or how: no place, though written among them.
const circumstance =
  /^(?:fouilles?|travaux|necropole|edifice|depot|site|sondages?|prospection|ramassage|dragage|tombe|sepulture|habitat|sanctuaire|epave|puits|fosse|porte de ville|trouvaille|decouverte|hors contexte|contexte|don|collecteur|decouvreur|achat)(?![a-z])/

/**
 * Reads LIEUX and DECV: `France, Ile-de-France, Paris (lieu de création) ; Paris (lieu d'exécution)`. Parts are cut by `,`, by
 * `:` and, while no parenthesis ends the place, by `;` (`Nord-Pas-de-Calais ; Nord ; Douai (lieu d'exécution)`).
 */
export function readPlaces(text: string): Place[] {
  const places: Place[] = []
  for (const block of text.split(/[#\n]/)) {
    let parts: string[] = []
    let many = false
    const found: string[] = []
    const first = places.length
    const end = (place: Omit<Place, 'parts'> = {}) => {
      if (parts.length > 0) places.push({ parts, ...place })
      parts = []
      many = false
    }
    for (const item of splitOutside(block, ';')) {
      const { text: outside, inside } = takeParentheses(item)
      const own = outside
        .split(/[,:]/)
        .map(tidy)
        .filter((part) => part !== '' && part !== '-')
      if (own.length > 0 && circumstance.test(fold(outside))) {
        found.push(outside)
        continue
      }
      // « France, Paris ; Belgique, Bruxelles » are two places, « Nord ; Douai » and « France ; Drôme, Romans » one.
      if (own.length > 0 && many) end()
      if (own.length > 1) many = true
      parts.push(...own)
      if (inside.length === 0) continue
      const before = own.length === 0 && parts.length === 0 ? places[places.length - 1] : undefined
      endWith(inside, before, parts, places, end)
    }
    end()
    const last = places[places.length - 1]
    if (last && places.length > first && found.length > 0) last.notes = [...(last.notes ?? []), ...found]
  }
  return places
}

/** Each parenthesis: a role of the place, narrower parts before the role, or a note on the find. */
function endWith(
  inside: readonly string[],
  before: Place | undefined,
  parts: string[],
  places: Place[],
  end: (place?: Omit<Place, 'parts'>) => void,
): void {
  const qualifiers: string[] = []
  const notes: string[] = []
  for (const words of inside) {
    const pieces = words
      .split(/[,;]/)
      .map(tidy)
      .filter((piece) => piece !== '')
    const said = pieces.filter((piece) => role.test(fold(piece)))
    const others = pieces.filter((piece) => piece !== '?' && !said.includes(piece))
    if (said.length > 0) {
      qualifiers.push(...said)
      if (before === undefined) parts.push(...others)
      else if (others.length > 0) notes.push(others.join(', '))
      if (pieces.includes('?') && others.length === 0 && parts.length > 0) parts.push(`${parts.pop()} (?)`)
    } else if (before !== undefined || event.test(fold(words)) || /\p{Lu}{3}/u.test(words)) notes.push(words)
    else {
      const last = parts.pop()
      parts.push(last === undefined ? words : `${last} (${words})`)
    }
  }
  const [qualifier, ...more] = qualifiers
  if (before) {
    // « Inde (lieu de création) ; (lieu d'utilisation) »: the same place again.
    if (qualifier !== undefined && before.qualifier !== undefined) places.push({ parts: before.parts, qualifier })
    else if (qualifier !== undefined) before.qualifier = qualifier
    if (notes.length > 0) before.notes = [...(before.notes ?? []), ...notes]
    return
  }
  if (qualifier === undefined && notes.length === 0) return
  const whole = [...parts]
  end({ ...(qualifier !== undefined && { qualifier }), ...(notes.length > 0 && { notes }) })
  for (const other of more) places.push({ parts: whole, qualifier: other })
}
