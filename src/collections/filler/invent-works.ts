import { type Chance, chanceOf, zipfOf } from './chance.ts'
import { type InventedName, inventNames, inventWords } from './invented-words.ts'

export interface KnownTerm {
  readonly id: string
  readonly vocabulary: string
  readonly label: string
}

export interface InventedWork {
  readonly number: number
  readonly museum: number
  readonly title: string
  /** Places among the artists; none for an anonymous work. */
  readonly artists: readonly number[]
  readonly terms: readonly KnownTerm[]
  readonly description: string | undefined
  readonly inventory_number: string
  readonly earliest_year: number | undefined
  readonly latest_year: number | undefined
  readonly on_display: boolean | undefined
  /** Place among the images, when it has one. */
  readonly image: number | undefined
}

export interface InventedCollection {
  readonly artists: readonly InventedName[]
  readonly words: readonly string[]
  works(): Generator<InventedWork>
}

/** In a quarter of the works, as « paysage » or « portrait » may be. */
export const commonWord = 'paysage'
const commonShare = 0.25

/** How many terms of each list a work bears. */
const borne = {
  domain: [1, 2],
  'object-type': [1, 1],
  technique: [1, 3],
  period: [1, 1],
  subject: [0, 3],
  place: [0, 1],
}

/** A collection of that many works, the same for the same seed: words, artists, subjects as unevenly met as in real ones. */
export function inventCollection(
  size: number,
  seed: number,
  known: { readonly terms: readonly KnownTerm[]; readonly museums: number; readonly images: number },
): InventedCollection {
  const chance = chanceOf(seed)
  const words = [commonWord, ...inventWords(chance, Math.min(60_000, 8_000 + Math.round(size / 20)))]
  const artists = inventNames(chance, Math.max(50, Math.round(size ** 0.8)))
  const drawWord = zipfOf(chance, words.length - 1)
  const drawArtist = zipfOf(chance, artists.length)
  const lists = Object.entries(borne).map(([vocabulary, [least = 0, most = 0]]) => {
    const terms = shuffled(
      chance,
      known.terms.filter((term) => term.vocabulary === vocabulary),
    )
    return { terms, draw: zipfOf(chance, Math.max(1, terms.length)), least, most }
  })
  const some = (count: number) => Array.from({ length: count }, () => words[drawWord() + 1] ?? '')
  const drawMuseum = zipfOf(chance, known.museums)

  function work(number: number): InventedWork {
    const title = some(2 + chance.below(5))
    if (chance.is(commonShare)) title.splice(chance.below(title.length + 1), 0, commonWord)
    const terms = lists.flatMap(({ terms: list, draw, least, most }) =>
      list.length === 0
        ? []
        : Array.from({ length: least + chance.below(most - least + 1) }, () => list[draw()] as KnownTerm),
    )
    const year = chance.is(0.9) ? yearOf(chance) : undefined
    const text = title.join(' ')
    return {
      number,
      museum: drawMuseum(),
      title: text.charAt(0).toUpperCase() + text.slice(1),
      artists: chance.is(0.8) ? [drawArtist(), ...(chance.is(0.1) ? [drawArtist()] : [])] : [],
      terms: [...new Set(terms)],
      description: chance.is(0.5) ? some(15 + chance.below(40)).join(' ') : undefined,
      inventory_number: `${1800 + chance.below(225)}.${1 + chance.below(99)}.${number}`,
      earliest_year: year,
      latest_year: year === undefined ? undefined : year + (chance.is(0.5) ? 0 : chance.below(50)),
      on_display: chance.is(0.5) ? chance.is(0.15) : undefined,
      image: chance.is(0.3) ? chance.below(known.images) : undefined,
    }
  }
  return {
    artists,
    words,
    *works() {
      for (let number = 1; number <= size; number += 1) yield work(number)
    },
  }
}

/** Most of the nineteenth and twentieth centuries, a tail down to antiquity. */
function yearOf(chance: Chance): number {
  const back = chance.is(0.15) ? chance.below(2_300) : chance.below(180) + chance.below(160)
  return 2020 - back
}

function shuffled<Value>(chance: Chance, values: readonly Value[]): Value[] {
  const left = [...values]
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1)
    ;[left[at], left[other]] = [left[other] as Value, left[at] as Value]
  }
  return left
}
