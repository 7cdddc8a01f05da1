import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './distance.ts'

/** Optimal string alignment over a full table. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const costs = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1)]
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        costs.push(at(row - 2, column - 2) + 1)
      const line = table[row]
      if (line) line[column] = Math.min(...costs)
    }
  return at(one.length, other.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })

test('edits are counted as on paper, up to the bound', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (one, other, most) => {
      const bytes = Buffer.from(`xx${other}yy`)
      const counted = editDistance(Buffer.from(one), bytes, 2, 2 + other.length, most)
      expect(counted).toBe(Math.min(plainDistance(one, other), most + 1))
    }),
    { numRuns: 2000 },
  )
})

test('a beginning is compared with the nearest beginning of the other', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (one, other, most) => {
      const beginnings = Array.from({ length: other.length + 1 }, (_, length) =>
        plainDistance(one, other.slice(0, length)),
      )
      const counted = editDistance(Buffer.from(one), Buffer.from(other), 0, other.length, most, true)
      expect(counted).toBe(Math.min(...beginnings, most + 1))
    }),
    { numRuns: 2000 },
  )
})
