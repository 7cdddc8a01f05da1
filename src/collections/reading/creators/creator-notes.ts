import { splitOutside, tidy } from '../split.ts'
import { nameKey } from './names.ts'
import type { ReadCreator } from './read-creators.ts'

export type CreatorNote = {
  /** Place of the person among the creators. */
  creator: number
  birth_place?: string
  /** As written: `1798`, `vers 1687`, `1844/05/30`, `06 janvier 1844`. */
  birth_date?: string
  death_place?: string
  death_date?: string
  nationality?: string
}

/**
 * Reads PAUT: `Lieu, naissance ; Lieu, mort`, one block per person after `#`, with or without `NOM :`. A block that names
 * nobody goes to the only person there is; where several could be meant it goes to none, for a death year frees images.
 */
export function readCreatorNotes(text: string, creators: readonly ReadCreator[]): CreatorNote[] {
  const people = creators.flatMap((creator, index) => (creator.anonymous || creator.collective ? [] : [index]))
  const names = new Names(creators)
  const notes = new Map<number, CreatorNote>()
  const blocks = text.split(/[#\n]/).filter((block) => block.trim() !== '')
  // As many blocks as people, none with a name: they follow the order of AUTR.
  const inOrder = blocks.length === people.length && blocks.every((block) => !/^[^;]*:/.test(block))
  for (const [at, block] of blocks.entries()) {
    let whose = inOrder ? people[at] : people.length === 1 ? people[0] : undefined
    let parts: string[] = []
    const close = () => {
      // What two blocks say of one person, the first said first.
      if (whose !== undefined && parts.length > 0)
        notes.set(whose, { ...readLifeParts(whose, parts), ...notes.get(whose) })
      parts = []
    }
    for (const part of splitOutside(block, ';')) {
      const named = namedAtStart(part, names)
      if (named) {
        close()
        whose = named.creator !== undefined && people.includes(named.creator) ? named.creator : undefined
        if (named.rest) parts.push(named.rest)
      } else parts.push(part)
    }
    close()
  }
  return [...notes.values()].filter((note) => Object.keys(note).length > 1).sort((a, b) => a.creator - b.creator)
}

/** The words of every creator's names, and who has each. */
class Names {
  readonly families: Set<string>[]
  readonly all: Set<string>[]
  private readonly having = new Map<string, number[]>()

  constructor(creators: readonly ReadCreator[]) {
    this.families = creators.map((creator) => wordsOf(creator.family_name))
    this.all = creators.map((creator) => wordsOf([creator.name, ...creator.other_names].join(' ')))
    for (const [index, words] of this.all.entries())
      for (const word of words) this.having.set(word, [...(this.having.get(word) ?? []).slice(0, mostAlike), index])
  }

  /** Who has one of these words. */
  candidates(label: readonly string[]): number[] {
    const few =
      this.all.length <= mostAlike ? [...this.all.keys()] : label.flatMap((word) => this.having.get(word) ?? [])
    return [...new Set(few)]
  }
}

// Among more people of the same name, a word tells nobody apart.
const mostAlike = 20

function wordsOf(name: string): Set<string> {
  return new Set(
    nameKey(name)
      .split(' ')
      .filter((word) => word !== ''),
  )
}

/**
 * « Rubens : Siegen, 1577 »: every word before the colon is a name of one creator only, the family name or most of it.
 * Without a creator: the words name somebody who is not there.
 */
function namedAtStart(part: string, names: Names): { creator?: number; rest: string } | undefined {
  const colon = part.indexOf(':')
  if (colon <= 0 || colon > 120 || /^nationalité/iu.test(part)) return undefined
  const label = [...wordsOf(part.slice(0, colon))]
  if (label.length === 0) return undefined
  const candidates = names.candidates(label)
  const hasFamily = (index: number, word: string) => names.families[index]?.has(word) ?? false
  const isWhole = (index: number) => names.all[index]?.size === label.length
  const fits = candidates.filter(
    (index) =>
      label.every((word) => names.all[index]?.has(word)) &&
      label.some((word) => word.length > 1 && (hasFamily(index, word) || isWhole(index))),
  )
  const exact = fits.filter(isWhole)
  // « Gas » under DEGAS, « LE PRINCE ou LEPRINCE » under LE PRINCE.
  const ending = label.length === 1 && (label[0]?.length ?? 0) > 2 ? label[0] : undefined
  const akin = candidates.filter(
    (index) =>
      label.some((word) => word.length > 3 && hasFamily(index, word)) ||
      (ending && [...(names.families[index] ?? [])].some((word) => word.endsWith(ending))),
  )
  const [creator, ...others] = fits.length === 1 ? fits : exact.length === 1 ? exact : fits.length === 0 ? akin : []
  const rest = tidy(part.slice(colon + 1))
  return creator !== undefined && others.length === 0 ? { creator, rest } : { rest }
}

function readLifeParts(creator: number, parts: readonly string[]): CreatorNote {
  const note: CreatorNote = { creator }
  let place = 0
  for (const part of parts) {
    const nationality = /^nationalité\s*:\s*(.{1,60})$/iu.exec(part)
    const prose = readProse(part)
    if (nationality?.[1]) note.nationality = tidy(nationality[1])
    else if (/^(?:femme|homme)$/i.test(part)) continue
    else if (prose) Object.assign(note, prose, { creator })
    else if (place < 2) {
      const read = readPlaceAndDate(part)
      if (!read) {
        // Only the first two say birth and death; a sentence among them ends it.
        place = 2
        continue
      }
      if (read.place) note[place === 0 ? 'birth_place' : 'death_place'] = read.place
      if (read.date) note[place === 0 ? 'birth_date' : 'death_date'] = read.date
      place += 1
    }
  }
  return note
}

const months = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)'
const day = `(?:(?:1er|\\d{1,2})\\s)?${months}\\s\\d{3,4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{3,4}(?:[/.-]\\d{1,2}[/.-]\\d{1,2})?`
const written = `(?:(?:vers|avant|après|ca\\.?|en|entre)\\s)?(?:${day})(?:\\s?(?:[-/]|ou)\\s?\\d{2,4})?(?:\\s(?:vers|avant|après|et \\d{3,4}))?(?:\\s?\\(?\\?\\)?)?(?:(?:,|\\s-)\\s(?:\\d{1,2}\\s)?${months}(?:\\s\\d{1,2})?)?`
const dateAtEnd = new RegExp(`(?:^|[\\s,])(${written})$`, 'iu')

/** « Siegen (Westphalie), 1577 », « ?, 1790 vers », « Paris 1688 », « 1904 », « ? »; undefined for a sentence. */
function readPlaceAndDate(part: string): { place?: string; date?: string } | undefined {
  const text = part.replace(/[.,\s]+$/, '')
  if (text.length > 120) return undefined
  const found = dateAtEnd.exec(text)
  const place = tidy(found ? text.slice(0, found.index) : text).replace(/[\s,]+$/, '')
  const unknown = /^(?:\?|\(\?\)|inconnu|s\.?d\.?)?(?:,\s*\?)?$/i
  if (!found) {
    const [before = '', ...rest] = text.split(/,\s*(?=\?$)/)
    if (unknown.test(text)) return {}
    if (rest.length > 0 && before.length < 60) return { place: before }
    return undefined
  }
  if (
    place.split(' ').length > 9 ||
    /:|\d{4}/.test(place) ||
    /(?<!\p{L})(?:par|il|elle|qui|dans|puis|depuis|salon|[ée]lève|actif|active|fondée?|née?|morte?|vivant|vivait|encore|connue?|documentée?|[ée]diteur|imprimeur|concepteur|successeur|moulage|exposent|de \d{4})(?!\p{L})/iu.test(
      place,
    )
  )
    return undefined
  return {
    ...(!unknown.test(place) && { place }),
    ...(found[1] && { date: tidy(found[1].replace(/^en\s/i, '')) }),
  }
}

const dated = `,?\\s(?:(?:en|le)\\s)?((?:(?:vers|avant|après)\\s)?(?:${day}))(?=$|[\\s,;.)])`
const at = '(?:\\s(?:à|au|aux)\\s([^,;.]{2,60}?))?'
const bornAt = new RegExp(`^n[ée]e?${at}${dated}`, 'iu')
const diedAt = new RegExp(`(?:^|\\s)(?:morte?|décédée?)${at}${dated}`, 'iu')
const bothAt = /^([^,\d]{2,40}),\s?(\d{4})\s[-–]\s([^,\d]{2,40}),\s?(\d{4})(?=$|[.;])/u

/** « né à Chaumont (Yonne) en 1866 et mort à Oudry en 1911 ». */
function readProse(part: string): Partial<CreatorNote> | undefined {
  const start = part.slice(0, 240)
  const both = bothAt.exec(start)
  if (both) {
    const [, birth_place = '', birth_date = '', death_place = '', death_date = ''] = both
    return { birth_place, birth_date, death_place, death_date }
  }
  const birth = bornAt.exec(start)
  const death = diedAt.exec(start)
  if (!birth && !(death && death.index === 0)) return undefined
  return {
    ...(birth?.[1] && { birth_place: tidy(birth[1]) }),
    ...(birth?.[2] && { birth_date: tidy(birth[2]) }),
    ...(death?.[1] && { death_place: tidy(death[1]) }),
    ...(death?.[2] && { death_date: tidy(death[2]) }),
  }
}
