import { expect, test } from 'vitest'
import { db, lavoir, setClock, verre, visit } from '../../../test/scene/index.ts'
import { newId } from '../../platform/records/ids.ts'

const plain = (body: string) =>
  body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const sheet = async (slug = 'musee-du-lavoir', prefix = '/musees/') => plain((await visit(prefix + slug)).body)
const structured = async (slug: string) =>
  JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec((await visit(`/musees/${slug}`)).body)?.[1] ?? '',
  ) as Record<string, unknown>

test('a sheet says first whether the museum is open, until when, for how much, where, and whom to ask', async () => {
  const words = await sheet()
  for (const said of ['Ouvert jusqu’à 12 h 30', '6,50 €', '3 quai des Lessives', '30250 Sommières', '04 66 00 90 01'])
    expect(words).toContain(said)
})

test('what a sheet says of today changes with the hour and with the day', async () => {
  setClock('2026-11-21T12:45')
  expect(await sheet()).toContain('Ouvre à 14 h')
  setClock('2026-11-23T10:00')
  expect(await sheet()).toMatch(/Aujourd’hui, lundi/)
  expect(await sheet()).toContain('Ouvre mercredi 25 novembre à 10 h')
  setClock('2026-12-25T11:00')
  expect(await sheet()).toContain('Grande lessive')
})

test('every text a museum wrote is on its sheet, once', async () => {
  const words = await sheet()
  for (const text of [
    'Un lavoir couvert',
    'La Lessive de la mère Nouguier',
    'Deux cent douze battoirs',
    'ancienne lavandière',
    'posée sans un clou',
    'gare routière',
  ])
    expect(words.split(text)).toHaveLength(2)
})

test('a museum closed for works says until when', async () => {
  expect(await sheet('musee-des-cloches')).toMatch(/[Ff]ermé pour travaux jusqu’au 15 mars 2027/)
})

test('a museum of which the Ministry’s list alone speaks has a decent sheet, and claims nothing', async () => {
  const { status, body } = await visit('/musees/musee-de-l-oubli')
  const words = plain(body)
  expect(status).toBe(200)
  expect(words).toContain('Musée de l’Oubli')
  expect(words).not.toMatch(/undefined|null|NaN|Invalid/)
  const json = await structured('musee-de-l-oubli')
  for (const absent of ['geo', 'telephone', 'openingHoursSpecification', 'foundingDate'])
    expect(json).not.toHaveProperty(absent)
})

test('hours and prices given as examples are said to be, and machines are not told them', async () => {
  expect(await sheet('musee-du-verre-souffle')).toMatch(/exemple/)
  expect(await structured('musee-du-verre-souffle')).not.toHaveProperty('openingHoursSpecification')
  expect(await structured('musee-du-lavoir')).toHaveProperty('openingHoursSpecification')
})

test('a sheet leads to other museums: near, and akin elsewhere first', async () => {
  const { body } = await visit('/musees/musee-du-verre-souffle')
  expect(body).toContain('href="/musees/musee-des-etoffes"')
  expect(body).toContain('href="/musees/musee-des-cloches"')
  expect(body.match(/href="\/musees\/musee-du-verre-souffle"/g)?.length).toBeLessThanOrEqual(2)
})

test('no sheet breaks on what a museum may write', async () => {
  const odd = `</script><script>alert(1)</script> <b>"gras"</b> & 'apostrophe' ${'mot '.repeat(300)}`
  await db
    .updateTable('museums.museum')
    .set({
      name: odd.slice(0, 200),
      description: odd,
      street: odd.slice(0, 200),
      closed_reason: odd.slice(0, 200),
      hours_note: odd,
    })
    .where('id', '=', lavoir.id)
    .execute()
  for (const path of [
    '/musees/musee-du-lavoir',
    '/musees',
    '/musees/carte',
    '/',
    '/departements/gard',
    '/en/towns/sommieres',
  ]) {
    const { status, body } = await visit(path)
    expect([path, status]).toEqual([path, 200])
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('<b>"gras"')
  }
  expect(await structured('musee-du-lavoir')).toMatchObject({ name: odd.slice(0, 200) })
})

test('a value of a closed list that this version does not know says nothing', async () => {
  await db
    .updateTable('museums.museum')
    .set({
      services: ['shop', 'teleportation'],
      accessibility: ['levitation'],
      free_days: ['blue-moon'],
      domains: ['alchimie', 'histoire'],
      prices: JSON.stringify([]),
      contacts: JSON.stringify([]),
    })
    .where('id', '=', lavoir.id)
    .execute()
  for (const path of ['/musees/musee-du-lavoir', '/musees', '/musees.json', '/musees/musee-du-lavoir.svg'])
    expect((await visit(path)).status).toBe(200)
  expect(await sheet()).not.toMatch(/teleportation|levitation|blue-moon|undefined/)
})

test('a sheet tells the attendance of its last year, and its exceptional days to come only', async () => {
  await db
    .insertInto('museums.exceptional_day')
    .values({
      id: newId(),
      museum_id: verre.id,
      starts_on: '2026-01-01',
      ends_on: '2026-01-02',
      hours: null,
      reason: 'Bris de glace',
    })
    .execute()
  expect(await sheet('musee-du-verre-souffle')).not.toContain('Bris de glace')
  expect(await sheet()).toMatch(/4 321 visiteurs en 2025/)
  expect(await sheet()).toContain('Grande lessive')
})
