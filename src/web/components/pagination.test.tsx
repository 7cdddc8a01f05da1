import { expect, it } from 'vitest'
import { stations } from './pagination.tsx'

it.each([
  [1, 2, [1, 2]],
  [1, 9, [1, 2, 9]],
  [5, 9, [1, 4, 5, 6, 9]],
  [9, 9, [1, 8, 9]],
])('on page %i of %i, leads to %j', (page, pages, expected) => {
  expect(stations(page, pages)).toEqual(expected)
})
