import { expect, test } from 'vitest'
import { frenchSpaces } from './french-spaces.ts'

test.each([
  ['Attention : rien !', 'Attention\u00a0: rien\u202f!'],
  ['« oui » ; « non » ?', '«\u202foui\u202f»\u202f; «\u202fnon\u202f»\u202f?'],
  ['Peut-être :\n  M0443', 'Peut-être\u00a0:\n  M0443'],
  ['http://[::1]:3000 à 10:30', 'http://[::1]:3000 à 10:30'],
])('« %s » is typeset as French wants it', (typed, typeset) => {
  expect(frenchSpaces(typed)).toBe(typeset)
})
