import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutTimeLine, timeLineWidth } from './time-line.ts'

const life = { birth_year: 1801, death_year: 1868 }
const work = (id: string, earliest_year: number | null, latest_year = earliest_year) => ({
  id,
  earliest_year,
  latest_year,
})

test('two works of one year stand one above the other', () => {
  const line = layOutTimeLine([work('a', 1850), work('b', 1850)], life)
  expect(line?.marks.map(({ from }) => from)).toEqual([line?.marks[0]?.from, line?.marks[0]?.from])
  expect(new Set(line?.marks.map(({ y }) => y)).size).toBe(2)
})

test('a work of a whole century says nothing of when, and is not drawn', () => {
  expect(layOutTimeLine([work('a', 1801, 1900), work('b', 1850)], life)).toBeUndefined()
})

test('whatever the years, everything is drawn within the picture and nothing upon another', () => {
  const year = fc.integer({ min: -3000, max: 2030 })
  const works = fc.array(fc.tuple(year, fc.integer({ min: 0, max: 30 })), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(works, fc.option(year), fc.option(year), (drawn, birth_year, death_year) => {
      const line = layOutTimeLine(
        drawn.map(([from, long], index) => work(String(index), from, from + long)),
        { birth_year, death_year },
      )
      if (!line) return
      expect(line.ticks.length).toBeLessThanOrEqual(13)
      for (const { from, to, y } of line.marks) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(timeLineWidth)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThan(line.ground)
      }
      for (const one of line.marks)
        for (const other of line.marks)
          if (one !== other && one.y === other.y) expect(one.to <= other.from || other.to <= one.from).toBe(true)
    }),
  )
})
