import { fold } from '../fold.ts'

/** How near the work is to the person named, the farthest first: of two words, the farther one says it. */
export const certainties = [
  'copy',
  'after',
  'inspired',
  'imitator',
  'manner',
  'follower',
  'circle',
  'school',
  'pupil',
  'workshop',
  'attributed',
  'doubtful',
  'certain',
] as const
export type Certainty = (typeof certainties)[number]

const words: Readonly<Record<string, Certainty>> = {
  '?': 'doubtful',
  douteux: 'doubtful',
  incertain: 'doubtful',
  attribue: 'attributed',
  attribution: 'attributed',
  attr: 'attributed',
  'attribution ancienne': 'attributed',
  'attribution traditionnelle': 'attributed',
  ateliers: 'workshop',
  eleve: 'pupil',
  ecole: 'school',
  'ecole italienne': 'school',
  entourage: 'circle',
  cercle: 'circle',
  proche: 'circle',
  suite: 'follower',
  suiveur: 'follower',
  continuateur: 'follower',
  genre: 'manner',
  maniere: 'manner',
  'a la maniere': 'manner',
  'dans la maniere': 'manner',
  'dans le gout': 'manner',
  gout: 'manner',
  facon: 'manner',
  style: 'manner',
  'dans le style': 'manner',
  imitateur: 'imitator',
  imitation: 'imitator',
  pastiche: 'imitator',
  pasticheur: 'imitator',
  'inspire par': 'inspired',
  inspire: 'inspired',
  "d'apres": 'after',
  apres: 'after',
  'd apres': 'after',
  dapres: 'after',
  copie: 'copy',
  "copie d'apres": 'copy',
  'copie ancienne': 'copy',
  replique: 'copy',
}

/** What a word in parentheses says of the certainty; undefined for a role. « atelier » alone is a matter of who is named. */
export function certaintyOf(word: string): Certainty | undefined {
  const folded = fold(word).replace(/[.\s]+$/, '')
  const known = words[folded]
  // « (élève) » and « (atelier) » without « de » may be what the person named is.
  if (known && folded !== 'eleve') return known
  const bare = folded.replace(/\s+(?:de|du|des|d'|a|au|aux)$/, '')
  if (bare === folded) return undefined
  return bare === 'atelier' ? 'workshop' : words[bare]
}

export function farthest(found: readonly Certainty[]): Certainty {
  return certainties.find((certainty) => found.includes(certainty)) ?? 'certain'
}

const leading = new RegExp(
  `^(${[
    "copie d'apres",
    "d'apres",
    'attribue a',
    'attr\\. a',
    'atelier de',
    'atelier du',
    'ecole de',
    'entourage de',
    'cercle de',
    'suiveur de',
    'suite de',
    'imitateur de',
    'genre de',
    'maniere de',
    'a la maniere de',
    'eleve de',
  ].join('|')})\\s+`,
)

/** « d’après RUBENS Peter Paul » → the word and the name. Only before a name in capitals: « École de Nancy » is a name. */
export function leadingCertainty(text: string): { word: string; certainty: Certainty; rest: string } | undefined {
  const start = text.slice(0, 40)
  // Folded accents and ligatures keep their length in these words, so that positions agree.
  const found = leading.exec(fold(start.normalize('NFC')))
  if (!found) return undefined
  const word = start.slice(0, found[1]?.length ?? 0)
  const rest = text.slice(found[0].length).trim()
  const certainty = certaintyOf(word)
  if (!certainty || word === word.toUpperCase() || !/^(?:\p{Lu}['’])?\p{Lu}{2}/u.test(rest)) return undefined
  return { word, certainty, rest }
}
