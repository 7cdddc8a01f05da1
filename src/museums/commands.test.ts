import { expect, test } from 'vitest'
import { brouillon, db, ines, lavoir, operator, oscar, verre, visit } from '../../test/scene/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { listRevisions } from '../platform/records/revisions.ts'
import { stranger, type Visitor } from '../platform/visitor.ts'
import { addMuseum, editMuseum, type NewMuseum } from './commands.ts'
import type { MuseumFields } from './forms.ts'

const read = (id: string) => db.selectFrom('museums.museum').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const last = async (id: string) => (await listRevisions(db, 'museums.museum', id, 1))[0]
const administrator: Visitor = {
  kind: 'member',
  person_id: '0000000009',
  name: 'Ada',
  roles: [{ museum_id: null, role: 'administrator' }],
}
const editor: Visitor = { ...administrator, roles: [{ museum_id: null, role: 'editor' }] }
const place = { town: 'Sommières', commune_code: '30321', department_code: '30' }
const add = (name: string, fields: Partial<NewMuseum> = {}) =>
  addMuseum(db, operator, {
    museofile_id: null,
    commune_name: fields.town ?? 'Sommières',
    source: 'association',
    fields: { name, ...place, ...fields },
  })

test('what a museum’s own staff write is theirs from then on, field by field, and shows on its page', async () => {
  const before = await read(lavoir.id)
  expect(await editMuseum(db, ines, lavoir.id, { phone: '+33466009999' })).toBe('edited')
  const after = await read(lavoir.id)
  expect(after.sources).toEqual({ ...(before.sources as object), phone: 'museum' })
  expect(after.revision).toBe(before.revision + 1)
  expect(await last(lavoir.id)).toMatchObject({
    number: after.revision,
    who: 'Inès Cabanel',
    before: { phone: '+33466009001' },
    after: { phone: '+33466009999' },
  })
  expect((await visit('/musees/musee-du-lavoir')).body).toContain('tel:+33466009999')
})

test('what the association writes is the association’s, and an import’s what it says', async () => {
  await editMuseum(db, editor, lavoir.id, { phone: '+33466000001' })
  expect((await read(lavoir.id)).sources).toMatchObject({ phone: 'association' })
  await editMuseum(db, operator, lavoir.id, { street: 'Ailleurs' }, { source: 'museofile' })
  expect((await read(lavoir.id)).sources).toMatchObject({ street: 'museofile', phone: 'association' })
})

test('writing what is there already is no revision, whatever the order of the words within', async () => {
  const { revision, updated_at } = await read(lavoir.id)
  const same: MuseumFields = {
    ...lavoir.fields,
    social_links: { ...lavoir.fields.social_links },
    contacts: (lavoir.fields.contacts ?? []).map(({ email, phone, name, subject }) => ({
      email,
      phone,
      name,
      subject,
    })),
    prices: (lavoir.fields.prices ?? []).map(({ condition, amount_cents, label }) => ({
      condition,
      amount_cents,
      label,
    })),
    latitude: 43.7836,
    closed_until_on: null,
  }
  expect(await editMuseum(db, ines, lavoir.id, same)).toBe('unchanged')
  expect(await editMuseum(db, ines, lavoir.id, {})).toBe('unchanged')
  expect(await editMuseum(db, ines, lavoir.id, { phone: undefined } as MuseumFields)).toBe('unchanged')
  expect(await read(lavoir.id)).toMatchObject({ revision, updated_at })
})

test('lists, figures and days are written and read back as they are', async () => {
  const fields: MuseumFields = {
    prices: [{ label: 'full', amount_cents: 1250, condition: 'le week-end' }],
    contacts: [],
    key_figures: [{ value: '1 836', label: '« l’année »' }],
    social_links: {},
    other_names: ['Lo Lavador', 'virgule, guillemet " et accolade {}'],
    latitude: -0.123456789012345,
    closed_until_on: '2027-02-28',
    state: 'closed',
  }
  expect(await editMuseum(db, ines, lavoir.id, fields)).toBe('edited')
  expect(await read(lavoir.id)).toMatchObject(fields)
  expect(await editMuseum(db, ines, lavoir.id, fields)).toBe('unchanged')
})

test('a form made from an older revision is refused, and nothing is written', async () => {
  const { revision } = await read(lavoir.id)
  expect(await editMuseum(db, ines, lavoir.id, { phone: '+33466000001' }, { expected: revision })).toBe('edited')
  expect(await editMuseum(db, ines, lavoir.id, { phone: '+33466000002' }, { expected: revision })).toBe(
    'changed-meanwhile',
  )
  expect((await read(lavoir.id)).phone).toBe('+33466000001')
})

test('a museum is written by its own staff and by the association, and by nobody else', async () => {
  for (const who of [
    stranger,
    oscar,
    { ...editor, roles: [] },
    { ...editor, roles: [{ museum_id: null, role: 'reader' }] },
  ])
    await expect(editMuseum(db, who as Visitor, lavoir.id, { phone: '+33466000001' })).rejects.toThrow(Forbidden)
  expect(await editMuseum(db, oscar, verre.id, { phone: '+33563000001' })).toBe('edited')
  expect(await editMuseum(db, operator, 'zzzzzzzzzz', { phone: '+33563000001' })).toBe('not-found')
})

test('entering and leaving the network is the association’s to write', async () => {
  const fields = { name: 'Musée de la Brouette', ...place }
  const museum = { museofile_id: null, commune_name: 'Sommières', source: 'museum', fields } as const
  for (const who of [stranger, ines, editor]) expect(() => addMuseum(db, who, museum)).toThrow(Forbidden)
  await expect(editMuseum(db, ines, lavoir.id, { state: 'left', left_on: '2026-12-31' })).rejects.toThrow(Forbidden)
  await expect(editMuseum(db, editor, lavoir.id, { state: 'left' })).rejects.toThrow(Forbidden)
  expect(await editMuseum(db, administrator, lavoir.id, { state: 'left', left_on: '2026-12-31' })).toBe('edited')
  await expect(editMuseum(db, ines, lavoir.id, { state: 'open' })).rejects.toThrow(Forbidden)
  expect((await visit('/musees/musee-du-lavoir')).status).toBe(404)
})

test('a new museum has a first revision, says who wrote each field it has, and a page in five languages', async () => {
  const { id, slug } = await addMuseum(db, administrator, {
    museofile_id: 'M9100',
    commune_name: 'Uzès',
    source: (field) => (field === 'description' ? 'museum' : 'museofile'),
    fields: {
      name: 'Musée du Bonbon',
      town: 'Uzès',
      commune_code: '30334',
      department_code: '30',
      phone: null,
      description: 'Tout sucre.',
    },
  })
  expect(slug).toBe('musee-du-bonbon')
  expect(await last(id)).toMatchObject({ number: 1, who: 'Ada', before: {}, after: { name: 'Musée du Bonbon' } })
  const { sources, revision } = await read(id)
  expect(revision).toBe(1)
  expect(sources).toEqual({
    name: 'museofile',
    town: 'museofile',
    commune_code: 'museofile',
    department_code: 'museofile',
    description: 'museum',
  })
  for (const path of ['/musees/', '/en/museums/', '/es/museos/', '/oc/museus/', '/ca/museus/'])
    expect((await visit(path + slug)).status).toBe(200)
  expect((await visit('/communes/uzes')).status).toBe(200)
})

test('two museums of one name have two addresses, and none takes a word of the site', async () => {
  expect((await add('Musée du Lavoir')).slug).toBe('musee-du-lavoir-sommieres')
  expect((await add('Musée du Lavoir')).slug).toBe('musee-du-lavoir-sommieres-2')
  expect((await add('Musée du Lavoir')).slug).toBe('musee-du-lavoir-sommieres-3')
  expect((await add('Carte')).slug).toBe('carte-sommieres')
  expect((await add('Map')).slug).toBe('map-sommieres')
  expect((await add('Œuvre & Æther : l’été·s')).slug).toBe('oeuvre-et-aether-l-ete-s')
})

test('a name without letters, or as long as a decree, still makes an address that answers', async () => {
  expect((await add('???', { town: '???', commune_code: '30322' })).slug).toBe('musee')
  const long = await add(`Musée ${'intercommunal '.repeat(13)}`.trim())
  expect(long.slug.length).toBeLessThanOrEqual(120)
  expect(long.slug).toMatch(/^musee(-intercommunal)+$/)
  expect((await visit(`/musees/${long.slug}`)).status).toBe(200)
})

test('communes of one name have two addresses, and moving a museum makes the page of its new commune', async () => {
  await add('Musée d’ici', { town: 'Saint-Loup', commune_code: '31497', department_code: '31' })
  await add('Musée de là', { town: 'Saint-Loup', commune_code: '82165', department_code: '82' })
  const slugs = await db.selectFrom('museums.commune').select('slug').where('name', '=', 'Saint-Loup').execute()
  expect(slugs.map(({ slug }) => slug).sort()).toEqual(['saint-loup', 'saint-loup-2'])
  expect((await visit('/communes/pezenas')).status).toBe(404)
  await editMuseum(db, operator, lavoir.id, { town: 'Pézenas', commune_code: '34199', department_code: '34' })
  expect((await visit('/communes/pezenas')).body).toContain('Musée du Lavoir')
  expect((await visit('/communes/sommieres')).status).toBe(404)
})

test('a draft may be written and stays unseen, in every list and file', async () => {
  expect(await editMuseum(db, operator, brouillon.id, { description: 'Bientôt.' })).toBe('edited')
  for (const path of [
    '/musees',
    '/musees.json',
    '/musees.csv',
    '/musees.geojson',
    '/musees.atom',
    '/sitemap.xml',
    '/',
    '/plan-du-site',
  ])
    expect((await visit(path)).body).not.toMatch(/brouillon/i)
  for (const path of ['', '.vcf', '.svg', '.png', '/correction'])
    expect((await visit(`/musees/musee-du-brouillon${path}`)).status).toBe(404)
  expect((await visit('/communes/foix')).status).toBe(404)
})
