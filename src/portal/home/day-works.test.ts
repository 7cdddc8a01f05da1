import { expect, test } from 'vitest'
import { sharesOfTwo } from './day-works.tsx'

test('two works of a row share it by their widths, and each has room for its label', () => {
  expect(sharesOfTwo([60, 60])).toEqual([50, 50])
  expect(sharesOfTwo([30, 40])).toEqual([43, 57])
  expect(sharesOfTwo([200, 40])).toEqual([66, 34])
  expect(sharesOfTwo([40, 200, 80])).toEqual([34, 66, 100])
})
