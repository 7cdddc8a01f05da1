import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../platform/languages.ts'
import {
  mainDimensions,
  nameKey,
  readAcquisition,
  readCreatorNotes,
  readCreators,
  readDimensions,
  readInventoryNumber,
  readLegalStatus,
  readLocation,
  readPlaces,
  readSubject,
  readTerms,
  shownName,
  splitName,
  subjectLabels,
  writeDimensions,
} from './index.ts'

const readers: Record<string, (text: string) => unknown> = {
  measures: (text) => {
    const dimensions = readDimensions(text)
    for (const language of languages) writeDimensions(dimensions, language)
    return mainDimensions(dimensions)
  },
  creators: (text) => readCreators(text).map(shownName),
  'notes on creators': (text) => readCreatorNotes(text, readCreators(text)),
  names: (text) => shownName(splitName(text)),
  terms: readTerms,
  subjects: (text) => subjectLabels(readSubject(text)),
  'legal status': readLegalStatus,
  acquisition: readAcquisition,
  places: readPlaces,
  location: readLocation,
  'inventory number': readInventoryNumber,
}

const pieces = [
  'H',
  'l',
  'L.',
  'Hauteur',
  'en cm',
  '12',
  '0,5',
  'x',
  'cm',
  'm',
  '/',
  '-',
  ' ; ',
  ' , ',
  '(',
  ')',
  ':',
  '#',
  '?',
  'avec cadre',
]
const words = [
  'DUPONT',
  'Jean',
  'de',
  "d'après",
  'dit',
  'né en 1820',
  'Paris, 1820',
  'atelier',
  'anonyme',
  '&',
  'É',
  'œ',
  '\u0092',
  '\u00a0',
  'fouilles',
]
const written = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...words), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(' '))

describe.each(Object.entries(readers))('reading %s', (_, read) => {
  it('never throws', () => {
    fc.assert(
      fc.property(written, (text) => void read(text)),
      { numRuns: 400 },
    )
  })

  it.each(
    [
      ...pieces,
      ...words,
      'H. 12 ; ',
      '(H. 1) ',
      'A (b) ; ',
      'A, ',
      'DUPONT Jean (dit) ; ',
      'Dupont : Paris, 1820 ; ',
      '(a : b), ',
      '1. ',
      'x 1 ',
      '((1)',
      'ab ',
      'À',
    ].map((piece) => [piece]),
  )('takes ten thousand characters of « %s »', (piece) => {
    const long = piece.repeat(Math.ceil(10_000 / piece.length))
    expect(() => read(long)).not.toThrow()
  })

  it('takes five hundred parts', () => {
    const part = (at: number) => `PART${at} Jean (rôle ${at}, H. ${at} cm) : Paris, ${1000 + at}`
    const long = Array.from({ length: 500 }, (_part, at) => part(at)).join(' ; ')
    expect(() => read(long)).not.toThrow()
  })
})

it('measures nothing that is not a positive number', () => {
  fc.assert(
    fc.property(written, (text) => {
      for (const { value_mm, value_g, value_cm3, scale, least } of readDimensions(text))
        for (const value of [value_mm, value_g, value_cm3, scale, least])
          expect(value === undefined || (value > 0 && value < 1e10)).toBe(true)
    }),
  )
})

it('knows a name by its words in whatever order and case', () => {
  const name = fc.array(fc.stringMatching(/^[A-Za-zéèçœ]{1,9}$/), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(name, (parts) => {
      expect(nameKey([...parts].reverse().join(' ').toUpperCase())).toBe(nameKey(parts.join('  ')))
    }),
  )
})
