import { expect, test } from 'vitest'
import { composeCreator, composeDimensions, composeLife, composeYears } from './compose.ts'
import type { Part } from './targets.ts'

const parts = (cells: readonly (readonly [Part, string, string?])[]) =>
  new Map(cells.map(([part, value, column = '']) => [part, { value, column }]))

test.each([
  [
    'H. 54 ; l. 73,5',
    [
      ['height', '54'],
      ['width', '73,5'],
    ],
  ],
  [
    'H. 54 ; l. 7.35 ; P. 0.4',
    [
      ['depth', '4', 'Prof. (mm)'],
      ['height', '540', 'H en mm'],
      ['width', '73.5 mm'],
    ],
  ],
  [
    'H. 120 ; L. 1250',
    [
      ['height', '1,2', 'Hauteur (m)'],
      ['length', '12,5 m'],
    ],
  ],
  ['H. 0,05', [['height', '0,5 mm']]],
  [
    'D. 12 ; Pds 1250',
    [
      ['weight', '1,25 kg'],
      ['diameter', '12 cm'],
    ],
  ],
  ['Pds 300', [['weight', '300', 'Poids (g)']]],
  ['H. environ 24', [['height', 'environ 24']]],
  ['H. 12 x 14 cm', [['height', '12 x 14 cm']]],
] as const)('measures in columns become « %s »', (text, cells) => {
  expect(composeDimensions(parts(cells))).toBe(text)
})

test.each([
  [
    'BUGADE Inès (peintre)',
    [
      ['creator_family_name', 'Bugade'],
      ['creator_given_name', 'Inès'],
      ['creator_role', 'peintre'],
    ],
  ],
  ['Manufacture de Rodez', [['creator_family_name', 'Manufacture de Rodez']]],
  ['Inès', [['creator_given_name', 'Inès']]],
  ['', [['creator_role', 'peintre']]],
] as const)('a creator in columns becomes « %s »', (text, cells) => {
  expect(composeCreator(parts(cells))).toBe(text)
})

test.each([
  [
    'Espalion, 1843 ; Rodez, 1902',
    [
      ['birth_place', 'Espalion'],
      ['birth_date', '1843'],
      ['death_place', 'Rodez'],
      ['death_date', '1902'],
    ],
  ],
  [
    '1843 ; 1902',
    [
      ['birth_date', '1843'],
      ['death_date', '1902'],
    ],
  ],
  [
    'Espalion, 1843',
    [
      ['birth_place', 'Espalion'],
      ['birth_date', '1843'],
    ],
  ],
] as const)('a life in columns becomes « %s »', (text, cells) => {
  expect(composeLife(parts(cells))).toBe(text)
})

test.each([
  [
    '1743 entre ; 1789 et',
    [
      ['earliest_year', '1743'],
      ['latest_year', '1789'],
    ],
  ],
  [
    '1743',
    [
      ['earliest_year', '1743'],
      ['latest_year', '1743'],
    ],
  ],
  ['1743 après', [['earliest_year', '1743']]],
  ['1789 avant', [['latest_year', '1789']]],
] as const)('years in columns become « %s »', (text, cells) => {
  expect(composeYears(parts(cells))).toBe(text)
})
