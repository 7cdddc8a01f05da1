import { readFileSync } from 'node:fs'

/** A row of the Ministry's file, by column title without accents: « Catégorie » and `Categorie` are one. */
export type Row = ReadonlyMap<string, string>

/** Reads a file of the Ministry's our own way, which shares nothing with the import: fields, quotes, doubled quotes. */
export function readCsv(path: string, separator: string): readonly Row[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  const table: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted && letter === '"' && text[at + 1] === '"') cell += text[at++]
    else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === separator) {
      table.at(-1)?.push(cell)
      cell = ''
    } else if (!quoted && letter === '\n') {
      table.at(-1)?.push(cell.replace(/\r$/, ''))
      table.push([])
      cell = ''
    } else cell += letter
  }
  table.at(-1)?.push(cell)
  const [titles = [], ...rows] = table.filter((row) => row.length > 1)
  return rows.map((row) => new Map(titles.map((title, column) => [plain(title), row[column] ?? ''])))
}

/** The rows of some départements, by identifier. */
export function territory(rows: readonly Row[], departments: readonly string[]): ReadonlyMap<string, Row> {
  const names = new Set(departments.map(plain))
  return new Map(
    rows
      .filter((row) => names.has(plain(row.get('departement') ?? '')))
      .map((row) => [row.get('identifiant')?.trim() ?? '', row]),
  )
}

/** Letters and figures, without accents or case: what two ways of writing the same thing have in common. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
