import { expect, test } from 'vitest'
import { languages } from '../languages.ts'
import { joinWords } from './lists.ts'
import { counted, distance, formatEuros, formatNumber } from './numbers.ts'

test('the last word is linked, the others have commas', () => {
  expect(languages.map((language) => joinWords(language, ['a', 'b', 'c']))).toEqual([
    'a, b et c',
    'a, b and c',
    'a, b y c',
    'a, b e c',
    'a, b i c',
  ])
  expect(joinWords('fr', ['a', 'b'], 'or')).toBe('a ou b')
  expect([joinWords('fr', []), joinWords('fr', ['a'])]).toEqual(['', 'a'])
})

test('Spanish does not say “y” before the sound i, nor “o” before the sound o', () => {
  expect(joinWords('es', ['Francia', 'Italia'])).toBe('Francia e Italia')
  expect(joinWords('es', ['agua', 'hielo'])).toBe('agua y hielo')
  expect(joinWords('es', ['plata', 'oro'], 'or')).toBe('plata u oro')
})

test('numbers are grouped as each language does', () => {
  expect(languages.map((language) => formatNumber(language, 45000))).toEqual([
    '45\u202f000',
    '45,000',
    '45.000',
    '45\u202f000',
    '45.000',
  ])
})

test('a price shows its cents only when there are some', () => {
  expect(languages.map((language) => formatEuros(language, 550))).toEqual([
    '5,50\u00a0€',
    '€5.50',
    '5,50\u00a0€',
    '5,50\u00a0€',
    '5,50\u00a0€',
  ])
  expect(formatEuros('fr', 500)).toBe('5\u00a0€')
})

test('none is singular in French and plural in English', () => {
  expect(counted('fr', 0, 'musée', 'musées')).toBe('0\u00a0musée')
  expect(counted('en', 0, 'museum', 'museums')).toBe('0\u00a0museums')
  expect(counted('fr', 4500, 'œuvre', 'œuvres')).toBe('4\u202f500\u00a0œuvres')
  expect(languages.map((language) => counted(language, 1, 'x', 'xs'))).toEqual(Array(5).fill('1\u00a0x'))
})

test.each([
  [20, '50 m'],
  [812, '800 m'],
  [960, '1 km'],
  [1540, '1,5 km'],
  [9949, '9,9 km'],
  [9951, '10 km'],
  [22_400, '22 km'],
])('%i metres are told as %s', (metres, words) => {
  expect(distance('fr', metres).replace('\u00a0', ' ')).toBe(words)
})

test('English distances have a decimal point', () => {
  expect(distance('en', 1540)).toBe('1.5\u00a0km')
})
