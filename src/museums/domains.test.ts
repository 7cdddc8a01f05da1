import { expect, test } from 'vitest'
import { languages } from '../platform/languages.ts'
import { domainCodes, domainInSentence, domainLine, domainOfAnySlug, themeSlug } from './domains.ts'

test('inside a sentence a domain has no capital, unless it names a country or a people', () => {
  expect(domainInSentence('fr', 'beaux-arts')).toBe('beaux-arts')
  expect(domainInSentence('fr', 'civilisations-extra-europeennes')).toBe(
    'arts d’Afrique, d’Asie, d’Amérique et d’Océanie',
  )
  expect(languages.map((language) => domainInSentence(language, 'egypte'))).toEqual([
    'Égypte ancienne',
    'ancient Egypt',
    'antiguo Egipto',
    'Egipte ancian',
    'antic Egipte',
  ])
  expect(domainInSentence('en', 'arts-de-l-islam')).toBe('Islamic arts')
})

test('domains on one line are set apart by commas, the first alone with a capital', () => {
  expect(domainLine('fr', ['histoire', 'sciences-et-techniques', 'not-a-domain'])).toBe(
    'Histoire, sciences et techniques',
  )
  expect(domainLine('es', [])).toBe('')
})

test('two themes never share an address, and each is found again by it', () => {
  for (const language of languages) {
    const slugs = domainCodes.map((domain) => themeSlug(language, domain))
    expect(new Set(slugs).size).toBe(domainCodes.length)
    expect(slugs.map(domainOfAnySlug)).toEqual(domainCodes)
  }
})
