import { en } from '../../src/museums/museofile/messages/en.ts'

/** What an import said, in English, taken apart again. */
export interface Report {
  readonly created: number
  readonly updated: number
  /** Of the updated museums. */
  readonly fields: number
  readonly unchanged: number
  readonly outside: number
  readonly refused: number
  readonly remarks: number
  readonly kept: number
  readonly absent: number
  /** Under each heading, its lines. */
  readonly sections: ReadonlyMap<string, readonly string[]>
  /** By Museofile id, the columns that the report says changed. */
  readonly changes: ReadonlyMap<string, readonly string[]>
}

const columnOf = new Map(Object.entries(en.field).map(([column, label]) => [label, column]))

export function readReport(output: string): Report {
  const count = (words: RegExp) => Number(words.exec(output)?.[1]?.replaceAll(',', '') ?? 0)
  const sections = new Map<string, string[]>()
  let heading = ''
  // Counts come first, indented; a heading that repeats one begins its section.
  for (const line of output.split('\n').slice(output.split('\n').indexOf('') + 1)) {
    if (line && !line.startsWith(' ')) {
      heading = line
      sections.set(heading, [])
    } else if (line.trim()) sections.get(heading)?.push(line)
  }
  const changes = new Map<string, string[]>()
  let museum = ''
  for (const line of [...sections].find(([title]) => / updated \(/.test(title))?.[1] ?? []) {
    museum = /^ {2}row \d+ {2}(M\d+) {2}/.exec(line)?.[1] ?? museum
    const label = /^ {6}(.+?): /.exec(line)?.[1]
    const column = label && columnOf.get(label)
    if (column) changes.set(museum, [...(changes.get(museum) ?? []), column])
  }
  return {
    created: count(/^ {2}([\d,]+) museums? created/m),
    updated: count(/^ {2}([\d,]+) museums? updated/m),
    fields: count(/^ {2}[\d,]+ museums? updated \(([\d,]+) /m),
    unchanged: count(/^ {2}([\d,]+) museums? unchanged/m),
    outside: count(/^ {2}([\d,]+) rows? outside/m),
    refused: count(/^ {2}([\d,]+) rows? refused/m),
    remarks: count(/^ {2}([\d,]+) remarks?/m),
    kept: count(/^ {2}([\d,]+) fields? kept/m),
    absent: count(/^ {2}([\d,]+) museums? of the network absent/m),
    sections,
    changes,
  }
}

export function sectionOf(report: Report, words: RegExp): readonly string[] {
  return [...report.sections].find(([heading]) => words.test(heading))?.[1] ?? []
}

/** `name 3, phone 12`: how many museums changed in each column. */
export function countByColumn(changes: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const column of [...changes.values()].flat()) counts.set(column, (counts.get(column) ?? 0) + 1)
  return new Map([...counts].sort(([one], [other]) => one.localeCompare(other)))
}
