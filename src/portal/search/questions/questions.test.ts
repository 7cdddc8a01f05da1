import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, operator } from '../../../../test/scene/index.ts'
import { importFile } from '../../../collections/cli/import-file.ts'
import { readJocondeCsv } from '../../../collections/formats/index.ts'
import { applyImport } from '../../../collections/imports/index.ts'
import { seedVocabularies } from '../../../collections/vocabularies/index.ts'
import { addMuseum, listMuseumNames } from '../../../museums/index.ts'
import { root } from '../../../platform/root.ts'
import { allDocuments, buildIndex, type SearchIndex } from '../../../search/index.ts'
import { searchSchema } from '../schema.ts'
import { searchables } from '../searchables.ts'

const file = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'joconde/joconde-3269-records.csv')

interface Question {
  readonly kind: string
  readonly question: string
  readonly references: readonly string[]
}

const questionsOf = (name: string): Question[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', question = '', references = ''] = line.split('\t')
      return { kind, question, references: references.split(' ') }
    })

test.skipIf(!existsSync(file))(
  'eighty questions put to the real records find their work (skipped where ../shared/data is absent)',
  { timeout: 300_000 },
  async () => {
    await enterRecords()
    const index = await buildIndex(searchSchema, allDocuments(db, searchables))
    const references = new Map(
      (await db.selectFrom('collections.work').select(['id', 'joconde_id', 'shown_title']).execute()).map((work) => [
        work.id,
        work,
      ]),
    )
    const scores: number[] = []
    for (const name of ['first-eighty.tsv', 'twenty-after.tsv']) {
      const questions = questionsOf(name)
      const places = await Promise.all(questions.map((question) => placeOf(index, question, references)))
      const missed = questions.flatMap(({ kind, question }, at) =>
        places[at]?.place === 0 ? [] : [`${kind}: ${question} → ${places[at]?.place} (${places[at]?.first})`],
      )
      const share = (isRight: (place: number) => boolean) =>
        places.filter(({ place }) => isRight(place)).length / questions.length
      const first = share((place) => place === 0)
      const amongFive = share((place) => place >= 0 && place < 5)
      process.stdout.write(
        `${name}: right work first ${percent(first)}, among the first five ${percent(amongFive)}\n${missed.join('\n')}\n`,
      )
      expect(first, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
      expect(amongFive, missed.join('\n')).toBeGreaterThanOrEqual(0.98)
      scores.push(first)
    }
    // Questions written once the answers could be seen do no worse: nothing was bent to the first ones.
    expect(Math.abs((scores[0] ?? 0) - (scores[1] ?? 1))).toBeLessThanOrEqual(0.0501)
  },
)

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`

/** Where the first of the right works stands among the answers, 0 for the first, -1 when it is not there. */
async function placeOf(
  index: SearchIndex,
  { question, references: right }: Question,
  works: ReadonlyMap<string, { readonly joconde_id: string | null; readonly shown_title: string }>,
) {
  const { hits } = await index.search({ text: question, language: 'fr', kinds: ['work'], limit: 50 })
  const found = hits.map(({ id }) => works.get(id))
  return {
    place: found.findIndex((work) => right.includes(work?.joconde_id ?? '')),
    first: found
      .slice(0, 3)
      .map((work) => `${work?.joconde_id} ${work?.shown_title}`)
      .join(' | '),
  }
}

/**
 * Every record of the file, each in a museum under the name it gives. What stands for a museum's identifier is not always
 * one (« M0349-50 »): such a museum has another here, so that its works can be looked for too.
 */
async function enterRecords(): Promise<void> {
  await seedVocabularies(db)
  const rows = parse(readFileSync(file), { columns: true, bom: true, relax_quotes: true }) as Record<string, string>[]
  const known = new Set((await listMuseumNames(db)).map(({ museofile_id }) => museofile_id))
  const museums = new Map<string, string>()
  for (const row of rows) {
    const written = row.Identifiant_Museofile ?? ''
    if (!museums.has(written)) {
      const regular = /^M\d{4,5}$/.test(written) ? written : `M${80_000 + museums.size}`
      museums.set(written, regular)
      if (!known.has(regular)) await enterMuseum(regular, row)
    }
    row.Identifiant_Museofile = museums.get(written) ?? ''
  }
  const folder = mkdtempSync(join(tmpdir(), 'cimaise-questions-'))
  try {
    const path = join(folder, 'records.csv')
    writeFileSync(path, stringify(rows, { header: true }))
    await applyImport(db, operator, { file: await importFile(path, 'joconde-csv', (each) => readJocondeCsv(each)) })
  } finally {
    rmSync(folder, { recursive: true })
  }
  // Nothing is committed, so PostgreSQL would not count these rows by itself, and might read them the long way.
  await sql`analyze`.execute(db)
}

async function enterMuseum(museofile_id: string, row: Record<string, string>): Promise<void> {
  const town = row.ville || 'Toulouse'
  await addMuseum(db, operator, {
    museofile_id,
    commune_name: 'Toulouse',
    source: 'museofile',
    fields: {
      name: row.Lieu_de_conservation?.split(';')[1]?.trim() || `Musée de ${town}`,
      town,
      commune_code: '31555',
      department_code: '31',
    },
  })
}
