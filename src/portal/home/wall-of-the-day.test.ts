import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfNumber } from '../../platform/text/days.ts'
import { ofTheDay, wallOfTheDay } from './wall-of-the-day.ts'

type Museum = { id: string; department_code: string }
/** `sizes`: how many museums each département has. */
const network = (sizes: readonly number[]): Museum[] =>
  sizes.flatMap((size, department) =>
    Array.from({ length: size }, (_, index) => ({
      id: `m${department}-${index}`,
      department_code: String(department),
    })),
  )
/** The walls of one whole round that begins at a multiple of its days. */
function roundOf(museums: readonly Museum[], round: number, most = 4): Museum[][] {
  const days = Math.ceil(museums.length / most)
  return Array.from({ length: days }, (_, index) => wallOfTheDay(museums, dayOfNumber(round * days + index), most))
}
const occitanie = network([7, 6, 9, 14, 20, 6, 12, 6, 6, 8, 18, 12, 6])
const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 15 })

test('over a round every museum hangs exactly once, the smallest département’s as the largest’s', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 100, max: 600 }), fc.integer({ min: 1, max: 8 }), (each, round, most) => {
      const museums = network(each)
      fc.pre(museums.length > most)
      const hung = roundOf(museums, round, most).flat()
      expect(hung.map(({ id }) => id).sort()).toEqual(museums.map(({ id }) => id).sort())
    }),
    { numRuns: 60 },
  )
})

test('no wall has two museums of one département, where a round has days enough for it', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 100, max: 600 }), (each, round) => {
      const museums = network(each)
      const days = Math.ceil(museums.length / 4)
      for (const wall of roundOf(museums, round))
        for (const [department, size] of each.entries()) {
          const here = wall.filter(({ department_code }) => department_code === String(department)).length
          expect(here).toBeLessThanOrEqual(museums.length <= 4 ? size : Math.ceil(size / days))
        }
    }),
    { numRuns: 60 },
  )
})

test('the walls of Occitanie have four museums, three at the least, from as many départements', () => {
  for (const wall of roundOf(occitanie, 500)) {
    expect(wall.length).toBeGreaterThanOrEqual(3)
    expect(wall.length).toBeLessThanOrEqual(4)
    expect(new Set(wall.map(({ department_code }) => department_code)).size).toBe(wall.length)
  }
})

test('a day has one wall, whoever asks and in whatever order the museums come; the next day and the next round have others', () => {
  const wall = wallOfTheDay(occitanie, '2026-11-21')
  expect(new Set(wallOfTheDay(occitanie.toReversed(), '2026-11-21'))).toEqual(new Set(wall))
  expect(wallOfTheDay(occitanie, '2026-11-22')).not.toEqual(wall)
  const names = (round: number) => roundOf(occitanie, round).map((each) => each.map(({ id }) => id).join())
  expect(names(500)).not.toEqual(names(501))
})

test('a network of four museums or fewer hangs them all every day', () => {
  expect(wallOfTheDay(network([2, 1]), '2026-11-21')).toHaveLength(3)
  expect(wallOfTheDay([], '2026-11-21')).toEqual([])
})

test('the colour of the wall changes each day and comes round', () => {
  const colours = ['bottle', 'slate', 'ochre']
  const week = Array.from({ length: 6 }, (_, index) => ofTheDay(colours, dayOfNumber(20_000 + index)))
  expect(new Set(week.slice(0, 3)).size).toBe(3)
  expect(week.slice(3)).toEqual(week.slice(0, 3))
  expect(ofTheDay([], '2026-11-21')).toBeUndefined()
})
