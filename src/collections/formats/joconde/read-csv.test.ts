import iconv from 'iconv-lite'
import { describe, expect, it, test } from 'vitest'
import { all, endlessFile, file, recordsOf, remarksOf } from '../invented-files.ts'
import { codeOfColumn } from './columns.ts'
import { type JocondeCsvAbout, readJocondeCsv } from './read-csv.ts'

const header = 'REF;MUSEO;INV;TITR\n'

const records = async (...pieces: (string | Uint8Array)[]) => recordsOf(await all(readJocondeCsv(file(...pieces))))
const remarks = async (...pieces: (string | Uint8Array)[]) => remarksOf(await all(readJocondeCsv(file(...pieces))))
const reasons = async (...pieces: (string | Uint8Array)[]) =>
  (await remarks(...pieces)).map(({ place, reason, whole }) => [place, reason, whole ?? false])

describe('a sound file is read', () => {
  it('under the codes of POP, places counted as a spreadsheet counts', async () => {
    const found = await records(
      `${header}M0901000001;M0901;1979.3.1;"La Lessive\r\ndu lundi"\r\n\r\n1;M0901;1979.3.2;Le ""battoir""\n`,
    )
    expect(found).toEqual([
      {
        place: 2,
        museum: 'M0901',
        written: { joconde_id: 'M0901000001', inventory_number: '1979.3.1', title: 'La Lessive\ndu lundi' },
        other: {},
      },
      {
        place: 4,
        museum: 'M0901',
        written: { joconde_id: '00000000001', inventory_number: '1979.3.2', title: 'Le ""battoir""' },
        other: {},
      },
    ])
  })

  it('under the names of 2019, columns in any order', async () => {
    const [found] = await records(
      "Titre,Numéro_de_l'objet,ID-notice,Identifiant_Museofile,Précisions_sur_l'auteur,Matériaux-techniques,Dépôt,ville\n",
      '"Lessive, dite ""la grande""",12,000PE000001,M0901,"Rodez, 1843",toile,,Espalion\n',
    )
    expect(found?.written).toEqual({
      title: 'Lessive, dite "la grande"',
      inventory_number: '12',
      joconde_id: '000PE000001',
      creators_note: 'Rodez, 1843',
      techniques: 'toile',
      deposit: null,
    })
    expect(found?.museum).toBe('M0901')
    expect(found?.other).toEqual({ ville: 'Espalion' })
  })

  it('under the names of 2023, between upright bars', async () => {
    const [found] = await records(
      '\ufeffReference|Ancienne_attribution|Code_Museofile|Nom_officiel_musee|Millesime_de_creation|Manquant_COM|Lien_INHA|Genre\n',
      '5|école de Rodez|M0901|musée du lavoir|1875|volé en 1990|x|80-7 (N° de site)\n',
    )
    expect(found).toEqual({
      place: 2,
      museum: 'M0901',
      written: {
        joconde_id: '00000000005',
        former_attribution: 'école de Rodez',
        creation_date: '1875',
        find_site: '80-7 (N° de site)',
      },
      other: { Nom_officiel_musee: 'musée du lavoir', Manquant_COM: 'volé en 1990', Lien_INHA: 'x' },
    })
  })

  it('knowing every column of 2023 that says something of a work', async () => {
    const names =
      `Reference Ancien_depot Appellation Date_d_acquisition Auteur Bibliographie Commentaires Presence_image
      Date_de_depot Decouverte_collecte Denomination Lieu_de_depot Description Mesures Date_de_mise_a_jour Date_creation
      Domaine Region Departement Date_sujet_represente Ecole_pays Epoque Exposition Genese Geographie_historique
      Inscription Numero_inventaire Appellation_Musee_de_France Lien_base_Arcade Lieu_de_creation_utilisation Localisation
      Ville Lien_Video Manquant Manquant_COM Millesime_de_creation Millesime_d_utilisation Code_Museofile
      Nom_officiel_musee Genre Onomastique Precisions_sur_l_auteur Precisions_decouverte_collecte
      Periode_de_l_original_copie Periode_de_creation Periode_d_utilisation Precisions_inscriptions
      Precisions_lieux_creations Precisions_sujets_representes Precisions_utilisation References_Memoires
      References_Merimee Reference_MAJ References_Palissy Sujet_Represente Lien_INHA Source_de_la_representation
      Statut_juridique Materiaux_techniques Titre Utilisation Lien_site_associe Ancienne_appartenance
      Ancienne_attribution Artiste_sous_droits Date_entree_dans_le_domaine_public coordonnees`.split(/\s+/)
    const [found] = await records(`${names.join('|')}\n`, `${names.map((_name, at) => `v${at}`).join('|')}\n`)
    expect(names.filter((name) => codeOfColumn(name) === undefined)).toEqual([
      ...['Region', 'Departement', 'Ville', 'coordonnees'],
    ])
    expect(Object.keys(found?.written ?? {})).toHaveLength(49)
    expect(new Set(names.map((name) => codeOfColumn(name) ?? name)).size).toBe(names.length)
  })

  it('with the museum by its name when no identifier says it', async () => {
    const [found] = await records('REF;Nom_officiel_musee\n1;musée du lavoir\n')
    expect(found?.museum).toBe('musée du lavoir')
    expect((await records('REF;INV\n1;2\n'))[0]?.museum).toBeNull()
  })

  it('below the hint that spreadsheets write', async () => {
    expect(await records('sep=;\r\n', header, '1;M0901;a;t\r\n')).toMatchObject([{ place: 3, written: { title: 't' } }])
  })

  it.each(['win1252', 'utf16le', 'utf16be'])('in %s', async (encoding) => {
    const bytes = iconv.encode(`${header}1;M0901;a;L’été à Nîmes\n`, encoding, { addBOM: encoding !== 'win1252' })
    expect((await records(bytes))[0]?.written.title).toBe('L’été à Nîmes')
  })

  it.each(['\n', '\r\n', '\r'])('with %j between rows', async (end) => {
    expect(await records(`REF;INV${end}1;a${end}2;b${end}`)).toMatchObject([{ place: 2 }, { place: 3 }])
  })

  it('and tells how it was written and what it keeps aside', async () => {
    const told: JocondeCsvAbout[] = []
    await all(readJocondeCsv(file('REF|INV|Couleur\n1|é|rouge\n'), { about: (each) => told.push(each) }))
    expect(told).toEqual([{ encoding: 'utf-8', separator: '|', other: ['Couleur'] }])
  })
})

test('an empty cell empties its field, an absent column leaves it', async () => {
  expect((await records('REF;INV\n1;\n'))[0]?.written).toEqual({ joconde_id: '00000000001', inventory_number: null })
})

describe('a faulty row is refused and the others are read', () => {
  it('with cells too many or too few, empty ones at the end apart', async () => {
    expect(await reasons(`${header}1;M0901;a\n2;M0901;a;t;u\n3;M0901;a;t;;\n`)).toEqual([
      [2, 'too-few-cells', false],
      [3, 'too-many-cells', false],
    ])
    expect((await all(readJocondeCsv(file(`${header}1;M0901;a\n3;M0901;a;t;;\n`)))).length).toBe(2)
  })

  it('with accents that some tool spoiled, and what was written instead', async () => {
    const found = await remarks(`${header}1;M0901;été;été à Nîmes, mère\n2;M0901;a;musÃ©e\n3;M0901;b;mus\ufffde\n`)
    expect(found).toMatchObject([
      { place: 3, reason: 'accents-doubled', column: 'TITR', value: 'musÃ©e', facts: { instead: 'musée' } },
      { place: 4, reason: 'accents-lost', column: 'TITR', value: 'mus\ufffde' },
    ])
  })
})

describe('a file that cannot be read is refused as a whole, with nothing after', () => {
  it.each([
    ['no-header', 1, 'Bonjour\nvoici la liste\n'],
    ['no-rows', 1, header],
    ['no-rows', 1, 'REF;INV'],
    ['repeated-header', 1, 'REF;INV;Reference\n1;2;3\n'],
    ['missing-columns', 1, 'TITR;AUTR\na;b\n'],
    ['quote-not-closed', 3, `${header}1;M0901;a;b\n2;M0901;a;"Lessive\n3;M0901;a;b\n`],
    ['binary', 3, `${header}1;M0901;a;b\n2;M0901;\0;b\n3;M0901;a;b\n`],
    ['web-page', 1, '<html><body>404'],
  ])('%s at row %i', async (reason, place, text) => {
    expect((await reasons(text)).at(-1)).toEqual([place, reason, true])
  })

  it.each([
    ['a million columns', 'REF;INV', ';TITR', 1_000_000, 'too-many-columns', 1],
    ['a row of a million empty cells', header, ';'.repeat(1000), 1000, 'too-many-columns', 2],
    ['a quoted field of 100 MB', `${header}1;M;I;"`, 'x'.repeat(1_000_000), 100, 'row-too-long', 2],
    ['a field of 100 MB', `${header}1;M;I;`, 'x'.repeat(1_000_000), 100, 'row-too-long', 2],
    ['a header of 100 MB', '', 'x'.repeat(1_000_000), 100, 'no-header', 1],
    ['a hundred million empty rows', header, '\n'.repeat(1_000_000), 100, 'endless-empty-rows', 200_002],
  ])('%s', async (_what, head, piece, times, reason, place) => {
    const { bytes, asked } = endlessFile(head, piece, times, '"\n')
    const [remark, ...after] = remarksOf(await all(readJocondeCsv(bytes)))
    expect([remark?.reason, remark?.place, remark?.whole, after]).toEqual([reason, place, true, []])
    // It stopped asking long before the end.
    expect(asked.bytes).toBeLessThan(5_000_000)
  })
})

test('whoever stops reading lets go of the file', async () => {
  let closed = false
  async function* bytes() {
    try {
      for (let row = 0; ; row++) yield Buffer.from(row === 0 ? header : `${row};M0901;a;t\n`.repeat(1000))
    } finally {
      closed = true
    }
  }
  for await (const item of readJocondeCsv(bytes())) if ('record' in item && item.record.place > 3000) break
  expect(closed).toBe(true)
})
