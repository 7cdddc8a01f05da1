/** The known word that somebody meant, when their slips are few for its length. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, slips: word.startsWith(typed) && typed.length > 1 ? 0.5 : slipsBetween(typed, word) }))
    .sort((one, other) => one.slips - other.slips)
  const [best] = ranked
  return best && best.slips <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined
}

/** Letters to change, add, take away or exchange with their neighbour (Damerau's distance, adjacent ones once). */
function slipsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          exchanged ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
