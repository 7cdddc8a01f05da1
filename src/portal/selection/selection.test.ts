import { expect, test } from 'vitest'
import { withNotes } from './elements/my-selection/table.ts'
import { readSelection } from './read-selection.ts'

test('an address names works in order, each once, and nothing that is no work', () => {
  expect(readSelection({ oeuvres: '03t11ra9hs.0e36sgex0z.03t11ra9hs.<script>.1' })).toEqual([
    '03t11ra9hs',
    '0e36sgex0z',
  ])
  expect(readSelection({})).toBeUndefined()
  expect(readSelection({ oeuvres: ['03t11ra9hs'] })).toBeUndefined()
  expect(readSelection({ oeuvres: '' })).toEqual([])
})

test('an address shows 200 works at most', () => {
  const ids = Array.from({ length: 300 }, (_, number) => String(number).padStart(10, '0'))
  expect(readSelection({ oeuvres: ids.join('.') })).toHaveLength(200)
})

test('the notes stand at the ends of their own lines, whatever is in them', () => {
  const table =
    '\uFEFFTitre;Adresse\r\n"Lessive; le soir";https://musees.example/oeuvres/03t11ra9hs/lessive\r\nSavon;https://musees.example/oeuvres/0e36sgex0z/savon\r\n'
  const works = [
    { id: '0e36sgex0z', note: '=HYPERLINK("x")' },
    { id: '03t11ra9hs', note: 'Deux lignes\net « un "mot" »' },
  ]
  expect(withNotes(table, works, 'Note').split('\r\n')).toEqual([
    '\uFEFFTitre;Adresse;Note',
    '"Lessive; le soir";https://musees.example/oeuvres/03t11ra9hs/lessive;"Deux lignes\net « un ""mot"" »"',
    `Savon;https://musees.example/oeuvres/0e36sgex0z/savon;"'=HYPERLINK(""x"")"`,
    '',
  ])
})
