import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '../../platform/languages.ts'
import { root } from '../../platform/root.ts'
import { labelKey } from './labels.ts'
import { readLists } from './lists.ts'
import { museumDomainsOf } from './museum-domains.ts'
import { readNames, termName } from './names.ts'

const terms = readLists()
const names = readNames(readFileSync(join(root, 'src/collections/vocabularies/names.tsv'), 'utf8'))

test('every name is of a term that is there, and in four languages', () => {
  expect(names.size).toBeGreaterThan(250)
  const labels = new Set(terms.map(({ vocabulary, label }) => `${vocabulary}\t${label}`))
  expect([...names.keys()].filter((key) => !labels.has(key))).toEqual([])
  for (const [key, translations] of names)
    expect([key, languages.slice(1).filter((language) => !translations[language]?.trim())]).toEqual([key, []])
})

test('every domain has a name in every language', () => {
  const domains = terms.filter(({ vocabulary }) => vocabulary === 'domain')
  expect(domains.length).toBeGreaterThan(130)
  for (const language of languages)
    expect(domains.filter((term) => termName(language, term).language !== language).map(({ label }) => label)).toEqual(
      [],
    )
})

test('names follow the typography of the site', () => {
  const odd = [...names].filter(([, translations]) => /['"]| {2}|^ | $/.test(Object.values(translations).join('\t')))
  expect(odd).toEqual([])
})

test.each([
  ['en', 'technique', "peinture à l'huile", 'oil paint'],
  ['oc', 'technique', 'bois', 'fusta'],
  ['ca', 'domain', 'peinture', 'pintura'],
  ['es', 'object-type', 'tableau', 'cuadro'],
  ['fr', 'domain', 'peinture', 'peinture'],
] as const)('in %s the %s « %s » is « %s »', (language, vocabulary, label, text) => {
  expect(termName(language, { vocabulary, label })).toEqual({ text, language })
})

test('a term nobody translated is shown in French, and said to be French', () => {
  expect(termName('en', { vocabulary: 'object-type', label: 'abaisse-langue' })).toEqual({
    text: 'abaisse-langue',
    language: 'fr',
  })
})

test('every period is said in every language', () => {
  const periods = terms.filter(({ vocabulary, assignable }) => vocabulary === 'period' && assignable)
  expect(periods.length).toBeGreaterThan(300)
  for (const language of languages)
    expect(periods.filter((term) => termName(language, term).language !== language).map(({ label }) => label)).toEqual(
      [],
    )
  expect(termName('en', { vocabulary: 'period', label: '19e siècle' }).text).toMatch(/19th century/)
})

test('a domain of works leads to those of museums', () => {
  expect(museumDomainsOf({ label: 'Peinture' })).toEqual(['beaux-arts'])
  expect(museumDomainsOf({ label: 'armurerie' })).toEqual(['arts-decoratifs', 'militaria'])
  expect(museumDomainsOf({ label: 'moderne' })).toEqual([])
  const led = terms.filter((term) => term.vocabulary === 'domain' && museumDomainsOf(term).length > 0)
  expect(led.length).toBeGreaterThan(100)
  expect(labelKey('Œuvre  d’Extrême-Orient')).toBe('oeuvre d extreme orient')
})
