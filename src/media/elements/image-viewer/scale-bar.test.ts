import { expect, test } from 'vitest'
import { barFor } from './scale-bar.ts'

test.each([
  ['a canvas of 93 cm over 1000 pixels', 934 / 1000, '10\u00a0cm', 107],
  ['a tapestry of 20 m over 1200 pixels', 20_000 / 1200, '2\u00a0m', 120],
  ['a coin of 21 mm over 900 pixels', 21 / 900, '2\u00a0mm', 86],
  ['a detail of a hand', 0.1, '1\u00a0cm', 100],
])('the bar beside %s is a round length that fits', (_what, millimetresPerPixel, label, pixels) => {
  expect(barFor(millimetresPerPixel)).toEqual({ label, pixels })
})

test('no bar is drawn where nothing is known, or where a photograph tells nothing', () => {
  for (const each of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.001]) expect(barFor(each)).toBeUndefined()
})
