import { fold } from '../fold.ts'
import { splitOutside, takeParentheses, tidy } from '../split.ts'
import { type Certainty, certaintyOf, farthest, leadingCertainty } from './certainty.ts'
import { isGivenName } from './given-names.ts'
import { readLife } from './life.ts'
import { filedName, isAnonymous, nameKey, type PersonName, splitName } from './names.ts'
import { isCollectiveRole, isOrganisation } from './organisations.ts'

export type ReadCreator = PersonName & {
  written: string
  /** As filed: `DELACROIX Eugène`. Of several names, the one the person is called by. */
  name: string
  /** The other names written: of birth, of the civil registry, before marriage. */
  other_names: string[]
  /** As written, in French, several joined by commas. */
  role?: string
  certainty: Certainty
  /** The words that say it, as written: « attribué à », « ? ». */
  certainty_words: string[]
  anonymous: boolean
  /** A firm, a manufacture, a population: nobody who is born and dies. */
  collective: boolean
  birth_date?: string
  death_date?: string
}

type Variant = {
  name: string
  called: boolean
  by_birth: boolean
  /** By their folded words: `Illustrateur` and `illustrateur` are one. */
  roles: Map<string, string>
  certainties: Certainty[]
  certainty_words: string[]
  life?: { birth_date?: string; death_date?: string }
}

// Nobody has more; a list of a thousand names is no person.
const mostNames = 12

const calledWords = /^(?:dits?|dites?|pseudonyme|pseud|surnomm[ée]e?|alias)\.?$/i
const birthWords = /^(?:n[ée]e?|patronyme|nom de naissance|nom de jeune fille|[ée]pouse|renvoi)$/i

/** Reads AUTR: `NOM Prénom (rôle, certitude)`, several with `;`, the names of one person with `,`. */
export function readCreators(text: string): ReadCreator[] {
  const creators: ReadCreator[] = []
  let previous: Variant[] | undefined
  for (const item of splitOutside(text, ';#\n')) {
    const variants = readVariants(item)
    const [only] = variants
    if (!only) continue
    // « PRADIER Jean Jacques ; PRADIER James (dit) »: one person, whose second name was cut off by the wrong sign.
    if (previous && variants.length === 1 && continues(previous, only)) {
      const last = creators.pop()
      previous = [...previous, only]
      creators.push(creatorOf(`${last?.written ?? ''} ; ${item}`, previous))
    } else if (variants.some((variant) => variant.name !== '')) {
      previous = variants
      creators.push(creatorOf(item, variants))
    }
  }
  return creators
}

function continues(previous: readonly Variant[], variant: Variant): boolean {
  if (previous.length >= mostNames) return false
  if (variant.name === '') return true
  if (!(variant.called || variant.by_birth) || variant.certainties.includes('doubtful')) return false
  return (
    !previous.some((before) => before.called || isAnonymous(before.name)) &&
    [...variant.roles.keys()].every((role) => previous.some((before) => before.roles.has(role)))
  )
}

function readVariants(item: string): Variant[] {
  const variants: Variant[] = []
  const pieces = joinInverted(splitOutside(item, ','))
  for (const piece of pieces) {
    for (const variant of readPiece(piece)) {
      const first = variants[0]
      const isRole = /^\p{Ll}/u.test(variant.name) && !variant.called && !/['’]/.test(variant.name)
      if (first && (variant.name === '' || isRole)) {
        if (variant.name !== '') classify(variant.name, first)
        absorb(first, variant)
      } else variants.push(variant)
    }
  }
  return variants
}

/** « Delacroix, Eugène » and « DELACROIX, Eugène » are one name. */
function joinInverted(pieces: string[]): string[] {
  const [family = '', rest = '', ...others] = pieces
  const second = takeParentheses(rest).text
  const inverted =
    !family.includes('(') &&
    family.split(' ').length <= 4 &&
    /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|d[eu]|d['’]|van|von|der)){0,4}$/u.test(second) &&
    !/\p{Lu}{2}/u.test(second) &&
    (family === family.toUpperCase() || splitName(`${second} ${family}`).family_name === family) &&
    !isOrganisation(family) &&
    !/ (?:père|fils|l['’]a[iî]né|le jeune)$/i.test(` ${second}`)
  return inverted ? [`${family.toUpperCase()} ${rest}`, ...others] : pieces
}

function readPiece(piece: string): Variant[] {
  const { text, inside } = takeParentheses(piece)
  const variants: Variant[] = []
  let rest = text
  const own = emptyVariant()
  const said = leadingCertainty(rest)
  if (said) {
    own.certainties.push(said.certainty)
    own.certainty_words.push(said.word)
    rest = said.rest
  }
  if (/\s*\?$/.test(rest)) {
    rest = rest.replace(/[\s?]+$/, '')
    classify('?', own)
  }
  rest = takeLastWord(rest, own)
  const [name = '', link, other = ''] = cutAtCalled(rest)
  own.name = tidy(name)
  variants.push(own)
  let target = own
  if (link) {
    target = { ...emptyVariant(), name: tidy(other), called: /^dit/i.test(link), by_birth: !/^dit/i.test(link) }
    if (own.name === '') variants.pop()
    variants.push(target)
  }
  for (const words of inside) {
    const life = readLife(words)
    if (life) target.life = life
    else for (const word of words.split(/[,;]/)) classify(word, target)
  }
  for (const variant of variants) if (variant.roles.has('atelier')) placeWorkshop(variant)
  return variants
}

// « GERARD François atelier », « LE TITIEN dit »: files that lost their parentheses.
const lastWord =
  /^(.*\p{Lu}\p{L}.*)\s(atelier(?: de)?|[ée]cole de|d['’]après|attribué(?: à)?|(?:genre|manière|entourage|suiveur|imitateur|élève) de|dite?|née?|patronyme)$/u

function takeLastWord(text: string, variant: Variant): string {
  const found = text.length > 300 ? null : lastWord.exec(text)
  if (!found?.[1] || isOrganisation(found[1])) return text
  classify(found[2] ?? '', variant)
  return found[1]
}

/** « TOURNACHON Félix dit NADAR », « LELEUX Emilie née GIRAUD »; « dit le Jeune » is no name by itself. */
function cutAtCalled(text: string): [string, string?, string?] {
  const found = /(?:^|\s)(dite?|n[ée]e)\s(?=\p{Lu}|l[ea]\s\p{Lu})/u.exec(text)
  if (!found) return [text]
  const other = text.slice(found.index + found[0].length)
  const before = text.slice(0, found.index)
  if (/^l(?:[ea] |['’])(?:jeune|vieux|a[iî]n[ée]|p[èe]re|fils|grand|petit)$/i.test(other)) return [`${before} ${other}`]
  return [before, found[1], other]
}

function emptyVariant(): Variant {
  return { name: '', called: false, by_birth: false, roles: new Map(), certainties: [], certainty_words: [] }
}

function classify(written: string, variant: Variant): void {
  const word = tidy(written)
  if (word === '') return
  const certainty = certaintyOf(word)
  if (calledWords.test(word)) variant.called = true
  else if (birthWords.test(word)) variant.by_birth = true
  // « LESCOT (dite, ?) » doubts the name, not the author.
  else if (certainty === 'doubtful' && (variant.called || variant.by_birth)) variant.certainty_words.push(word)
  else if (certainty) {
    variant.certainties.push(certainty)
    variant.certainty_words.push(word)
  } else addRole(word, variant)
}

function addRole(role: string, variant: Variant): void {
  const key = fold(role)
  if (!variant.roles.has(key)) variant.roles.set(key, role)
}

/** « BOUCHER François (atelier) » is made in his workshop; « MADOURA (atelier) » is a workshop, which is its role. */
function placeWorkshop(variant: Variant): void {
  if (splitName(variant.name).given_name === '') return
  variant.roles.delete('atelier')
  variant.certainties.push('workshop')
  variant.certainty_words.push('atelier')
}

function absorb(first: Variant, other: Variant): void {
  for (const role of other.roles.values()) addRole(role, first)
  first.certainties.push(...other.certainties)
  for (const word of other.certainty_words) if (!first.certainty_words.includes(word)) first.certainty_words.push(word)
  first.called ||= other.called
  first.by_birth ||= other.by_birth
  first.life ??= other.life
}

function creatorOf(written: string, variants: readonly Variant[]): ReadCreator {
  const all = emptyVariant()
  for (const variant of variants) absorb(all, variant)
  const chosen = chooseName(variants.filter((variant) => variant.name !== ''))
  const parts = splitName(chosen.name)
  const name = filedName(parts)
  const key = nameKey(name)
  const anonymous = isAnonymous(chosen.name)
  const roles = [...all.roles.values()]
  const others = new Set<string>()
  for (const variant of variants) {
    if (variant === chosen || variant.name === '') continue
    const other = filedName(splitName(variant.name))
    // « DEGAS (dit), DEGAS Edgar » brings no other name.
    if (nameKey(other) !== key && fold(other) !== fold(parts.family_name)) others.add(other)
  }
  const collective =
    !anonymous && parts.given_name === '' && (isOrganisation(chosen.name) || roles.some(isCollectiveRole))
  return {
    written,
    name,
    ...parts,
    other_names: [...others],
    ...(roles.length > 0 && { role: roles.join(', ') }),
    certainty: farthest(all.certainties),
    certainty_words: all.certainty_words,
    anonymous,
    collective,
    ...all.life,
  }
}

const nobody = emptyVariant()

/**
 * The name called by; but a fuller one where it has no given name and begins alike: two men are « WATTEAU de LILLE (dit) »,
 * two « le Jeune », and « DEGAS (dit), DEGAS Edgar » is Edgar.
 */
function chooseName(variants: readonly Variant[]): Variant {
  const called = variants.find((variant) => variant.called)
  const alone =
    called &&
    splitName(called.name)
      .given_name.split(' ')
      .every((word) => !isGivenName(word))
  const fuller = variants.find((variant) => {
    if (!alone || variant === called) return false
    const { family_name, given_name } = splitName(variant.name)
    const begins = `${fold(called.name)} `
    return given_name !== '' && begins.startsWith(`${fold(family_name)} `)
  })
  if (called && !fuller) return called
  return variants.find((variant) => !variant.called && !variant.by_birth) ?? fuller ?? variants[0] ?? nobody
}
