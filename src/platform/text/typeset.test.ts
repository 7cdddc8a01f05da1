import { expect, test } from 'vitest'
import { typesetFrench } from './typeset.ts'

test.each([
  ["Musée d'art et d'histoire", 'Musée d’art et d’histoire'],
  ['La "Belle Dame" de Souillac', 'La «\u202fBelle Dame\u202f» de Souillac'],
  [
    'Il l\'appelle "l\'atelier" : trois salles ; deux jardins !',
    'Il l’appelle «\u202fl’atelier\u202f»\u00a0: trois salles\u202f; deux jardins\u202f!',
  ],
  ['Faïences, verres...', 'Faïences, verres…'],
  ['https://musee.example/?a=b;c', 'https://musee.example/?a=b;c'],
  ['« Déjà » imprimé', '«\u202fDéjà\u202f» imprimé'],
])('%s is printed %s', (typed, printed) => {
  expect(typesetFrench(typed)).toBe(printed)
  expect(typesetFrench(printed)).toBe(printed)
})
