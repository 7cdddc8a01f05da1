import { expect, test } from 'vitest'
import { techniqueWords } from './cartel.tsx'

test.each([
  ["toile;peinture à l'huile", "toile, peinture à l'huile"],
  ["bois(matériaux collés l'un sur l'autre)", "bois (matériaux collés l'un sur l'autre)"],
  ['métal(or)#bois (taillé)', 'métal (or), bois (taillé)'],
  ['toile(s);panneau(x)', 'toile(s), panneau(x)'],
  ['A(1)', 'A(1)'],
])('techniques as a label says them: %s', (written, words) => {
  expect(techniqueWords(written)).toBe(words)
})
