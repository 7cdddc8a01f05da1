import { expect, test } from 'vitest'
import { db, etoffes, lavoir, operator, verre, visit } from '../../../test/scene/index.ts'
import { dealFairly } from '../../collections/index.ts'
import { addWorks } from '../../collections/works/index.ts'

const woven = (museum: { id: string }, title: string, techniques: string) => ({
  museum_id: museum.id,
  written: { title, techniques, domains: 'textile', creation_date: '1850' },
})
const plain = (body: string) =>
  body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** « savonnage à froid » under « savonnage »: a hierarchy of two. */
async function hang() {
  const ids = await addWorks(db, operator, [
    ...Array.from({ length: 30 }, (_, index) => woven(lavoir, `Drap n° ${index}`, 'savonnage')),
    woven(verre, 'Flacon savonné', 'savonnage à froid'),
    woven(etoffes, 'Étoffe savonnée', 'savonnage'),
  ])
  const terms = await db
    .selectFrom('collections.term')
    .select(['id', 'label', 'slug', 'path'])
    .where('vocabulary', '=', 'technique')
    .execute()
  const broad = terms.find(({ label }) => label === 'savonnage')
  const narrow = terms.find(({ label }) => label === 'savonnage à froid')
  if (!broad || !narrow) throw new Error('the techniques are not there')
  await db
    .updateTable('collections.term')
    .set({ parent_id: broad.id, path: `${broad.path}${narrow.id}/` })
    .where('id', '=', narrow.id)
    .execute()
  return { ids, broad, narrow }
}

test('a technique shows the works that bear it or a narrower one, and leads to both', async () => {
  const { broad, narrow } = await hang()
  const { status, body } = await visit(`/techniques/${broad.slug}`)
  expect(status).toBe(200)
  expect(plain(body)).toContain('32 œuvres dans 3 musées')
  expect(body).toContain(`href="/techniques/${narrow.slug}"`)
  expect((await visit(`/techniques/${narrow.slug}`)).body).toContain(`href="/techniques/${broad.slug}"`)
  expect(body).toContain(`href="/oeuvres?technique=${broad.id}"`)
})

test('a museum of thirty works leaves the others their place on the wall', async () => {
  const { broad } = await hang()
  const { body } = await visit(`/techniques/${broad.slug}`)
  const wall = plain(body.slice(0, body.indexOf('Drap n° ', body.indexOf('Drap n° ') + 1)))
  expect(wall).toContain('Flacon savonné')
  expect(wall).toContain('Étoffe savonnée')
})

test('a word that no public work bears has no page, and is not in the list', async () => {
  const { ids, narrow } = await hang()
  await db.updateTable('collections.work').set({ status: 'withdrawn' }).where('id', 'in', ids).execute()
  expect((await visit(`/techniques/${narrow.slug}`)).status).toBe(404)
  expect((await visit('/techniques')).body).not.toContain(narrow.slug)
})

test.each([
  '/techniques',
  '/periodes',
  '/sujets',
  '/domaines',
  '/en/techniques',
  '/es/periodos',
  '/oc/subjectes',
  '/ca/ambits',
])('%s answers, with works and without', async (path) => {
  expect((await visit(path)).status).toBe(200)
  await hang()
  expect((await visit(path)).status).toBe(200)
})

test('works are dealt like cards: one of each museum, then a second', () => {
  expect(dealFairly([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']], 5)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2'])
  expect(dealFairly([[], ['b1']], 5)).toEqual(['b1'])
  expect(dealFairly([], 5)).toEqual([])
})
