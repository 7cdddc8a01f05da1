#!/usr/bin/env node
// Exchange formats: the labelled samples in and out again, a LIDO export of everything before the official schema, and
// the LIDO file with 543 errors refused. The samples are read here by a reading that shares no code with the import.
// Needs ../shared/data, or its place in CIMAISE_DATA.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { enterDatabase } from '../../src/platform/postgres/index.ts'
import { root } from '../../src/platform/root.ts'
import { enterMuseums } from '../support/enter-museums.ts'
import { readCsv } from '../support/museofile-csv.ts'
import { chapter, prove, show, tell } from '../support/report.ts'
import { evict } from '../support/residents.ts'
import { cimaise, makeFolder } from '../support/site.ts'
import { rowsOfTables, tablesChanged } from '../support/table-rows.ts'
import { look } from '../support/tables.ts'

const data = resolve(root, process.env.CIMAISE_DATA ?? '../shared/data')
if (!existsSync(join(data, 'pop'))) {
  process.stderr.write(`The Ministry's samples are not in ${data}: nothing can be proved here.\n`)
  process.exit(1)
}
const place = makeFolder('formats')

await prove('Line 3: formats of exchange', async (later) => {
  later(place.remove)
  later(() => evict(place.path))

  for (const name of ['joconde-labelled-valid.txt', 'joconde-labelled-warnings.txt']) {
    chapter(`${name}, in and out`)
    const dataDir = join(place.path, name.replace('.txt', ''))
    const before = readLabelled(join(data, 'pop', name))
    await open(dataDir, new Set(before.map((record) => record.get('MUSEO') ?? 'M0001')), later)
    const museum = before.every((record) => record.has('MUSEO')) ? [] : ['--museum', 'M0001']
    tell(...(await succeed(dataDir, 'import', 'joconde', join(data, 'pop', name), ...museum)).trim().split('\n'))
    const out = join(place.path, `out-${name}`)
    await succeed(dataDir, 'export', 'works', '--format', 'joconde-text', '--out', out)
    const differences = compare(before, readLabelled(out))
    tell(...differences)
    show(
      `${name}: the same records, fields and values`,
      differences.length === 0,
      `${before.length} records, ${before.reduce((sum, record) => sum + record.size, 0)} fields, ${differences.length} differences`,
    )
  }

  chapter('LIDO of everything')
  const records = join(data, 'joconde/joconde-3269-records.csv')
  const dataDir = join(place.path, 'everything')
  const ids = readCsv(records, ',').map((row) => row.get('identifiantmuseofile') ?? '')
  const connection = await open(dataDir, new Set(ids.filter((id) => /^M\d{4,5}$/.test(id))), later)
  await succeed(dataDir, 'import', 'joconde', records)
  const lido = join(place.path, 'everything.xml')
  await succeed(dataDir, 'export', 'works', '--format', 'lido', '--out', lido)
  const errors = validate(lido)
  tell(...errors.slice(0, 10))
  const written = readFileSync(lido, 'utf8').match(/<lido:lido>|<lido:lido /g)?.length ?? 0
  show(
    'a LIDO export of everything validates against lido-v1.1.xsd',
    errors.length === 0 && written > 3200,
    `${written} records, ${errors.length} errors`,
  )

  chapter('The file of 271 records with 543 errors')
  const client = await look(connection)
  later(() => client.end())
  const tables = await rowsOfTables(client)
  const bad = join(data, 'lido/dmg_wolfers_lido.xml')
  const { code, output } = await cimaise(dataDir, 'import', 'lido', bad, '--museum', ids[0] ?? '')
  const lines = output.split('\n').filter((line) => /\bline \d+/i.test(line))
  tell(...output.split('\n').slice(0, 12))
  show('refused', code !== 0, `exit code ${code}`)
  show('with line and reason', lines.length > 0, `${lines.length} lines of it name a line of the file`)
  const changed = tablesChanged(tables, await rowsOfTables(client))
  show('nothing changed', changed.length === 0, changed.join(', ') || 'no row of any table')
})

async function open(dataDir: string, museums: ReadonlySet<string>, later: (cleaning: () => Promise<unknown>) => void) {
  await succeed(dataDir, 'init', '--network', 'occitanie')
  const server = await enterDatabase({ dataDir })
  later(() => server.leave())
  await enterMuseums(
    server.connection,
    [...museums].map((id) => [id, 'Toulouse'] as const),
  )
  return server.connection
}

async function succeed(dataDir: string, ...words: string[]): Promise<string> {
  const { code, output } = await cimaise(dataDir, ...words)
  if (code !== 0) throw new Error(`cimaise ${words.join(' ')}: exit code ${code}\n${output}`)
  return output
}

/** Fields by code. Lines of one value are one text; a hyphen before the end of a line says that it goes on. */
function readLabelled(path: string): ReadonlyMap<string, string>[] {
  const bytes = readFileSync(path)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const text = utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8
  const records: Map<string, string>[] = []
  let record = new Map<string, string>()
  let code: string | undefined
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.trim() === '//') {
      records.push(record)
      record = new Map()
      code = undefined
    } else if (/^[A-Z]{3,6}$/.test(line)) code = line
    else if (code !== undefined) record.set(code, `${record.get(code) ?? ''}${line}\n`)
  }
  if (record.size > 0) records.push(record)
  return records.map((each) => new Map([...each].map(([name, value]) => [name, even(value)] as const)))
}

/** What a continued line and spaces make no difference to; a hyphen before a break joins the lines. */
function even(value: string): string {
  return value.replace(/\s-\n/g, ' ').replace(/-\n/g, '').replace(/\s+/g, ' ').trim()
}

function compare(
  before: readonly ReadonlyMap<string, string>[],
  after: readonly ReadonlyMap<string, string>[],
): string[] {
  const byReference = new Map(after.map((record) => [record.get('REF') ?? '', record]))
  const differences = before.flatMap((record) => {
    const reference = (record.get('REF') ?? '').padStart(11, '0')
    const again = byReference.get(reference) ?? byReference.get(record.get('REF') ?? '')
    if (!again) return [`${reference} did not come out`]
    return [...record].flatMap(([code, value]) =>
      value === '' || even(again.get(code) ?? '') === value || code === 'REF'
        ? []
        : [`${reference} ${code}: ${value} ≠ ${again.get(code) ?? '(nothing)'}`],
    )
  })
  const extra = after.length - before.length
  return extra === 0 ? differences : [...differences, `${after.length} records out, ${before.length} in`]
}

function validate(path: string): string[] {
  xmlRegisterFsInputProviders()
  const schema = join(data, 'schemas/lido/lido-v1.1.xsd')
  using definition = XmlDocument.fromBuffer(readFileSync(schema), { url: `${dirname(schema)}/lido-v1.1.xsd` })
  using validator = XsdValidator.fromDoc(definition)
  using document = XmlDocument.fromBuffer(readFileSync(path))
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (error instanceof XmlValidateError)
      return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`)
    throw error
  }
}
