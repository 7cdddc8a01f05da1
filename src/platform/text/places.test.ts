import { expect, test } from 'vitest'
import type { Language } from '../languages.ts'
import { inTown, nearTown } from './places.ts'

test.each<[Language, string, string, string]>([
  ['fr', 'Lavaur', 'à Lavaur', 'près de Lavaur'],
  ['fr', 'Albi', 'à Albi', 'près d’Albi'],
  ['fr', 'Étampes', 'à Étampes', 'près d’Étampes'],
  ['fr', 'Le Vigan', 'au Vigan', 'près du Vigan'],
  ['fr', 'Les Matelles', 'aux Matelles', 'près des Matelles'],
  ['fr', 'L’Isle-Jourdain', 'à L’Isle-Jourdain', 'près de L’Isle-Jourdain'],
  ['fr', 'Lescure', 'à Lescure', 'près de Lescure'],
  ['en', 'Le Vigan', 'in Le Vigan', 'near Le Vigan'],
  ['es', 'Albi', 'en Albi', 'cerca de Albi'],
  ['oc', 'Albi', 'a Albi', 'prèp d’Albi'],
  ['oc', 'Le Vigan', 'a Le Vigan', 'prèp de Le Vigan'],
  ['ca', 'Uzès', 'a Uzès', 'a prop d’Uzès'],
])('%s: one is in %s « %s », and close to it « %s »', (language, town, inside, close) => {
  expect(inTown(language, town)).toBe(inside)
  expect(nearTown(language, town)).toBe(close)
})
