import type { CellValue, MergeRange } from 'hucre'

/**
 * Says in every row what a cell merged over several rows says once. Across columns only the first speaks: a value under
 * two headers would be two values.
 */
export function fillMerged(rows: CellValue[][], merges: readonly MergeRange[]): void {
  // A row that says nothing of its own stays an empty row.
  const speaking = new Set(rows.filter((cells) => cells.some((cell) => cell !== null && cell !== undefined)))
  for (const { startRow, endRow, startCol } of merges) {
    const value = rows[startRow]?.[startCol]
    if (value === null || value === undefined) continue
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = rows[row]
      if (cells && speaking.has(cells) && (cells[startCol] === null || cells[startCol] === undefined))
        cells[startCol] = value
    }
  }
}
