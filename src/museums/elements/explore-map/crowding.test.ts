import { expect, test } from 'vitest'
import { nextInDirection, withRoom } from './crowding.ts'

const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 })

test('of two names that would cover each other the first is written', () => {
  expect(withRoom([box(0, 0), box(5, 5), box(10, 0)], [])).toEqual([true, false, true])
})

test('a name that would cover a museum is not written', () => {
  expect(withRoom([box(0, 0)], [box(9, 9)])).toEqual([false])
})

test('an arrow leads to the nearest mark in its direction, not to one beside', () => {
  const marks = [
    { x: 100, y: 0 },
    { x: 30, y: 10 },
    { x: 5, y: 90 },
    { x: -40, y: 0 },
  ]
  const here = { x: 0, y: 0 }
  expect(nextInDirection(marks, here, 'ArrowRight')).toBe(1)
  expect(nextInDirection(marks, here, 'ArrowDown')).toBe(2)
  expect(nextInDirection(marks, here, 'ArrowLeft')).toBe(3)
  expect(nextInDirection(marks, here, 'ArrowUp')).toBe(-1)
})
