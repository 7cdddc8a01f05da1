import { expect, test } from 'vitest'
import museumsOfNord from '../../../networks/nord-pas-de-calais/museums.json' with { type: 'json' }
import museumsOfOccitanie from '../../../networks/occitanie/museums.json' with { type: 'json' }
import { departmentContains, departmentName, departmentOf } from './index.ts'

test.each([
  ['Foix', '09', 1.605, 42.965],
  ['Carcassonne', '11', 2.351, 43.213],
  ['Rodez', '12', 2.575, 44.351],
  ['Nîmes', '30', 4.36, 43.837],
  ['Toulouse', '31', 1.444, 43.605],
  ['Auch', '32', 0.586, 43.646],
  ['Montpellier', '34', 3.877, 43.611],
  ['Cahors', '46', 1.441, 44.448],
  ['Mende', '48', 3.5, 44.518],
  ['Tarbes', '65', 0.078, 43.232],
  ['Perpignan', '66', 2.896, 42.699],
  ['Albi', '81', 2.148, 43.929],
  ['Montauban', '82', 1.355, 44.018],
  ['Lille', '59', 3.063, 50.637],
  ['Arras', '62', 2.777, 50.291],
  ['Sartène', '2A', 8.974, 41.621],
  ['Bastia', '2B', 9.449, 42.697],
  ['Paris', '75', 2.352, 48.857],
])('%s is in the département %s', (_, code, longitude, latitude) => {
  expect(departmentOf(longitude, latitude)).toBe(code)
  expect(departmentContains(code, longitude, latitude)).toBe(true)
})

test('no museum of the two networks lies further than two kilometres from its département', () => {
  const astray = [...museumsOfOccitanie, ...museumsOfNord].filter(
    ({ department_code, longitude, latitude }) => !departmentContains(department_code, longitude, latitude, 2),
  )
  expect(astray.map(({ name }) => name)).toEqual([])
})

test('a point just over the border is inside only with a tolerance', () => {
  // Auvillar is on the Garonne, in Tarn-et-Garonne, some kilometres from the Gers.
  expect(departmentContains('32', 0.898, 44.07)).toBe(false)
  expect(departmentContains('32', 0.898, 44.07, 1)).toBe(false)
  expect(departmentContains('32', 0.898, 44.07, 15)).toBe(true)
})

test('an enclave of the Hautes-Pyrénées is not in the Pyrénées-Atlantiques around it', () => {
  const [longitude, latitude] = [-0.11, 43.275]
  expect(departmentOf(longitude, latitude)).toBe('65')
  expect(departmentContains('64', longitude, latitude)).toBe(false)
})

test('what lies abroad, at sea, overseas or nowhere is in no département', () => {
  expect(departmentOf(2.17, 41.39)).toBeUndefined()
  expect(departmentOf(5, 42)).toBeUndefined()
  expect(departmentOf(55.45, -20.88)).toBeUndefined()
  expect(departmentOf(Number.NaN, Number.NaN)).toBeUndefined()
  expect(departmentContains('99', 1.444, 43.605)).toBe(false)
})

test('a quay museum that the smoothed coast leaves in the sea belongs to the nearest département', () => {
  expect(departmentOf(3.705, 43.38)).toBe('34')
})

test('départements go by their official names', () => {
  expect(departmentName('66')).toBe('Pyrénées-Orientales')
  expect(departmentName('54')).toBe('Meurthe-et-Moselle')
  expect(departmentName('2A')).toBe('Corse-du-Sud')
  expect(departmentName('974')).toBeUndefined()
})
