import type { Chance } from './chance.ts'

const starts = 'b br c ch d f fl g gr j l m n p pl qu r s t tr v'.split(' ')
const middles = 'a e i o u ou oi ai an en in on eu'.split(' ')
const ends = ['', '', 'r', 's', 't', 'l', 'lle', 'tte', 'ge', 'ne', 're', 'sse', 'che']

function syllable(chance: Chance): string {
  return chance.pick(starts) + chance.pick(middles)
}

/** That many words of no language, each once, French in their letters. */
export function inventWords(chance: Chance, count: number): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    let word = syllable(chance)
    for (let more = chance.below(3); more > 0; more -= 1) word += syllable(chance)
    words.add(word + chance.pick(ends))
  }
  return [...words]
}

const givenNames = (
  'Adèle Aimé Alice Antoine Blanche Camille Claire Denis Élise Émile Étienne Eugène Félix Gabriel Gaston Henri ' +
  'Honorine Inès Jacques Jean Jeanne Joseph Jules Léon Louise Lucie Marcel Marie Maurice Nicolas Paul Pierre Rose Simon Suzanne Yvonne'
).split(' ')

export interface InventedName {
  readonly given: string
  readonly family: string
}

export function inventNames(chance: Chance, count: number): InventedName[] {
  return inventWords(chance, count).map((word) => ({
    given: chance.pick(givenNames),
    family: word.charAt(0).toUpperCase() + word.slice(1),
  }))
}
