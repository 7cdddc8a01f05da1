/** The controlled lists that a work's fields draw on, each with the code of the field in Joconde. */
export const vocabularyFields = {
  domain: 'DOMN',
  'object-type': 'DENO',
  technique: 'TECH',
  period: 'PERI',
  epoch: 'EPOQ',
  subject: 'REPR',
  genre: 'GENE',
  place: 'LIEUX',
  use: 'UTIL',
  school: 'ECOL',
  role: 'AUTR',
  'legal-status': 'STAT',
} as const

export type Vocabulary = keyof typeof vocabularyFields
export const vocabularies = Object.keys(vocabularyFields) as readonly Vocabulary[]

export function isVocabulary(word: string): word is Vocabulary {
  return Object.hasOwn(vocabularyFields, word)
}

/** A term as the database holds it. */
export interface Term {
  readonly id: string
  readonly vocabulary: Vocabulary
  readonly parent_id: string | null
  readonly label: string
  readonly synonyms: readonly string[]
  readonly label_key: string
  readonly slug: string
  /** The ids from the root down to this one, each followed by a slash. */
  readonly path: string
  readonly official: boolean
  readonly assignable: boolean
}
