import { expect, test } from 'vitest'
import { commonScale } from './scale.ts'

test('a canvas of two metres beside one of fifty centimetres is four times as wide on the page', () => {
  const { shares, bar } = commonScale({ width_mm: 2000, ratio: 1.4 }, { width_mm: 500, ratio: 0.8 }, 'fr')
  expect(shares).toEqual([80, 20])
  expect(bar).toEqual({ share: 20, length: '50\u00a0cm' })
})

test('the taller of the two bounds them', () => {
  // 2000 / 2 = 1000 mm high; 500 / 0.25 = 2000 mm high; 2500 mm wide together.
  expect(commonScale({ width_mm: 2000, ratio: 2 }, { width_mm: 500, ratio: 0.25 }, 'fr').ratio).toBe(1.25)
})

test.each([
  [20, 21, '5\u00a0mm'],
  [3000, 4350, '1\u00a0m'],
  [150, 160, '5\u00a0cm'],
])('the bar between works of %i and %i mm is %s', (one, other, length) => {
  expect(commonScale({ width_mm: one, ratio: 1 }, { width_mm: other, ratio: 1 }, 'fr').bar.length).toBe(length)
})
