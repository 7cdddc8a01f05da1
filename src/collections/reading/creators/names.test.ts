import { describe, expect, it } from 'vitest'
import { filedName, nameKey, shownName, splitName } from './index.ts'

describe('a filed name as it is shown', () => {
  it.each([
    ['DELACROIX Eugène', 'Eugène Delacroix'],
    ['LA TOUR Georges de', 'Georges de La Tour'],
    ['LA TOUR Georges De', 'Georges de La Tour'],
    ['DE LA HYRE Laurent', 'Laurent de La Hyre'],
    ['VAN DYCK Antoon', 'Antoon van Dyck'],
    ['MEULEN Adam Frans van der', 'Adam Frans van der Meulen'],
    ['TILBORG Gillis Van le Jeune', 'Gillis van Tilborg le Jeune'],
    ['MOREAU Jean Michel le Jeune', 'Jean Michel Moreau le Jeune'],
    ['LE BARBIER l’Aîné', 'Le Barbier l’Aîné'],
    ['COUCHE Fils', 'Couche Fils'],
    ['KESSEL Jan I van', 'Jan I van Kessel'],
    ["EGMONT Juste d'", "Juste d'Egmont"],
    ["ABBATE Nicolo Dell'", "Nicolo Dell'Abbate"],
    ['DELLA VECCHIA Pietro', 'Pietro Della Vecchia'],
    ['BICCI di Lorenzo', 'Bicci di Lorenzo'],
    ['GROS Antoine Jean baron', 'baron Antoine Jean Gros'],
    ['BERTAUX Léon Mme', 'Mme Léon Bertaux'],
    ['GIRODET DE ROUCY-TRIOSON Anne Louis', 'Anne Louis Girodet de Roucy-Trioson'],
    ['RIGAU Y ROS Hyacinthe', 'Hyacinthe Rigau y Ros'],
    ["DAVID D'ANGERS", "David d'Angers"],
    ['LIGNY DE G', 'G de Ligny'],
    ['T R DARNEB', 'T R Darneb'],
    ['C L B', 'C L B'],
    ['BORNIMB de', 'de Bornimb'],
    ["DEAN'S", "Dean's"],
  ])('%s', (written, shown) => {
    expect(shownName(splitName(written))).toBe(shown)
  })

  it('is filed again as it was', () => {
    for (const name of [
      'DELACROIX Eugène',
      'LA TOUR Georges de',
      'VAN DYCK Antoon',
      'manufacture de Sèvres',
      'anonyme',
      'T R DARNEB',
    ])
      expect(filedName(splitName(name))).toBe(name)
    expect(filedName(splitName('Eugène Delacroix'))).toBe('DELACROIX Eugène')
  })
})

it('knows a person by the same words in any order', () => {
  const same = ['DELACROIX Eugène', 'Eugène Delacroix', 'delacroix, eugene', 'Delacroix  EUGÈNE']
  expect(new Set(same.map(nameKey)).size).toBe(1)
  expect(nameKey('DE LA HYRE Laurent')).toBe(nameKey('LA HYRE Laurent de'))
  expect(nameKey('CARPEAUX Jean-Baptiste')).toBe(nameKey('Jean Baptiste Carpeaux'))
  expect(nameKey('DAVID Louis')).not.toBe(nameKey('DAVID Pierre Jean'))
})
