import { fold } from '../fold.ts'
import { tidy } from '../split.ts'
import { isGivenName } from './given-names.ts'
import { isOrganisation } from './organisations.ts'

export type PersonName = {
  /** As filed, in its own case: `DELACROIX`, `LA TOUR`. The whole name of an anonymous, a firm or a population. */
  family_name: string
  /** With what stands behind it in a filed name: `Georges de`, `Jean Michel le Jeune`. */
  given_name: string
}

const particles = new Set(
  `de d' du des van von der den vander vanden ter ten te di da del della dell' dei degli dal dalla lo zu zum af av el y e i la le les l'`.split(
    /\s+/,
  ),
)

export function isParticle(word: string): boolean {
  return particles.has(fold(word))
}

/** An uppercase word of a family name: at least two letters, `d’ANGERS` and `McCAY` too. */
function isCapital(word: string): boolean {
  if (isInitial(word)) return false
  const bare = word.replace(/^(?:\p{L}['’]|Mc|Mac)(?=\p{Lu})/u, '')
  return bare === bare.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(bare.length === word.length ? bare : `A${bare}`)
}

function isInitial(word: string): boolean {
  return /^\p{Lu}(?:[.-]{1,2}\p{Lu}){0,3}\.?$/u.test(word)
}

export function isAnonymous(name: string): boolean {
  return /^(?:anonymes?|anon|inconnue?s?|non identifie.*|indetermine.*|auteurs? (?:inconnue?s?|anonymes?)|artistes? (?:inconnue?s?|anonymes?)|nr|non renseigne)(?:$|[\s.,])/.test(
    fold(name),
  )
}

/**
 * « DELACROIX Eugène », « Eugène DELACROIX », « Eugène Delacroix » and « Bellangé Hippolyte » cut in two. Capitals decide;
 * without them a well-known given name does, and natural order (given name first) where nothing tells.
 */
export function splitName(written: string): PersonName {
  const name = tidy(written)
  const words = name.split(' ')
  if (words.length === 1 || isAnonymous(name) || isOrganisation(name) || /^ma[iî]tre\s/iu.test(name))
    return { family_name: name, given_name: '' }
  const capitals = leadingCapitals(words)
  if (capitals === words.length) return splitCapitals(words)
  if (capitals > 0) {
    // « LIGNY DE G » is Ligny, G. de.
    const particle = words[capitals - 1] ?? ''
    if (capitals > 1 && /^(?:DE|DU|D['’]|VAN|VON)$/.test(particle))
      return cut([...words.slice(0, capitals - 1), ...words.slice(capitals), particle.toLowerCase()], capitals - 1)
    return cut(words, capitals)
  }
  const first = words.findIndex(isCapital)
  if (first > 0) {
    const end = first + leadingCapitals(words.slice(first))
    return {
      family_name: words.slice(first, end).join(' '),
      given_name: [...words.slice(0, first), ...words.slice(end)].join(' '),
    }
  }
  return splitLowerCase(words)
}

function cut(words: readonly string[], at: number): PersonName {
  return { family_name: words.slice(0, at).join(' '), given_name: words.slice(at).join(' ') }
}

/** How many words at the start are the family name, with the particles between its words: `WATTEAU de LILLE Louis` → 3. */
function leadingCapitals(words: readonly string[]): number {
  let end = 0
  let found = false
  // Whether a capital word follows the particles from here on is known by reading from the end.
  const followed = new Array<boolean>(words.length + 1).fill(false)
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const next = words[at + 1]
    followed[at] = next !== undefined && (isCapital(next) || (isParticle(next) && followed[at + 1] === true))
  }
  for (const [at, word] of words.entries()) {
    if (isCapital(word)) {
      found = true
      end = at + 1
    } else if (isInitial(word)) {
      if (found && !followed[at]) break
      if (!found) end = at + 1
    } else if (word === '&' || (isParticle(word) && followed[at])) continue
    else break
  }
  return found || end === words.length ? end : 0
}

/** « LUCIANI SEBASTIANO »: two words in capitals of which the second alone is a given name. */
function splitCapitals(words: readonly string[]): PersonName {
  const [first = '', last = ''] = words
  if (words.length === 2 && isGivenName(last) && !isGivenName(first) && !/^(?:SAINTE?|STE?)$/.test(first))
    return { family_name: first, given_name: titleCase(last) }
  return { family_name: words.join(' '), given_name: '' }
}

function splitLowerCase(words: readonly string[]): PersonName {
  const first = words[0] ?? ''
  const last = words[words.length - 1] ?? ''
  const startsGiven = isGivenName(first) || isInitial(first)
  const endsGiven = isGivenName(last) || isInitial(last) || isParticle(last)
  if (/^\p{Ll}/u.test(first) && !isParticle(first)) return { family_name: words.join(' '), given_name: '' }
  if (endsGiven && !startsGiven) return cut(words, isParticle(first) ? words.length - 1 : 1)
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(word))
  // « Doidalsas de Bithynie » files under D.
  if (particle > 0 && !startsGiven) return { family_name: words.join(' '), given_name: '' }
  let family = words.length - 1
  for (let at = particle; at > 0 && at < words.length - 1 && isParticle(words[at] ?? ''); at += 1) family = at + 1
  return { family_name: words.slice(family).join(' '), given_name: words.slice(0, family).join(' ') }
}

/** « DELACROIX Eugène »: how the trade files a person; others keep the case of their name. */
export function filedName({ family_name, given_name }: PersonName): string {
  return given_name ? `${family_name.toUpperCase()} ${given_name}` : family_name
}

/** The same for every way of writing the same words: order, case, accents, hyphens, points and apostrophes do not count. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/&/g, ' et ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

/** `DELACROIX` → `Delacroix`, `SAINT-AUBIN` → `Saint-Aubin`, `D'ANGERS` → `D'Angers`; Roman numerals and initials stay. */
export function titleCase(word: string): string {
  if (word !== word.toUpperCase() || /^[IVX]{2,}$/.test(word)) return word
  return word
    .toLowerCase()
    .replace(/(^|[-.]|['’](?!s$))(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
