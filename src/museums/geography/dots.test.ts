import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dot, spreadDots } from './dots.ts'

const apart = 12

function nearest(dots: readonly Dot[]): number {
  return Math.min(
    ...dots.flatMap((one, index) => dots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
  )
}

const scattered = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }), {
  minLength: 2,
  maxLength: 30,
})

test('no two museums touch, and none is taken far from its town', () => {
  fc.assert(
    fc.property(scattered, (points) => {
      const dots = spreadDots(points, apart)
      expect(nearest(dots)).toBeGreaterThanOrEqual(apart)
      dots.forEach((dot, index) => {
        const home = points[index] ?? dot
        expect(Math.hypot(dot.x - home.x, dot.y - home.y)).toBeLessThanOrEqual(4 * apart)
      })
    }),
  )
})

test('a museum alone stays where it is', () => {
  const alone = [
    { x: 10, y: 10 },
    { x: 100, y: 40 },
  ]
  expect(spreadDots(alone, apart)).toEqual(alone)
})

test('eight museums of one town stand around it, close together', () => {
  const dots = spreadDots(Array(8).fill({ x: 200, y: 200 }), apart)
  expect(nearest(dots)).toBeGreaterThanOrEqual(apart)
  for (const { x, y } of dots) expect(Math.hypot(x - 200, y - 200)).toBeLessThan(2 * apart)
  const middle = dots.reduce((sum, { x, y }) => ({ x: sum.x + x / 8, y: sum.y + y / 8 }), { x: 0, y: 0 })
  expect(Math.hypot(middle.x - 200, middle.y - 200)).toBeLessThan(apart / 2)
})

test('the same points give the same dots', () => {
  fc.assert(
    fc.property(scattered, (points) => {
      expect(spreadDots(points, apart)).toEqual(spreadDots(structuredClone(points), apart))
    }),
  )
})

test('a museum of the coast is not pushed into the sea while there is land within reach', () => {
  const dots = spreadDots(Array(6).fill({ x: 50, y: 50 }), apart, (_, x) => x <= 50)
  expect(Math.max(...dots.map(({ x }) => x))).toBeLessThanOrEqual(50)
  expect(nearest(dots)).toBeGreaterThanOrEqual(apart)
})
