import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { root } from '../../../platform/root.ts'
import { type Dimension, readCreatorNotes, readCreators, readDimensions, shownName } from '../index.ts'
import { draw } from './draw.ts'

/**
 * Forty measures and forty authors of the records file, drawn before any reader existed: the different values of the column
 * in the order of the file, without those that are empty, shuffled from the seed 1862; the first forty. Each was then read by
 * hand against its record, a line for each measure or author expected. A reader says wrong when one word of one line differs.
 */
const seed = 1862
const sampleOf = (name: string) => {
  const rows: string[][] = parse(readFileSync(join(import.meta.dirname, `${name}.tsv`)), {
    delimiter: '\t',
    quote: null,
    from_line: 2,
  })
  const lines = new Map<string, string[]>()
  for (const [written = '', ...line] of rows) lines.set(written, [...(lines.get(written) ?? []), line.join('\t')])
  return lines
}

function rightAmong(
  sample: Map<string, string[]>,
  read: (written: string) => string[],
): { share: number; wrong: string[] } {
  const wrong = [...sample].flatMap(([written, lines]) => {
    const found = read(written).join('\n')
    return found === lines.join('\n') ? [] : [`${written}\nread\n${found}\nexpected\n${lines.join('\n')}`]
  })
  return { share: 1 - wrong.length / sample.size, wrong }
}

const measureLine = ({ kind, value_mm, value_g, value_cm3, scale, part }: Dimension) =>
  [kind, value_mm ?? value_g ?? value_cm3 ?? scale, part ?? ''].join('\t')

describe('forty values of each, drawn before looking and read by hand', () => {
  it('reads at least 98 % of the measures as a curator does', () => {
    const sample = sampleOf('measures')
    expect(sample.size).toBe(40)
    const { share, wrong } = rightAmong(sample, (written) => readDimensions(written).map(measureLine))
    expect(share, wrong.join('\n\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('reads at least 98 % of the authors as a curator does', () => {
    const sample = sampleOf('authors')
    expect(sample.size).toBe(40)
    const { share, wrong } = rightAmong(sample, (written) =>
      readCreators(written).map((creator) =>
        [
          creator.family_name,
          creator.given_name,
          creator.role ?? '',
          creator.certainty,
          creator.other_names.join(' | '),
          shownName(creator),
        ].join('\t'),
      ),
    )
    expect(share, wrong.join('\n\n')).toBeGreaterThanOrEqual(0.98)
  })
})

const file = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'joconde/joconde-3269-records.csv')
const present = existsSync(file)
const records: Record<string, string>[] = present ? parse(readFileSync(file), { columns: true, bom: true }) : []
const column = (name: string) => records.map((record) => record[name]?.trim() ?? '').filter((value) => value !== '')

describe.skipIf(!present)('the records file (skipped where the data folder is absent)', () => {
  it('holds the samples where the seed says', () => {
    const drawn = (name: string) => draw([...new Set(column(name))], 40, seed)
    expect([...sampleOf('measures').keys()]).toEqual(drawn('Dimensions'))
    expect([...sampleOf('authors').keys()]).toEqual(drawn('Auteur'))
  })

  it('gives millimetres or grammes for at least 95 % of its measures', () => {
    const measures = column('Dimensions')
    const read = measures.filter((written) =>
      readDimensions(written).some(({ value_mm, value_g }) => value_mm !== undefined || value_g !== undefined),
    )
    expect(measures.length).toBeGreaterThan(3000)
    expect(read.length / measures.length).toBeGreaterThan(0.995)
  })

  it('gives a name and a certainty for at least 98 % of its authors, and a role wherever one is written', () => {
    const authors = column('Auteur')
    const read = authors.filter((written) => {
      const creators = readCreators(written)
      return (
        creators.length > 0 && creators.every((creator) => /\p{L}/u.test(creator.name) && !/[();]/.test(creator.name))
      )
    })
    expect(authors.length).toBeGreaterThan(3000)
    expect(read.length / authors.length).toBeGreaterThan(0.995)
  })

  it('never says of anybody that he died before he was born', () => {
    const yearOf = (date = '') => Number(/\d{4}/.exec(date)?.[0])
    let dead = 0
    for (const record of records) {
      const creators = readCreators(record.Auteur ?? '')
      for (const note of readCreatorNotes(record["Précisions_sur_l'auteur"] ?? '', creators)) {
        const [born, died] = [yearOf(note.birth_date), yearOf(note.death_date)]
        if (died) dead += 1
        if (born && died)
          expect.soft(died, `${record.Auteur} ${record["Précisions_sur_l'auteur"]}`).toBeGreaterThan(born)
      }
    }
    expect(dead).toBeGreaterThan(1500)
  })
})
