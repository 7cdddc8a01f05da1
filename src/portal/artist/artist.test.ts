import { expect, test } from 'vitest'
import { db, etoffes, lavoir, operator, verre, visit } from '../../../test/scene/index.ts'
import { editPerson } from '../../collections/persons/index.ts'
import { addWorks, withdrawWork } from '../../collections/works/index.ts'
import { rememberAddresses } from '../../platform/records/addresses.ts'

const painted = (museum: { id: string }, title: string, more: Record<string, string> = {}) => ({
  museum_id: museum.id,
  written: {
    title,
    creators: 'LAVANDIER Blanche',
    creators_note: 'LAVANDIER Blanche : Sommières, 1801 ; Nîmes, 1868',
    creation_date: '1850',
    techniques: 'huile sur toile',
    domains: 'peinture',
    ...more,
  },
})
const plain = (body: string) =>
  body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const page = '/artistes/blanche-lavandier'
const personOf = async () =>
  (
    await db
      .selectFrom('collections.person')
      .select('id')
      .where('slug', '=', 'blanche-lavandier')
      .executeTakeFirstOrThrow()
  ).id

async function hang() {
  return addWorks(db, operator, [
    painted(lavoir, 'Le Grand Savon'),
    painted(verre, 'La Bouteille bleue', { creation_date: '1855' }),
    painted(etoffes, 'Drap d’après nature', { creators: "LAVANDIER Blanche (d'après)" }),
  ])
}

test('an artist’s works hang museum by museum, with the museums that hold them on a map and in a list', async () => {
  await hang()
  const { status, body } = await visit(page)
  expect(status).toBe(200)
  const words = plain(body)
  for (const said of [
    'Blanche Lavandier',
    'Le Grand Savon',
    'La Bouteille bleue',
    'Musée du Lavoir',
    'Musée du Verre soufflé',
    '3 œuvres dans 3 musées',
  ])
    expect(words).toContain(said)
  expect(body).toContain('class="drawn-map"')
  expect(body).toMatch(/<rect class="mark"/)
})

test('what was made after an artist hangs apart from what they made', async () => {
  await hang()
  const { body } = await visit(page)
  expect(body.indexOf('Drap d’après nature')).toBeGreaterThan(body.indexOf('Autour de son nom'))
  expect(body.indexOf('Le Grand Savon')).toBeLessThan(body.indexOf('Autour de son nom'))
})

test('an artist whose works are all withdrawn is nowhere', async () => {
  const ids = await hang()
  expect((await visit('/artistes')).body).toContain(page)
  for (const id of ids) await withdrawWork(db, operator, id)
  expect((await visit(page)).status).toBe(404)
  expect((await visit('/artistes')).body).not.toContain(page)
  expect((await visit('/sitemap.xml')).body).not.toContain('blanche-lavandier')
})

test('a draft of a work brings its maker to no page', async () => {
  const [id = ''] = await addWorks(db, operator, [painted(lavoir, 'Brouillon de savon')])
  await db.updateTable('collections.work').set({ status: 'draft' }).where('id', '=', id).execute()
  expect((await visit(page)).status).toBe(404)
})

test('registers of names, other names and biography are on the page, and machines read them', async () => {
  await hang()
  const outcome = await editPerson(db, operator, await personOf(), {
    wikidata_id: 'Q42',
    bnf_id: '11888092r',
    other_names: ['La Savonnière'],
    biography: 'Elle peignit tous les lavoirs du Gard.',
  })
  expect(outcome).toBe('edited')
  const { body } = await visit(page)
  expect(body).toContain('href="https://www.wikidata.org/wiki/Q42"')
  expect(body).toContain('href="https://catalogue.bnf.fr/ark:/12148/cb11888092r"')
  expect(plain(body)).toContain('Elle peignit tous les lavoirs du Gard.')
  const json = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '')
  expect(json).toMatchObject({ '@type': 'Person', name: 'Blanche Lavandier', alternateName: ['La Savonnière'] })
  expect(json.sameAs).toContain('https://www.wikidata.org/wiki/Q42')
})

test('the old address of an artist whose address changed leads to the new one', async () => {
  await hang()
  await db
    .updateTable('collections.person')
    .set({ slug: 'blanche-roux' })
    .where('slug', '=', 'blanche-lavandier')
    .execute()
  const { id } = await db
    .selectFrom('collections.person')
    .select('id')
    .where('slug', '=', 'blanche-roux')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('platform.address')
    .set({ since: new Date('2026-01-01') })
    .where('record_id', '=', id)
    .execute()
  await rememberAddresses(db, 'collections.person', id, ['/artistes/blanche-roux'])
  const { status, to } = await visit(page)
  expect([status, to]).toEqual([301, '/artistes/blanche-roux'])
})

test('no page of an artist breaks on what may be written', async () => {
  const odd = `</script><b>"gras"</b> & 'x' ${'mot '.repeat(60)}`
  await hang()
  await editPerson(db, operator, await personOf(), { biography: odd, other_names: [odd.slice(0, 200)] })
  const { status, body } = await visit(page)
  expect(status).toBe(200)
  expect(body).not.toContain('<b>"gras"')
})
