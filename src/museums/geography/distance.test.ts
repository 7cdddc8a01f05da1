import { expect, test } from 'vitest'
import { distanceKm } from './distance.ts'

const toulouse = { longitude: 1.444, latitude: 43.605 }
const montpellier = { longitude: 3.877, latitude: 43.611 }

test('Toulouse and Montpellier are 196 km apart as the crow flies, in both directions', () => {
  expect(distanceKm(toulouse, montpellier)).toBeCloseTo(196, 0)
  expect(distanceKm(montpellier, toulouse)).toBe(distanceKm(toulouse, montpellier))
})

test('a degree of latitude is 111 km, and a place is where it is', () => {
  expect(distanceKm({ longitude: 2, latitude: 43 }, { longitude: 2, latitude: 44 })).toBeCloseTo(111.2, 1)
  expect(distanceKm(toulouse, toulouse)).toBe(0)
})
