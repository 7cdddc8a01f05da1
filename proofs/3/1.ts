#!/usr/bin/env node
// The Ministry's 3 269 records into a test network that has all their museums: every row accounted for by a reading of
// the file that shares no code with the import; the same again; then undone, and every record as it was, to the byte.
// Needs ../shared/data, or its place in CIMAISE_DATA.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { enterMuseums } from '../support/enter-museums.ts'
import { readCsv } from '../support/museofile-csv.ts'
import { chapter, prove, seconds, show, tell } from '../support/report.ts'
import { evict } from '../support/residents.ts'
import { cimaise, makeFolder } from '../support/site.ts'
import { rowsOfTables, tablesChanged } from '../support/table-rows.ts'
import { look } from '../support/tables.ts'

const data = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'joconde')
const file = join(data, 'joconde-3269-records.csv')
if (!existsSync(file)) {
  process.stderr.write(`The Ministry's records are not in ${data}: nothing can be proved here.\n`)
  process.exit(1)
}
const place = makeFolder('works')
const dataDir = join(place.path, 'data')

/** What may grow: the import log, revisions, the audit trail, the change log. Jobs are in a schema of their own. */
const mayGrow = [
  'collections.import',
  'collections.import_record',
  'platform.act',
  'platform.change',
  'platform.revision',
]

await prove('Line 1: the Ministry’s 3 269 records', async (later) => {
  later(place.remove)
  later(() => evict(place.path))
  const rows = readCsv(file, ',')
  const museums = new Map(rows.map((row) => [row.get('identifiantmuseofile') ?? '', row.get('ville') || 'Toulouse']))
  // What the Ministry writes in that column is not always the identifier of a museum.
  const real = [...museums].filter(([id]) => /^M\d{4,5}$/.test(id))
  const expected = rows.flatMap((row, position) => {
    const named = /^M\d{4,5}$/.test(row.get('identifiantmuseofile') ?? '')
    const spoiled = [...row.values()].some((cell) => cell.includes('\ufffd'))
    return named && !spoiled ? [] : [String(position + 2)]
  })

  const opened = await cimaise(dataDir, 'init', '--network', 'occitanie')
  if (opened.code !== 0) throw new Error(opened.output)
  const server = await enterDatabase({ dataDir })
  later(() => server.leave())
  await enterMuseums(server.connection, real)
  const client = await look(server.connection)
  later(() => client.end())
  show(
    'rows of the file, museums they name, those entered',
    rows.length === 3269,
    `${rows.length}, ${museums.size}, ${real.length}`,
  )

  chapter('Before')
  const before = await canonical('before')
  const tablesBefore = await rowsOfTables(client)
  tell(`cimaise export --canonical: ${before.length} bytes`)

  chapter('A dry run')
  const dry = await run('import', 'joconde', file, '--dry-run')
  show(
    'dry run: nothing changed',
    tablesChanged(tablesBefore, await rowsOfTables(client)).length === 0,
    'no row of any table',
  )

  chapter('The import')
  const report = join(place.path, 'report.csv')
  const first = await run('import', 'joconde', file, '--report', report)
  show(
    'created + refused = 3269',
    first.created + first.refused === 3269 && first.rows === 3269 && first.changed + first.unchanged === 0,
    `${first.created} + ${first.refused}`,
  )
  show('the dry run said the same', JSON.stringify(dry.counts) === JSON.stringify(first.counts), dry.counts.join(' '))
  const said = readCsv(report, ';')
  const refusals = said.filter((row) => row.get('whatisdone') === 'refused')
  show(
    'every refusal has its row and its reason',
    new Set(refusals.map((row) => row.get('row'))).size === first.refused && refusals.every((row) => row.get('remark')),
    refusals.length,
  )
  const places = new Set(said.filter((row) => row.get('whatisdone') !== 'remark').map((row) => row.get('row')))
  show('every row of the file is in the report', places.size === 3269, places.size)
  show(
    'refused: the rows whose museum is no identifier or whose letters are lost, and no other',
    JSON.stringify(expected) === JSON.stringify([...new Set(refusals.map((row) => row.get('row')))]),
    `${first.refused}, ${expected.length}`,
  )
  const { rows: works } = await client.query<{ reference: string; written: string }>(
    `select joconde_id as reference, concat_ws('|', inventory_number, title, creators, dimensions) as written
     from collections.work`,
  )
  const inFile = new Map(rows.map((row) => [(row.get('idnotice') ?? '').padStart(11, '0'), row]))
  const different = works.filter(({ reference, written }) => {
    const row = inFile.get(reference)
    const cells = ['numerodelobjet', 'titre', 'auteur', 'dimensions'].map((title) =>
      row
        ?.get(title)
        ?.replace(/[ \t]+\n/g, '\n')
        .trim(),
    )
    return cells.filter(Boolean).join('|') !== written
  })
  show(
    'works as the file has them: number, title, maker, measures',
    works.length === first.created && different.length === 0,
    `${works.length}, ${different.length} otherwise`,
  )

  chapter('The same again')
  const middle = await canonical('middle')
  const tablesMiddle = await rowsOfTables(client)
  const again = await run('import', 'joconde', file)
  show(
    'again: created, changed, unchanged',
    again.created === 0 && again.changed === 0 && again.unchanged === first.created,
    `${again.created}, ${again.changed}, ${again.unchanged}`,
  )
  show('again: the canonical export', middle.equals(await canonical('again')), 'the same bytes')
  show(
    'again: every row of every table',
    tablesChanged(tablesMiddle, await rowsOfTables(client)).length === 0,
    'the same',
  )

  chapter('Undone')
  const { output } = await cimaise(dataDir, 'import', 'list')
  const id = /^([0-9a-z]{10}) /m.exec(output)?.[1] ?? ''
  const undone = await cimaise(dataDir, 'import', 'undo', id)
  tell(...undone.output.trim().split('\n'))
  show('cimaise import undo', undone.code === 0, seconds(undone.milliseconds))
  const after = await canonical('after')
  show(
    'the canonical export, before and after',
    before.equals(after),
    `${before.length} and ${after.length} bytes, ${before.equals(after) ? 'identical' : 'different'}`,
  )
  const changed = tablesChanged(tablesBefore, await rowsOfTables(client))
  tell(...changed.map(({ table, came, went }) => `${table}: ${came} rows more, ${went} gone`))
  show(
    'only the import log, revisions, audit trail and change log have grown',
    changed.every(({ table, went }) => mayGrow.includes(table) && went === 0),
    changed.map(({ table }) => table).join(', '),
  )
})

async function canonical(name: string): Promise<Buffer> {
  const path = join(place.path, `${name}.jsonl`)
  const { code, output } = await cimaise(dataDir, 'export', '--canonical', '--out', path)
  if (code !== 0) throw new Error(output)
  return readFileSync(path)
}

async function run(...words: string[]) {
  const { code, output, milliseconds } = await cimaise(dataDir, ...words)
  if (code !== 0) throw new Error(`cimaise ${words.join(' ')}: exit code ${code}\n${output}`)
  const summary = output.split('\n\n', 1)[0] ?? ''
  tell(`cimaise ${words.join(' ')}  (${seconds(milliseconds)})`, ...summary.split('\n'))
  const count = (word: string) => Number(new RegExp(`^ {2}(\\d+) ${word}`, 'm').exec(summary)?.[1] ?? Number.NaN)
  const counted = ['rows', 'created', 'changed', 'unchanged', 'refused', 'remarks', 'new persons', 'new terms'] as const
  return {
    counts: counted.map(count),
    rows: count('rows'),
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  }
}
