import { describe, expect, it } from 'vitest'
import { readCreatorNotes, readCreators } from './index.ts'

const read = (creators: string, note: string) => readCreatorNotes(note, readCreators(creators))

describe('births and deaths of the makers', () => {
  it('belong to the only one there is', () => {
    expect(read('ALLEMAND Hector', 'Lyon, 1809 ; Lyon, 1886')).toEqual([
      { creator: 0, birth_place: 'Lyon', birth_date: '1809', death_place: 'Lyon', death_date: '1886' },
    ])
    expect(read('anonyme ; GIGON Michel (graveur)', 'Caen, 1929')).toEqual([
      { creator: 1, birth_place: 'Caen', birth_date: '1929' },
    ])
  })

  it('go to the one whose name announces them', () => {
    const note =
      'Delacroix : Charenton-Saint-Maurice, 1798 ; Paris, 1863#Rubens : Siegen (Westphalie), 1577 ; Anvers, 1640'
    expect(read("DELACROIX Eugène ; RUBENS Peter Paul (d'après)", note)).toEqual([
      {
        creator: 0,
        birth_place: 'Charenton-Saint-Maurice',
        birth_date: '1798',
        death_place: 'Paris',
        death_date: '1863',
      },
      { creator: 1, birth_place: 'Siegen (Westphalie)', birth_date: '1577', death_place: 'Anvers', death_date: '1640' },
    ])
    expect(read('DEMOUSTIER Charles ; RENOUARD A', 'RENOUARD : Paris, 1765 ; DEMOUSTIER : ?, 1760')).toEqual([
      { creator: 0, birth_date: '1760' },
      { creator: 1, birth_place: 'Paris', birth_date: '1765' },
    ])
    expect(read('DEGAS (dit), DEGAS Edgar ; HEBRARD A A', 'Gas : Paris, 1834 ; Paris, 1917')).toMatchObject([
      { creator: 0, death_date: '1917' },
    ])
  })

  it('go to nobody when two could be meant, or another is named', () => {
    expect(read("BARRE ; MAROCHETTI Charles (d'après)", 'Turin, 1805 ; ?, 1867')).toEqual([])
    expect(read('ANDERSON D', 'INGRES : Montauban, 1780 ; Paris, 1867')).toEqual([])
    expect(read('manufacture de Sèvres', 'manufacture de Sèvres : fondée en 1756')).toEqual([])
  })

  it('follow the order of the makers when there is a block for each', () => {
    expect(
      read(
        'MARMION Simon ; VAN DER GOES Hugo',
        'Amiens, vers 1420 ; Valenciennes, 1489# Gand, vers 1420 ; Soignies, 1482',
      ),
    ).toMatchObject([
      { creator: 0, death_date: '1489' },
      { creator: 1, death_date: '1482' },
    ])
  })

  it.each([
    ['né en 1700 ; mort en 1777', { birth_date: '1700', death_date: '1777' }],
    [
      'né à Chaumont (Yonne) en 1866 et mort à Oudry (Suisse) en 1911. Élève de Laloux',
      { birth_place: 'Chaumont (Yonne)', birth_date: '1866', death_place: 'Oudry (Suisse)', death_date: '1911' },
    ],
    ['1861 ; 1993', { birth_date: '1861', death_date: '1993' }],
    ['Paris 1688 ; Paris 1752', { birth_place: 'Paris', birth_date: '1688', death_place: 'Paris', death_date: '1752' }],
    [
      '?, 1739 vers ; Boulogne-sur-Mer, 1811',
      { birth_date: '1739 vers', death_place: 'Boulogne-sur-Mer', death_date: '1811' },
    ],
    [
      'Culan, 1904, mai 2 ; Culan, 2001, juin 27',
      { birth_place: 'Culan', birth_date: '1904, mai 2', death_place: 'Culan', death_date: '2001, juin 27' },
    ],
    [
      'Hautefontaine, 15/11/1813 ; Pierrefonds, 12/07/1892',
      { birth_place: 'Hautefontaine', birth_date: '15/11/1813', death_place: 'Pierrefonds', death_date: '12/07/1892' },
    ],
    [
      'PROST : Paris, 1894/03/13 ; Paris, 1967/07/12 ; nationalité : Française',
      {
        birth_place: 'Paris',
        birth_date: '1894/03/13',
        death_place: 'Paris',
        death_date: '1967/07/12',
        nationality: 'Française',
      },
    ],
    ['Parçay-les-Pins, 1851 ; ? ; femme', { birth_place: 'Parçay-les-Pins', birth_date: '1851' }],
  ])('are read from « %s »', (note, expected) => {
    expect(read('PROST Maurice', note)).toEqual([{ creator: 0, ...expected }])
  })

  it.each([
    'graveur du 20e siècle',
    'Encore vivant en 1919',
    'actif à Sienne en 1420 ; ?',
    'expose au Salon de 1865 à 1876',
    'femme',
    '',
  ])('are not read from « %s »', (note) => {
    expect(read('PROST Maurice', note).filter(({ birth_date, death_date }) => birth_date ?? death_date)).toEqual([])
  })
})
