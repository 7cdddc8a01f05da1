import { expect, test } from 'vitest'
import { all, bocal, lessive, recordsOf, written } from '../invented-files.ts'
import { readJocondeCsv } from './read-csv.ts'
import { writeJocondeCsv } from './write-csv.ts'

const said = ({ written: fields }: { written: object }) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

test('works are written under the codes of POP and read back the same', async () => {
  const bytes = await written(writeJocondeCsv([lessive, bocal]))
  const [header, first] = bytes.toString().split('\r\n')
  expect(header).toMatch(/^REF;COOR;MUSEO;NOMOFF;LABEL;DOMN;DENO;/)
  expect(first).toMatch(/^M0901000001;Oscar Verrier;M0901;;;"ethnologie ; peinture";tableau;/)
  const found = recordsOf(await all(readJocondeCsv(writeJocondeCsv([lessive, bocal]))))
  expect(found.map(said)).toEqual([lessive, bocal].map(said))
  expect(found.map(({ museum, other }) => [museum, other])).toEqual([
    ['M0901', { COOR: 'Oscar Verrier' }],
    ['M0902', {}],
  ])
})

test('what was kept aside under the names of an extract goes out under its code', async () => {
  const record = { ...bocal, museum: 'musée du verre', other: { Lien_INHA: 'http://inha.example', ville: 'Toulouse' } }
  const [found] = recordsOf(await all(readJocondeCsv(writeJocondeCsv([record]))))
  expect(found?.museum).toBe('musée du verre')
  expect(found?.other).toEqual({ NOMOFF: 'musée du verre', RETIF: 'http://inha.example' })
})

test('no work makes a file with its header alone', async () => {
  expect((await written(writeJocondeCsv([]))).toString().split('\r\n').length).toBe(2)
})
