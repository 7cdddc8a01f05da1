const longest = 64
const previous = new Uint8Array(longest)
const current = new Uint8Array(longest)
const beforePrevious = new Uint8Array(longest)

/**
 * Edits between `word` and `bytes[start..end]` (insertion, deletion, substitution, two neighbours swapped), or `most + 1`
 * when there are more. With `asPrefix`, between `word` and whatever beginning of the other is nearest.
 */
export function editDistance(
  word: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
  most: number,
  asPrefix = false,
): number {
  const rows = word.length
  const columns = Math.min(end - start, asPrefix ? rows + most : longest - 1)
  if (rows >= longest || (!asPrefix && Math.abs(rows - columns) > most)) return most + 1
  for (let column = 0; column <= columns; column += 1) previous[column] = column
  for (let row = 1; row <= rows; row += 1) {
    const unit = word[row - 1] as number
    const unitBefore = row > 1 ? (word[row - 2] as number) : -1
    current[0] = row
    let least = row
    for (let column = 1; column <= columns; column += 1) {
      const other = bytes[start + column - 1] as number
      let cost = (previous[column - 1] as number) + (unit === other ? 0 : 1)
      const deleted = (previous[column] as number) + 1
      const inserted = (current[column - 1] as number) + 1
      if (deleted < cost) cost = deleted
      if (inserted < cost) cost = inserted
      if (column > 1 && unitBefore === other && unit === bytes[start + column - 2]) {
        const swapped = (beforePrevious[column - 2] as number) + 1
        if (swapped < cost) cost = swapped
      }
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    for (let column = 0; column <= columns; column += 1) {
      beforePrevious[column] = previous[column] as number
      previous[column] = current[column] as number
    }
  }
  let distance = previous[columns] as number
  if (asPrefix)
    for (let column = 0; column < columns; column += 1) distance = Math.min(distance, previous[column] as number)
  return Math.min(distance, most + 1)
}
