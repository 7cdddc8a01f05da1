#!/usr/bin/env node
// What is understood of the Ministry's 3 269 records, counted; then the samples read by hand before any reader was written.
// Needs ../shared/data, or its place in CIMAISE_DATA.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execPath } from 'node:process'
import { readCreators, readDate, readDimensions, readPeriod } from '../../src/collections/reading/index.ts'
import { root } from '../../src/platform/root.ts'
import { readCsv } from '../support/museofile-csv.ts'
import { chapter, prove, show, tell } from '../support/report.ts'

const data = resolve(root, process.env.CIMAISE_DATA ?? '../shared/data')
const file = join(data, 'joconde/joconde-3269-records.csv')
if (!existsSync(file)) {
  process.stderr.write(`The Ministry's records are not in ${data}: nothing can be proved here.\n`)
  process.exit(1)
}

await prove('Line 2: what is understood of the trade’s writing', async () => {
  const rows = readCsv(file, ',')
  const valuesOf = (...columns: string[]) =>
    rows.flatMap((row) =>
      columns.flatMap((column) => {
        const value = row.get(column)
        if (value === undefined) throw new Error(`No column ${column}: ${[...row.keys()].join(' ')}`)
        return value.trim() === '' ? [] : [value]
      }),
    )
  const count = (what: string, values: readonly string[], least: number, understood: (value: string) => boolean) => {
    chapter(`${what}: ${values.length} values`)
    const rest = values.filter((value) => !understood(value))
    tell(...[...new Set(rest)].map((value) => `not understood: ${value}`))
    const share = (values.length - rest.length) / values.length
    show(
      `${what}: at least ${least * 100} %`,
      values.length > 0 && share >= least,
      `${values.length - rest.length} of ${values.length}, ${(share * 100).toFixed(2)} %`,
    )
  }
  const dated = (read: typeof readDate) => (value: string) => {
    const dating = read(value)
    return dating !== undefined && (dating.earliest_year !== null || dating.latest_year !== null)
  }
  count('dates become EDTF with a year range', valuesOf('millesime', 'millesimedutilisation'), 0.98, dated(readDate))
  count(
    'periods become EDTF with a year range',
    valuesOf('periodedecreation', 'periodedeloriginalcopie', 'periodedutilisation'),
    0.98,
    dated(readPeriod),
  )
  count('measures become millimetres', valuesOf('dimensions'), 0.95, (value) =>
    readDimensions(value).some(({ value_mm }) => value_mm !== undefined),
  )
  count('authors become name, role and certainty', valuesOf('auteur'), 0.98, (value) => {
    const makers = readCreators(value)
    return makers.length > 0 && makers.every(({ name, certainty }) => name.trim() !== '' && certainty !== undefined)
  })

  chapter('120 values drawn by a seeded shuffle, read by hand, and the tables of cases')
  const { status, stdout, stderr } = spawnSync(
    execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'src/collections/reading', '--reporter=dot'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CIMAISE_DATA: data, NO_COLOR: '1' } },
  )
  const ending = `${stdout}${stderr}`.split('\n').filter((line) => /Test Files|Tests|right|sample/.test(line))
  tell(...ending)
  show('the samples and the tables of cases', status === 0, ending.at(-1)?.trim() ?? `exit code ${status}`)
})
