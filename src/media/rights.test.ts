import fc from 'fast-check'
import { expect, test } from 'vitest'
import { licenceCodes, licenceOf, licences } from './licences.ts'
import { isLarge, isSeen, nextChange, pictureSizes, shownSize } from './rights.ts'

const today = '2026-11-21'
const free = { licence: null, protected: false, protected_until_year: null, embargo_until_on: null }
const kept = { ...free, protected: true }

test.each([
  ['nothing is said of it', free, true],
  ['its maker died too recently', kept, false],
  ['its maker’s rights end this year', { ...kept, protected_until_year: 2026 }, false],
  ['its maker’s rights ended last year', { ...kept, protected_until_year: 2025 }, true],
  ['its maker is protected and the licence is open', { ...kept, licence: licences['CC-BY-NC'].uri }, true],
  ['its maker is protected and somebody wrote public domain', { ...kept, licence: licences.PDM.uri }, false],
  ['it is in the public domain', { ...free, licence: licences.PDM.uri }, true],
  ['the photographer keeps the rights', { ...free, licence: licences.InC.uri }, false],
  ['its rights were never studied', { ...free, licence: licences.CNE.uri }, true],
])('when %s, an image is shown large or small accordingly', (_why, rights, large) => {
  expect(isLarge(rights, today)).toBe(large)
})

test('a protection lifts on the first of January', () => {
  const image = { ...kept, protected_until_year: 2026 }
  expect(isLarge(image, '2026-12-31')).toBe(false)
  expect(isLarge(image, '2027-01-01')).toBe(true)
  expect(nextChange(image, today)).toBe('2027-01-01')
})

test('an embargo lifts on its day', () => {
  const image = { ...kept, protected_until_year: 2030, embargo_until_on: '2027-03-05' }
  expect([isSeen(image, '2027-03-04'), isSeen(image, '2027-03-05')]).toEqual([false, true])
  expect([nextChange(image, today), nextChange(image, '2027-03-05'), nextChange(free, today)]).toEqual([
    '2027-03-05',
    '2031-01-01',
    undefined,
  ])
})

test('a small image is of 400 pixels at most, at its own proportions', () => {
  expect(shownSize({ ...kept, width: 6000, height: 4000 }, today)).toEqual({ width: 400, height: 267 })
  expect(shownSize({ ...kept, width: 300, height: 200 }, today)).toEqual({ width: 300, height: 200 })
})

test('pictures are never larger than the image, nor without a size', () => {
  const side = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const sizes = pictureSizes({ width, height })
      expect(sizes.length).toBeGreaterThan(0)
      for (const size of sizes) {
        expect(size.width).toBeLessThanOrEqual(width)
        expect(size.height).toBeLessThanOrEqual(Math.min(height, 8192))
      }
    }),
  )
})

test('a licence is known in every form its address takes', () => {
  for (const code of licenceCodes) expect(licenceOf(licences[code].uri)).toBe(code)
  for (const written of [
    'https://creativecommons.org/licenses/by-sa/4.0',
    'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
    'http://creativecommons.org/licenses/by-sa/4.0/legalcode',
  ])
    expect(licenceOf(written)).toBe('CC-BY-SA')
  expect(licenceOf('https://rightsstatements.org/page/InC/1.0/')).toBe('InC')
  expect(licenceOf('https://creativecommons.org/licenses/by/2.0/')).toBeUndefined()
  expect(licenceOf(null)).toBeUndefined()
})
