#!/usr/bin/env node
// The Ministry's real files, by the command line, into networks of their own: 2025, again, 2019, a damaged copy,
// and 2025 once more after an edit. What the reports say is held to a reading of the files that shares no code with
// the import, and to what the database held before and after. Needs ../shared/data, or its place in CIMAISE_DATA.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { enterDatabase, type Server } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { countByColumn, type Report, readReport, sectionOf } from '../support/import-report.ts'
import { cleaned, differences, titles } from '../support/museofile-against-museums.ts'
import { plain, type Row, readCsv, territory } from '../support/museofile-csv.ts'
import { chapter, prove, seconds, show, tell } from '../support/report.ts'
import { evict } from '../support/residents.ts'
import { cimaise, makeFolder, startSite } from '../support/site.ts'
import { digestOfTables, look, type Museums, readMuseums } from '../support/tables.ts'

const data = join(resolve(root, process.env.CIMAISE_DATA ?? '../shared/data'), 'museofile')
const file = (name: string) => join(data, `museofile-${name}.csv`)
if (!existsSync(file('2025'))) {
  process.stderr.write(`The Ministry's files are not in ${data}: nothing can be proved here.\n`)
  process.exit(1)
}
const occitanie = [
  ...['Ariège', 'Aude', 'Aveyron', 'Gard', 'Haute-Garonne', 'Gers', 'Hérault', 'Lot', 'Lozère'],
  ...['Hautes-Pyrénées', 'Pyrénées-Orientales', 'Tarn', 'Tarn-et-Garonne'],
]
const place = makeFolder('import')
const servers: Server[] = []

/** Fields that are the cell itself, cleaned of double spaces. A cell left empty says nothing, and takes nothing away. */
const verbatim = ['history', 'strengths', 'building_interest', 'artists', 'key_people', 'postcode'] as const

const edited = 'M0443'
const editedPhone = '05 61 22 21 82'

await prove('Line 2: the Ministry’s files', async (later) => {
  later(place.remove)
  later(() => evict(place.path))
  later(async () => {
    for (const server of servers) await server.leave()
  })
  await inOccitanie()
  await inNordPasDeCalais()
})

async function inOccitanie(): Promise<void> {
  const { dataDir, client } = await open('occitanie')
  const of2025 = territory(readCsv(file('2025'), '|'), occitanie)
  const of2019 = territory(readCsv(file('2019'), ';'), occitanie)

  chapter('2025 into an empty network')
  const first = await run(dataDir, 'import', 'museofile', file('2025'))
  const museums = await readMuseums(client)
  show('2025: museums created', first.created === 132 && museums.size === 132, first.created)
  const lost = [...of2025.keys()].filter((id) => !museums.has(id))
  show('2025: rows of the territory that gave none', lost.length === 0, lost.join(', ') || 0)
  const named = [...sectionOf(first, / rows? refused$/), ...sectionOf(first, / remarks?$/)]
  const nameless = named.filter((line) => !of2025.has(/^ {2}row \d+ {2}(M\d+) {2}/.exec(line)?.[1] ?? ''))
  show(
    '2025: rows refused, remarks, each with its row and museum',
    named.length === first.refused + first.remarks && nameless.length === 0,
    `${first.refused}, ${first.remarks}`,
  )
  tell(...named.map((line) => line.trim()))
  const unsaid = differences(of2025, museums).filter(([id]) => !named.some((line) => line.includes(id)))
  show(
    '2025: fields that are not as the file has them, and not remarked upon',
    unsaid.length === 0,
    unsaid.map((difference) => difference.join(' ')).join('; ') || 0,
  )

  chapter('The same again')
  const before = await digestOfTables(client)
  const again = await run(dataDir, 'import', 'museofile', file('2025'))
  show(
    'again: museums created, updated, unchanged',
    again.created === 0 && again.updated === 0 && again.unchanged === 132,
    `${again.created}, ${again.updated}, ${again.unchanged}`,
  )
  show('again: every row of every table', (await digestOfTables(client)) === before, 'the same')

  chapter('The damaged copy')
  const refusal = await cimaise(dataDir, 'import', 'museofile', file('damaged-by-spreadsheet'))
  tell(...refusal.output.trim().split('\n').slice(0, 6))
  show('damaged: exit code, and the reason', isRefusal(refusal), `${refusal.code}, refused whole`)
  show('damaged: every row of every table', (await digestOfTables(client)) === before, 'the same')

  chapter('The layout of 2019')
  const older = await run(dataDir, 'import', 'museofile', file('2019'))
  const after = await readMuseums(client)
  const missing = [...of2025.keys()].filter((id) => !of2019.has(id))
  const absent = sectionOf(older, / absent from the file/).flatMap((line) => /(M\d+)/.exec(line)?.[1] ?? [])
  show(
    '2019: created, updated, unchanged, absent from the file',
    older.created + older.updated + older.unchanged + older.refused === of2019.size && sameSet(absent, missing),
    `${older.created}, ${older.updated}, ${older.unchanged}, ${older.absent}`,
  )
  fieldByField(older, museums, after)
  againstTheFiles(older, of2025, of2019)

  chapter('A museum edited, then 2025 once more')
  await editStands(dataDir, museums, of2025)
  const last = await readMuseums(client)
  const others = [...changedColumns(museums, last)].flatMap(([id, columns]) =>
    columns
      .filter((column) => !(id === edited && column === 'phone') && saidBy2025(of2025.get(id), column))
      .map((column) => `${id} ${column}`),
  )
  show(
    'after 2025, 2019 and 2025: fields of the file of 2025 that are not as after the first',
    others.length === 0,
    others.join(', ') || 0,
  )
  await client.end()
}

/** The file of 2025 has no usual name; what a cell leaves empty stays as 2019 had it. */
function saidBy2025(row: Row | undefined, column: string): boolean {
  const title = { ...titles, website: 'url' }[column as keyof typeof titles]
  return column !== 'other_names' && (title === undefined || cleaned(row, title) !== '')
}

async function editStands(dataDir: string, museums: Museums, of2025: ReadonlyMap<string, Row>): Promise<void> {
  const words = ['museum', 'edit', edited, '--phone', editedPhone, '--as', 'Claire Vidal']
  const edit = await cimaise(dataDir, ...words)
  show(`cimaise ${words.join(' ')}`, edit.code === 0, `exit code ${edit.code}`)
  tell(...edit.output.trim().split('\n'))
  const once = await run(dataDir, 'import', 'museofile', file('2025'))
  const kept = sectionOf(once, / fields? kept/)
  tell(...kept.map((line) => line.trim()))
  show(
    `2025 once more: fields kept, the file says ${of2025.get(edited)?.get('telephone')}`,
    once.kept === 1 && kept.some((line) => line.includes(edited) && plain(line).includes(plain(editedPhone))),
    once.kept,
  )
  const site = await startSite(dataDir)
  const answer = await fetch(`${site.address}/musees/${museums.get(edited)?.slug}`)
  const page = (await answer.text()).replaceAll(/[\u00a0\u202f]|&nbsp;/g, ' ')
  await site.stop()
  show(
    `the page of ${edited} shows it`,
    answer.status === 200 && page.includes(editedPhone) && page.includes('tel:+33561222182'),
    `${answer.status}, ${editedPhone}`,
  )
}

async function inNordPasDeCalais(): Promise<void> {
  chapter('Nord-Pas-de-Calais')
  const { dataDir, client } = await open('nord-pas-de-calais')
  const rows = territory(readCsv(file('2025'), '|'), ['Nord', 'Pas-de-Calais'])
  const report = await run(dataDir, 'import', 'museofile', file('2025'))
  const museums = await readMuseums(client)
  show(
    'Nord-Pas-de-Calais: museums created',
    report.created === 49 && sameSet([...museums.keys()], [...rows.keys()]),
    report.created,
  )
  await client.end()
}

async function open(network: string) {
  const dataDir = join(place.path, network)
  const { code, output, milliseconds } = await cimaise(dataDir, 'init', '--network', network)
  show(`cimaise init --network ${network}`, code === 0, `exit code ${code}, ${seconds(milliseconds)}`)
  if (code !== 0) throw new Error(output)
  // Kept running between the commands, for looking on.
  const server = await enterDatabase({ dataDir })
  servers.push(server)
  return { dataDir, client: await look(server.connection) }
}

async function run(dataDir: string, ...words: string[]): Promise<Report> {
  const { code, output, milliseconds } = await cimaise(dataDir, ...words)
  if (code !== 0) throw new Error(`cimaise ${words.join(' ')}: exit code ${code}\n${output}`)
  const summary = output.split('\n\n', 1)[0] ?? ''
  tell(`cimaise ${words.join(' ')}  (${seconds(milliseconds)})`, ...summary.split('\n'))
  return readReport(output)
}

/** By museum, the columns of Museofile in which two states of the network differ. */
function changedColumns(before: Museums, after: Museums): Map<string, string[]> {
  const own = new Set(['id', 'revision', 'sources', 'updated_at', 'created_at'])
  const changed = [...after].map(([id, museum]): [string, string[]] => [
    id,
    Object.keys(museum).filter(
      (column) => !own.has(column) && JSON.stringify(museum[column]) !== JSON.stringify(before.get(id)?.[column]),
    ),
  ])
  return new Map(changed.filter(([, columns]) => columns.length > 0))
}

/** The report names each field that changed in the database, and no other. */
function fieldByField(report: Report, before: Museums, after: Museums): void {
  const changed = changedColumns(before, after)
  const wrong = [...new Set([...changed.keys(), ...report.changes.keys()])].filter(
    (id) => !sameSet(changed.get(id) ?? [], report.changes.get(id) ?? []),
  )
  const total = [...changed.values()].flat().length
  tell([...countByColumn(report.changes)].map(([column, count]) => `${column} ${count}`).join(', '))
  show(
    '2019: fields reported, fields that changed in the database',
    report.fields === total && report.changes.size === report.updated && wrong.length === 0,
    `${report.fields}, ${total}`,
  )
}

function againstTheFiles(report: Report, of2025: ReadonlyMap<string, Row>, of2019: ReadonlyMap<string, Row>): void {
  const reported = countByColumn(report.changes)
  for (const column of verbatim) {
    const title = titles[column]
    const count = [...of2019].filter(([id, row]) => {
      const cell = cleaned(row, title)
      return cell !== '' && cell !== cleaned(of2025.get(id), title)
    }).length
    show(
      `2019: ${column}, reported and counted in the two files`,
      (reported.get(column) ?? 0) === count,
      `${reported.get(column) ?? 0}, ${count}`,
    )
  }
}

function isRefusal({ code, output }: { code: number; output: string }): boolean {
  return code === 1 && output.includes('The file is refused') && !output.includes('    at ')
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}
