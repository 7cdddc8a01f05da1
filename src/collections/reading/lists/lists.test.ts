import { describe, expect, it } from 'vitest'
import {
  readAcquisition,
  readInventoryNumber,
  readLegalStatus,
  readLocation,
  readPlaces,
  readSubject,
  readTerms,
  subjectLabels,
} from './index.ts'

describe('terms', () => {
  it.each([
    ['plume;lavis rouge;papier (blanc)', ['plume', 'lavis rouge', 'papier <blanc>']],
    ["peinture à l'huile, toile", ["peinture à l'huile", 'toile']],
    ['papier (crayon, encre)', ['papier <crayon, encre>']],
    ['arts décoratifs ; céramique', ['arts décoratifs', 'céramique']],
    ['marbre ; (blanc)', ['marbre <blanc>']],
    ['bois (taillé (doré))', ['bois <taillé, doré>']],
    [' ; , ', []],
  ])('« %s »', (written, read) => {
    expect(
      readTerms(written).map(({ label, qualifiers }) =>
        qualifiers.length > 0 ? `${label} <${qualifiers.join(', ')}>` : label,
      ),
    ).toEqual(read)
  })
})

describe('subjects', () => {
  it('keep what qualifies what', () => {
    expect(readSubject('représentation animalière (chasse, loup, renard)')).toEqual([
      {
        label: 'représentation animalière',
        qualifiers: ['chasse', 'loup', 'renard'].map((label) => ({ label, qualifiers: [] })),
      },
    ])
    expect(readSubject('scène (cavalier (cheval : blanc), arbre) ; armoiries : Tunisie')).toEqual([
      {
        label: 'scène',
        qualifiers: [
          { label: 'cavalier', qualifiers: [{ label: 'cheval', qualifiers: [{ label: 'blanc', qualifiers: [] }] }] },
          { label: 'arbre', qualifiers: [] },
        ],
      },
      { label: 'armoiries', qualifiers: [{ label: 'Tunisie', qualifiers: [] }] },
    ])
  })

  it('list every label, a missing parenthesis or one too many lost nothing', () => {
    expect(subjectLabels(readSubject('portrait (homme, en buste#ornementation (palmette'))).toEqual([
      'portrait',
      'homme',
      'en buste',
      'ornementation',
      'palmette',
    ])
    expect(subjectLabels(readSubject('scène (ange : en vol)), fond de paysage'))).toEqual([
      'scène',
      'ange',
      'en vol',
      'fond de paysage',
    ])
  })
})

describe('legal status', () => {
  it.each([
    [
      'propriété de la commune ; legs ; Montpellier ; musée Fabre',
      { status: 'propriété de la commune', acquisition_mode: 'legs', owner_town: 'Montpellier', owner: 'musée Fabre' },
    ],
    [
      "propriété de l'Etat ; donation ; musée du Louvre département des Peintures",
      {
        status: "propriété de l'Etat",
        acquisition_mode: 'donation',
        owner: 'musée du Louvre département des Peintures',
      },
    ],
    [
      "propriété de l'Etat ; Rueil-Malmaison ; musée national",
      { status: "propriété de l'Etat", owner_town: 'Rueil-Malmaison', owner: 'musée national' },
    ],
    [
      'achat ; Céret ; musée d’art moderne',
      { acquisition_mode: 'achat', owner_town: 'Céret', owner: 'musée d’art moderne' },
    ],
    [
      'don ; propriété de la commune ; Valenciennes',
      { acquisition_mode: 'don', status: 'propriété de la commune', owner_town: 'Valenciennes' },
    ],
    [
      'propriété de la commune ; Valenciennes ; musée des Beaux-Arts ; legs',
      {
        status: 'propriété de la commune',
        acquisition_mode: 'legs',
        owner_town: 'Valenciennes',
        owner: 'musée des Beaux-Arts',
      },
    ],
    [
      'propriété de la commune ; achat en vente publique, achat avec participation du FRAM ; Saint-Dizier ; musée',
      {
        status: 'propriété de la commune',
        acquisition_mode: 'achat en vente publique, achat avec participation du FRAM',
        owner_town: 'Saint-Dizier',
        owner: 'musée',
      },
    ],
    [
      "propriété de l'Etat ; archives publiques ; Sèvres - Cité de la céramique",
      { status: "propriété de l'Etat", owner: 'Sèvres - Cité de la céramique', notes: 'archives publiques' },
    ],
    ['propriété privée', { status: 'propriété privée' }],
    ['', {}],
  ])('« %s »', (written, read) => {
    expect(readLegalStatus(written)).toEqual(read)
  })
})

describe('acquisition', () => {
  it.each([
    ['1903', { acquired: { written: '1903', date: '1903' } }],
    ['16/05/2017 acquis', { acquired: { written: '16/05/2017 acquis', date: '2017-05-16' } }],
    ['1969/11/19', { acquired: { written: '1969/11/19', date: '1969-11-19' } }],
    ['03/1999', { acquired: { written: '03/1999', date: '1999-03' } }],
    ['12 mars 1887', { acquired: { written: '12 mars 1887', date: '1887-03-12' } }],
    ['00/00/1902', { acquired: { written: '00/00/1902', date: '1902' } }],
    ['31/02/1902', { acquired: { written: '31/02/1902', date: '1902-02' } }],
    ['avant 1861', { acquired: { written: 'avant 1861', date: '1861', relation: 'before' } }],
    [
      '1938 acquis ; 1845 entrée matérielle',
      {
        acquired: { written: '1938 acquis', date: '1938' },
        entered: { written: '1845 entrée matérielle', date: '1845' },
      },
    ],
    ["date d'acquisition inconnue", {}],
    ['', {}],
  ])('« %s »', (written, read) => {
    expect(readAcquisition(written)).toEqual(read)
  })
})

describe('places', () => {
  const inShort = (written: string) =>
    readPlaces(written).map(({ parts, qualifier, notes }) =>
      [parts.join(' > '), qualifier ?? '', ...(notes ?? [])].join(' | '),
    )

  it.each([
    ['France, Ile-de-France, Paris (lieu de création)', ['France > Ile-de-France > Paris | lieu de création']],
    ['Nord-Pas-de-Calais ; Nord ; Douai (lieu d’exécution)', ['Nord-Pas-de-Calais > Nord > Douai | lieu d’exécution']],
    ['France (lieu de création) ; Paris (lieu d’exécution)', ['France | lieu de création', 'Paris | lieu d’exécution']],
    [
      'Inde, Cachemire (lieu de création) ; (lieu d’utilisation)',
      ['Inde > Cachemire | lieu de création', 'Inde > Cachemire | lieu d’utilisation'],
    ],
    [
      'France, Oise, Noyon (lieu de création, lieu d’utilisation)',
      ['France > Oise > Noyon | lieu de création', 'France > Oise > Noyon | lieu d’utilisation'],
    ],
    ['Vienne : Poitiers', ['Vienne > Poitiers | ']],
    ['France, Paris ; Belgique, Bruxelles', ['France > Paris | ', 'Belgique > Bruxelles | ']],
    ['France, Bas-Rhin (?, lieu d’exécution)', ['France > Bas-Rhin (?) | lieu d’exécution']],
    [
      'France ; Bas-Rhin (Niederbronn-les-Bains, lieu de collecte) ; fouilles ; (ROMBOURG Bernard, collecteur)',
      ['France > Bas-Rhin > Niederbronn-les-Bains | lieu de collecte | ROMBOURG Bernard, collecteur | fouilles'],
    ],
    ['', []],
  ])('« %s »', (written, read) => {
    expect(inShort(written)).toEqual(read)
  })
})

describe('where a work is kept', () => {
  it.each([
    ['Montpellier;musée Fabre', { town: 'Montpellier', museum: 'musée Fabre' }],
    [
      "Paris;musée d'Orsay;manquant",
      { town: 'Paris', museum: "musée d'Orsay", missing: 'missing', missing_written: 'manquant' },
    ],
    [
      'Albi ; musée ; volé en 1983',
      { town: 'Albi', museum: 'musée', missing: 'stolen', missing_written: 'volé en 1983' },
    ],
    ['localisation inconnue', { missing: 'unknown', missing_written: 'localisation inconnue' }],
    ['présumé détruit', { missing: 'destroyed', missing_written: 'présumé détruit' }],
    ['œuvres pillées', { missing: 'looted', missing_written: 'œuvres pillées' }],
    [
      'Paris ; musée du Louvre ; département des Peintures',
      { town: 'Paris', museum: 'musée du Louvre', detail: 'département des Peintures' },
    ],
    ['', {}],
  ])('« %s »', (written, read) => {
    expect(readLocation(written)).toEqual(read)
  })
})

describe('inventory numbers', () => {
  it.each([
    'SN',
    's.n.',
    'S. N.',
    's/n',
    'sans n°',
    'Sans numéro',
    "sans numéro d'inventaire",
    'non inventorié',
    '?',
    '-',
    ' ',
    '',
  ])('« %s » is no number', (written) => {
    expect(readInventoryNumber(written)).toBeUndefined()
  })

  it('are the same whatever sign parts them', () => {
    const key = (written: string) => readInventoryNumber(written)?.key
    expect(new Set(['876 3 105', '876.3.105', '876-3-105', ' 876. 3.105'].map(key))).toEqual(new Set(['876.3.105']))
    expect(key('Inv. D.12')).toBe(key('INV D 12'))
    expect(key('982.3.1')).not.toBe(key('98.23.1'))
    expect(key('SN 12')).toBe('sn.12')
    expect(key('Snowdon')).toBe('snowdon')
  })

  it('give the key of each when several are written', () => {
    expect(readInventoryNumber('RF 3176 ; AM 532 (ancien numéro)')).toEqual({
      number: 'RF 3176 ; AM 532 (ancien numéro)',
      key: 'rf.3176.am.532.ancien.numero',
      keys: ['rf.3176', 'am.532'],
    })
  })
})
