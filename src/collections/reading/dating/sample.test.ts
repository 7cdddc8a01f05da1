import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDate, readPeriod } from './index.ts'

const [, ...lines] = readFileSync(join(import.meta.dirname, '../sample/dates.tsv'), 'utf8')
  .trim()
  .split('\n')
const sample = lines.map((line) => {
  const [kind, written = '', edtf, earliest, latest] = line.split('\t')
  const year = (text: string | undefined) => (text ? Number(text) : null)
  return { kind, written, edtf, earliest_year: year(earliest), latest_year: year(latest) }
})

test('of the forty dates read by hand, at least 98 % are read the same', () => {
  expect(sample).toHaveLength(40)
  const wrong = sample.filter(({ kind, written, edtf, earliest_year, latest_year }) => {
    const dating = kind === 'period' ? readPeriod(written) : readDate(written)
    return dating?.edtf !== edtf || dating?.earliest_year !== earliest_year || dating?.latest_year !== latest_year
  })
  expect(1 - wrong.length / sample.length, wrong.map(({ written }) => written).join(' | ')).toBeGreaterThanOrEqual(0.98)
})
