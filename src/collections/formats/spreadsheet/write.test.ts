import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { bocal, lessive, written } from '../invented-files.ts'
import { exportedHeader } from './exported.ts'
import { writeTableCsv } from './write-csv.ts'
import { writeJson } from './write-json.ts'
import { writeTableXlsx } from './write-xlsx.ts'

test('the CSV for people opens in a spreadsheet and runs nothing there', async () => {
  const text = (await written(writeTableCsv([lessive, bocal]))).toString()
  const rows = text.split('\r\n')
  expect(rows[0]).toMatch(/^\ufeffMusée;Numéro d’inventaire;Titre;Auteur;Référence Joconde;/)
  expect(rows[1]).toMatch(
    /^M0901;1979\.3\.1;"La Grande Lessive#Dit aussi ""Le Linge de la reine""";BUGADE Inès \(peintre\);M0901000001;/,
  )
  expect(rows[2]).toMatch(/^M0902;'=12\+1;"Bocal ; à cerises";;M0902000007;/)
  expect(text).toContain(';"Deux bulles.\nUne étiquette illisible";')
  expect(rows).toHaveLength(4)
})

test('the workbook holds texts only, its header frozen', async () => {
  const { sheets } = await readXlsx(await written(writeTableXlsx([lessive, bocal])))
  const [sheet] = sheets
  expect(sheet?.name).toBe('Œuvres')
  expect(sheet?.freezePane?.rows).toBe(1)
  expect(sheet?.rows[0]).toEqual(exportedHeader)
  expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['M0902', '=12+1', 'Bocal ; à cerises'])
  expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
})

test('JSON is an object a work, fields always in the same order, nothing for what is not said', async () => {
  const turned = { ...bocal, written: Object.fromEntries(Object.entries({ ...bocal.written, title: null }).reverse()) }
  const text = (await written(writeJson([{ ...turned, other: { b: '2', a: '1' } }]))).toString()
  expect(text).toBe(
    '[\n{"museum":"M0902","joconde_id":"M0902000007","inventory_number":"=12+1","domains":"verrerie",' +
      '"creation_period":"2e moitié 19e siècle","description":"Deux bulles.\\nUne étiquette illisible","other":{"a":"1","b":"2"}}\n]\n',
  )
  expect(JSON.parse((await written(writeJson([lessive, bocal]))).toString())).toHaveLength(2)
  expect((await written(writeJson([]))).toString()).toBe('[]\n')
})
