import { expect, test } from 'vitest'
import { db, lavoir, operator, visit } from '../../../test/scene/index.ts'
import { addWorks, withdrawWork } from '../../collections/works/index.ts'

const sheet = '/musees/musee-du-lavoir'
const washed = (title: string, domains: string) => ({
  museum_id: lavoir.id,
  written: { title, domains, creation_date: '1836' },
})

test('a museum’s works hang on its sheet, which leads to its collection by domain', async () => {
  await addWorks(db, operator, [washed('La Lessive', 'peinture'), washed('Battoir gravé', 'ethnologie')])
  const { body } = await visit(sheet)
  expect(body).toContain('La Lessive')
  expect(body).toContain(`href="${sheet}/collection"`)
  const collection = await visit(`${sheet}/collection`)
  expect(collection.status).toBe(200)
  expect(collection.body).toContain('Battoir gravé')
  expect(collection.body).toMatch(/2\u00a0œuvres/)
})

test('a museum without public works has no collection page, nor a link to one', async () => {
  const [id = ''] = await addWorks(db, operator, [washed('La Lessive', 'peinture')])
  await withdrawWork(db, operator, id)
  expect((await visit(`${sheet}/collection`)).status).toBe(404)
  expect((await visit(sheet)).body).not.toContain(`${sheet}/collection`)
})

test('a museum of hundreds of works shows a handful on its sheet', async () => {
  await addWorks(
    db,
    operator,
    Array.from({ length: 300 }, (_, index) => washed(`Drap ${index}`, 'textile')),
  )
  expect((await visit(sheet)).body.match(/class="work"/g)?.length).toBeLessThanOrEqual(12)
})
