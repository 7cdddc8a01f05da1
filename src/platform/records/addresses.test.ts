import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { db, etoffes, lavoir, verre, visit } from '../../../test/scene/index.ts'
import { museumPath } from '../../museums/paths.ts'
import { languages } from '../languages.ts'
import { findPresentPath, rememberAddresses } from './addresses.ts'

/** As a change of slug will: the new paths become public, the old ones stay known. */
async function rename(museum: { id: string }, slug: string): Promise<void> {
  await db.updateTable('museums.museum').set({ slug }).where('id', '=', museum.id).execute()
  await rememberAddresses(
    db,
    'museums.museum',
    museum.id,
    languages.map((language) => museumPath(language, { slug })),
  )
}

test('a museum renamed twice answers 301 at its old addresses, in each language, to its present one', async () => {
  await rename(lavoir, 'maison-des-lavandieres')
  await rename(lavoir, 'musee-de-la-lessive')
  for (const language of languages) {
    const present = museumPath(language, { slug: 'musee-de-la-lessive' })
    for (const slug of ['musee-du-lavoir', 'maison-des-lavandieres'])
      expect(await visit(museumPath(language, { slug }))).toMatchObject({ status: 301, to: present })
    expect((await visit(present)).status).toBe(200)
  }
  expect((await visit('/musees/musee-du-lavoir?utm_source=x')).to).toBe('/musees/musee-de-la-lessive?utm_source=x')
  expect((await visit('/musees/musee-du-lavoir/')).to).toBe('/musees/musee-du-lavoir')
})

test('a museum that takes its first name back is there again, and no address leads round in a circle', async () => {
  await rename(lavoir, 'maison-des-lavandieres')
  await rename(lavoir, 'musee-du-lavoir')
  expect((await visit('/musees/musee-du-lavoir')).status).toBe(200)
  expect((await visit('/musees/maison-des-lavandieres')).to).toBe('/musees/musee-du-lavoir')
  expect((await visit('/musees/maison-des-lavandieres')).headers['cache-control']).toBe('no-cache')
})

test('an address that another record takes over leads nowhere else any more', async () => {
  await rename(verre, 'verrerie')
  await rename(etoffes, 'musee-du-verre-souffle')
  expect((await visit('/musees/musee-du-verre-souffle')).body).toContain('Musée des Étoffes')
  expect(await findPresentPath(db, '/musees/musee-du-verre-souffle')).toBeUndefined()
})

test('the address of a museum that is no longer public leads nowhere', async () => {
  await rename(lavoir, 'maison-des-lavandieres')
  await db.updateTable('museums.museum').set({ status: 'withdrawn' }).where('id', '=', lavoir.id).execute()
  expect((await visit('/musees/maison-des-lavandieres')).status).toBe(404)
})

test('a path that never was leads nowhere, whatever it holds', async () => {
  for (const path of ['/', '/musees/nulle-part', "/musees/'; drop table", '/%00', '/é', `/${'x'.repeat(10_000)}`])
    expect(await findPresentPath(db, path)).toBeUndefined()
  await rememberAddresses(db, 'museums.museum', lavoir.id, [])
  expect(await sql<{ count: number }>`select count(*) from platform.address`.execute(db)).toBeDefined()
})
