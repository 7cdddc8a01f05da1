import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather, sharesOnePlace } from './clusters.ts'

const museum = (name: string, longitude: number, latitude: number) => ({
  name,
  town: 'Nîmes',
  href: `/musees/${name}`,
  note: undefined,
  longitude,
  latitude,
})
const arenas = museum('arenes', 4.3601, 43.8349)
const carre = museum('carre', 4.356, 43.8383)
const uzes = museum('uzes', 4.42, 44.012)

test('museums of one town are one mark from afar and part when one comes near', () => {
  expect(gather([arenas, carre, uzes], 6)).toHaveLength(1)
  expect(gather([arenas, carre, uzes], 10).map(({ members }) => members.length)).toEqual([2, 1])
  expect(gather([arenas, carre, uzes], 14)).toHaveLength(3)
})

test('two museums of one building never part: the mark lists them', () => {
  const [both] = gather([arenas, { ...arenas, href: '/musees/other' }], 14)
  expect(both && sharesOnePlace(both, 14)).toBe(true)
  const [town] = gather([arenas, carre], 8)
  expect(town && sharesOnePlace(town, 14)).toBe(false)
})

test('no museum is lost or shown twice, at any zoom', () => {
  const list = fc.array(
    fc.tuple(fc.double({ min: -1, max: 5, noNaN: true }), fc.double({ min: 42, max: 45, noNaN: true })),
  )
  fc.assert(
    fc.property(list, fc.integer({ min: 8, max: 28 }), (points, halves) => {
      const museums = points.map(([longitude, latitude], index) => museum(String(index), longitude, latitude))
      const spots = gather(museums, halves / 2)
      expect(spots.flatMap(({ members }) => members.map(({ href }) => href)).sort()).toEqual(
        museums.map(({ href }) => href).sort(),
      )
      expect(new Set(spots.map(({ key }) => key)).size).toBe(spots.length)
    }),
  )
})
