import { expect, test } from 'vitest'
import { db, lavoir, operator, visit } from '../../../test/scene/index.ts'
import { addWorks } from '../works/index.ts'

const by = (creators: string, creators_note?: string) => ({
  museum_id: lavoir.id,
  written: { title: `De ${creators}`, creators, ...(creators_note && { creators_note }) },
})

test('artists stand under the letter of the name they are filed by, accents aside; other letters lead nowhere', async () => {
  await addWorks(db, operator, [by('ÉTIENNE Rose'), by('LAVANDIER Blanche')])
  const { body } = await visit('/artistes')
  expect(body).toContain('href="/artistes?lettre=E"')
  expect(body).not.toContain('href="/artistes?lettre=Q"')
  const found = await visit('/artistes?lettre=E')
  expect(found.body).toContain('Rose Étienne')
  expect(found.body).not.toContain('Blanche Lavandier')
  expect((await visit('/artistes?lettre=Q')).status).toBe(404)
})

test('a letter of hundreds of artists has pages, and no page beyond its last', async () => {
  const name = (index: number) =>
    `M${'abcdefghijklmnopqrst'[Math.floor(index / 20)]}${'abcdefghijklmnopqrst'[index % 20]}vin`
  await addWorks(
    db,
    operator,
    Array.from({ length: 320 }, (_, index) => by(`${name(index).toUpperCase()} Jean`)),
  )
  const first = await visit('/artistes?lettre=M')
  expect(first.body.match(/href="\/artistes\/[a-z-]+"/g)?.length).toBeLessThan(170)
  expect(first.body).toContain('lettre=M&amp;page=3')
  expect((await visit('/artistes?lettre=M&page=3')).status).toBe(200)
  for (const page of ['4', '0', '-1', '1.5', 'x', '1e9'])
    expect([page, (await visit(`/artistes?lettre=M&page=${page}`)).status]).toEqual([page, 404])
})

test('artists are found by the town they were born in and by their century', async () => {
  await addWorks(db, operator, [by('LAVANDIER Blanche', 'LAVANDIER Blanche : Sommières, 1801 ; Nîmes, 1868')])
  expect((await visit('/artistes/lieux?lieu=Sommi%C3%A8res')).body).toContain('Blanche Lavandier')
  expect((await visit('/artistes/periodes?siecle=19')).body).toContain('Blanche Lavandier')
  expect((await visit('/en/artists/periods?siecle=19')).status).toBe(200)
})

test('without artists the lists say so', async () => {
  for (const path of ['/artistes', '/artistes/lieux', '/artistes/periodes', '/groupes'])
    expect([path, (await visit(path)).status]).toEqual([path, 200])
})
