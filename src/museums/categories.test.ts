import { expect, test } from 'vitest'
import { languages } from '../platform/languages.ts'
import { categoryName } from './categories.ts'
import { categoryCodes } from './museofile/index.ts'

test('a category of the Ministry is named in each language', () => {
  for (const language of languages)
    expect(categoryCodes.filter((code) => categoryName(language, code) === code && !/^[a-z]+$/.test(code))).toEqual([])
  expect(categoryName('fr', 'musee-d-art-sacre')).toBe('musée d’art sacré')
  expect(categoryName('oc', 'ecomusee')).toBe('ecomusèu')
})

test('a category that a museum made up is shown as it wrote it', () => {
  expect(categoryName('en', 'Musée de poche')).toBe('Musée de poche')
  expect(categoryName('en', 'constructor')).toBe('constructor')
})
