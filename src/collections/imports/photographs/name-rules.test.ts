import { expect, test } from 'vitest'
import { readFileName } from './name-rules.ts'

const readings = (path: string) => readFileName(path).readings.map(({ key, rank }) => `${key} ${rank}`)

test.each([
  ['D 01.1.1.jpg', 'd.01.1.1 0'],
  ['D_01-1-1.JPG', 'd.01.1.1 0'],
  ['photos/D 01.1.1.tif', 'd.01.1.1 0'],
  ['M0440_75.5.1.jpg', '75.5.1 0'],
  ['Inv. 840.10.1.jpeg', '840.10.1 0'],
  ['000DE021526.jpg', '000de021526 0'],
])('%s is %s', (path, expected) => {
  expect(readings(path)).toContain(expected)
})

test.each([
  ['75.5.1_1.jpg', '75.5.1 1'],
  ['75.5.1-2.jpg', '75.5.1 2'],
  ['75.5.1 (3).jpg', '75.5.1 3'],
  ['75.5.1(a).jpg', '75.5.1 1'],
  ['75.5.1_b.jpg', '75.5.1 2'],
  ['75.5.1 verso.jpg', '75.5.1 20'],
  ['75.5.1_détail2.jpg', '75.5.1 42'],
  ['75.5.1/IMG_0042.jpg', '75.5.1 42'],
])('%s is one photograph among several: %s', (path, expected) => {
  expect(readings(path)).toContain(expected)
})

test('a whole number comes before the same number with a mark', () => {
  expect(readings('2014.11.3.jpg').slice(0, 2)).toEqual(['2014.11.3 0', '2014.11 3'])
})

test('the Museofile id at the beginning says whose number it is', () => {
  expect(readFileName('M0440_75.5.1.jpg').museofile_id).toBe('M0440')
  expect(readFileName('MI.96.30.1.jpg').museofile_id).toBeUndefined()
})
