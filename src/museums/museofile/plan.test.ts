import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MuseofileField } from './facts.ts'
import { type Cells, fileText, headers2019, headers2025, in2019, inUtf8, lavoir, verre } from './invented-file.ts'
import { type ExistingMuseum, type ImportPlan, planMuseofileImport, type Source } from './plan.ts'
import { readMuseofile } from './read.ts'

const territory = ['12', '31']
const departmentContains = () => true

function planOf(file: Uint8Array, existing: readonly ExistingMuseum[] = []): ImportPlan {
  const read = readMuseofile(file)
  if ('refused' in read) throw new Error(JSON.stringify(read.refused))
  return planMuseofileImport({ file: read, existing, territory, departmentContains })
}

const plan2025 = (museums: readonly Cells[], existing?: readonly ExistingMuseum[]) =>
  planOf(inUtf8(fileText(headers2025, museums)), existing)

/** What the network holds once the plan is carried out, each field written by Museofile. */
function carriedOut(plan: ImportPlan, existing: readonly ExistingMuseum[] = []): ExistingMuseum[] {
  const made = plan.created.map(({ facts }) => {
    const written = Object.entries(facts).filter(
      ([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0),
    )
    const sources = Object.fromEntries(written.map(([field]) => [field, 'museofile' as Source]))
    return { ...facts, id: facts.museofile_id.toLowerCase(), sources }
  })
  const changed = existing.map((museum) => {
    const changes = plan.updated.find(({ id }) => id === museum.id)?.changes ?? []
    const after = Object.fromEntries(changes.map((change) => [change.field, change.after]))
    const sources = Object.fromEntries(changes.map((change) => [change.field, 'museofile' as Source]))
    return { ...museum, ...after, sources: { ...museum.sources, ...sources } }
  })
  return [...changed, ...made]
}

function written(
  museum: ExistingMuseum | undefined,
  by: Source,
  fields: Partial<Record<MuseofileField, string | number | null>>,
) {
  if (!museum) throw new Error('no such museum')
  const sources = Object.fromEntries(Object.keys(fields).map((field) => [field, by]))
  return { ...museum, ...fields, sources: { ...museum.sources, ...sources } } as ExistingMuseum
}

const both = () => carriedOut(plan2025([lavoir, verre]))

describe('a first import', () => {
  it('makes every museum of the territory and counts the others by département', () => {
    const elsewhere = { ...verre, Identifiant: 'M0903', Departement: 'Nord', Ville: 'Lille', Code_postal: '59000' }
    const plan = plan2025([lavoir, elsewhere, verre])
    expect(plan.created.map(({ row, facts }) => [row, facts.name])).toEqual([
      [2, 'Musée du lavoir d’Espalion'],
      [4, 'Musée du verre'],
    ])
    expect(plan.skipped).toEqual({ count: 1, by_department: { Nord: 1 } })
    expect(plan.created[0]?.facts).toMatchObject({
      street: '3 quai du Lavoir',
      town: 'Espalion',
      commune_code: '12096',
      department_code: '12',
      website: 'https://www.lavoir.example',
      phone: '+33565000001',
      categories: ['musee-de-site', 'musee-en-milieu-rural'],
      domains: ['ethnologie', 'sciences-et-techniques'],
      created_year: 1979,
      museofile_updated_on: '2025-10-13',
    })
  })

  it('refuses the rows that hold no museum, each with its number and its reason', () => {
    const rows = [
      { ...lavoir, Nom_officiel: '' },
      { ...verre, Ville: 'Ys', Code_postal: '' },
      { ...verre, Identifiant: 'M0904', Ville: '', Code_postal: '' },
      { ...verre, Identifiant: 'B9001' },
      { ...verre, Identifiant: '' },
      ...Array.from({ length: 20 }, (_, index) => ({ ...verre, Identifiant: `M1${index + 100}` })),
      { ...verre, Identifiant: 'm1100', Nom_officiel: 'le même' },
    ]
    const { refused, created } = plan2025(rows)
    expect(refused.map(({ row, reason, value }) => [row, reason, value])).toEqual([
      [2, 'name-missing', ''],
      [3, 'town-unknown', 'Ys'],
      [4, 'town-missing', ''],
      [5, 'id-unreadable', 'B9001'],
      [6, 'id-missing', ''],
      [27, 'id-repeated', 'm1100'],
    ])
    expect(created).toHaveLength(20)
  })

  it('names what was not taken as written', () => {
    const { flags } = plan2025([{ ...lavoir, Telephone: '12', Annee_creation: 'Vers 1850' }])
    expect(
      flags.map(({ museofile_id, name, town, field, reason, value }) => [
        museofile_id,
        name,
        town,
        field,
        reason,
        value,
      ]),
    ).toEqual([
      ['M0901', 'Musée du lavoir d’Espalion', 'Espalion', 'phone', 'phone-unreadable', '12'],
      ['M0901', 'Musée du lavoir d’Espalion', 'Espalion', 'created_year', 'year-not-exact', 'Vers 1850'],
    ])
  })
})

describe('importing again', () => {
  it('changes nothing, whatever the order of rows and of words', () => {
    const plan = plan2025([verre, { ...lavoir, Domaine_thematique: 'Technique et industrie;Ethnologie' }], both())
    expect(plan).toMatchObject({ created: [], updated: [], kept: [], missing: [], older: undefined })
    expect(plan.unchanged).toHaveLength(2)
  })

  it('writes field by field what the Ministry changed, with before and after', () => {
    const plan = plan2025([lavoir, { ...verre, Telephone: '05 61 00 00 09', Annee_creation: '1893' }], both())
    expect(plan.updated).toMatchObject([
      {
        museofile_id: 'M0902',
        row: 3,
        changes: [
          { field: 'phone', before: '+33561000002', after: '+33561000009' },
          { field: 'created_year', before: 1892, after: 1893 },
        ],
      },
    ])
  })

  it('erases nothing where the file says nothing', () => {
    const silent = { ...verre, Telephone: '', Domaine_thematique: '', Coordonnees: '', Date_de_mise_a_jour: '' }
    expect(plan2025([lavoir, silent], both()).updated).toEqual([])
  })

  it('leaves alone the museums that the file does not have, and names them', () => {
    expect(plan2025([lavoir], both()).missing).toEqual([
      { id: 'm0902', museofile_id: 'M0902', name: 'Musée du verre', town: 'Toulouse' },
    ])
  })
})

describe('what the network wrote stands', () => {
  it('a phone that the museum corrected is kept and said', () => {
    const [first, second] = both()
    const plan = plan2025(
      [lavoir, verre],
      [first, written(second, 'museum', { phone: '+33561999999' })].flatMap((museum) => museum ?? []),
    )
    expect(plan.updated).toEqual([])
    expect(plan.kept).toMatchObject([
      { museofile_id: 'M0902', field: 'phone', source: 'museum', value: '+33561999999', incoming: '+33561000002' },
    ])
  })

  it('a field that the association emptied stays empty', () => {
    const plan = plan2025([verre], [written(both()[1], 'association', { website: null })])
    expect(plan).toMatchObject({ updated: [], kept: [{ field: 'website', source: 'association', value: null }] })
  })

  it('a point moved by the museum stands whole, latitude and longitude', () => {
    const plan = plan2025(
      [{ ...verre, Coordonnees: '43.61, 1.44' }],
      [written(both()[1], 'museum', { latitude: 43.5 })],
    )
    expect(plan.updated).toEqual([])
    expect(plan.kept.map(({ field }) => field)).toEqual(['latitude', 'longitude'])
  })

  it('a value whose writer is not known counts as the association’s; an empty one is filled', () => {
    const unknown = { ...both()[1], phone: '+33561777777', website: null, sources: {} } as ExistingMuseum
    const plan = plan2025([verre], [unknown])
    expect(plan.kept).toMatchObject([{ field: 'phone', source: 'association' }])
    expect(plan.updated).toMatchObject([
      { changes: [{ field: 'website', before: null, after: 'https://verre.example' }] },
    ])
  })
})

describe('an older file, in the layout of 2019', () => {
  const older = inUtf8(
    fileText(
      headers2019,
      [in2019(lavoir), in2019(verre, { 'Nom usage': 'La Verrerie', Téléphone: '', 'Date de saisie': '2019-01-21' })],
      ';',
    ),
  )

  it('is said to be older when all of it is', () => {
    const all = inUtf8(fileText(headers2019, [in2019(verre, { 'Date de saisie': '2019-01-21' })], ';'))
    expect(planOf(all, both()).older).toEqual({ file_on: '2019-01-21', network_on: '2025-10-13' })
  })

  it('is applied field by field, and a second time changes nothing', () => {
    const first = planOf(older, both())
    expect(first.updated).toMatchObject([
      {
        museofile_id: 'M0902',
        changes: [
          { field: 'other_names', before: [], after: ['La Verrerie'] },
          { field: 'museofile_updated_on', before: '2025-10-13', after: '2019-01-21' },
        ],
      },
    ])
    expect(planOf(older, carriedOut(first, both())).updated).toEqual([])
  })
})

it('no file carried out leaves anything to do', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Histoire;Asie',
      'Jeux',
      '05 61 00 00 02',
      '1833',
      'Années 1930',
      'www.verre.example',
      '43.6, 1.4',
      '0, 0',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\0Ãâ\ufffd]/.test(text)),
  )
  const free = [
    'Adresse',
    'Lieu',
    'URL',
    'Telephone',
    'Categorie',
    'Domaine_thematique',
    'Histoire',
    'Annee_creation',
    'Coordonnees',
  ]
  const museum = fc.record(Object.fromEntries(free.map((header) => [header, cell])))
  fc.assert(
    fc.property(museum, museum, (one, other) => {
      const before = carriedOut(plan2025([lavoir, { ...verre, ...one }]))
      const after = carriedOut(plan2025([lavoir, { ...verre, ...other }], before), before)
      expect(plan2025([lavoir, { ...verre, ...other }], after)).toMatchObject({ created: [], updated: [], kept: [] })
    }),
    { numRuns: 200 },
  )
})
