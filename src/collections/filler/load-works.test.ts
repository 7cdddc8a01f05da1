import { expect, test } from 'vitest'
import { db, operator, visit } from '../../../test/scene/index.ts'
import { workPath } from '../paths.ts'
import { loadFillerWorks } from './load-works.ts'

const silent = () => undefined
const filler = () =>
  db
    .selectFrom('collections.work')
    .where('inventory_number', 'like', 'REMPLISSAGE %')
    .select(['id', 'slug', 'shown_title', 'description', 'inventory_number'])
    .execute()

test('filler works are public, say that they are invented, have their history, and are added once', async () => {
  const said: string[] = []
  await loadFillerWorks(db, operator, 20, (sentence) => said.push(sentence))
  const first = await filler()
  await loadFillerWorks(db, operator, 20, (sentence) => said.push(sentence))
  expect(await filler()).toEqual(first)
  expect([first.length, said.length]).toEqual([20, 1])
  await loadFillerWorks(db, operator, 25, silent)
  const works = await filler()
  expect(new Set(works.map(({ inventory_number }) => inventory_number)).size).toBe(25)
  for (const work of works) {
    expect(work.shown_title).toMatch(/\(œuvre de remplissage\)$/)
    expect(work.description).toContain('n’existe nulle part')
  }
  const [work] = works
  const { status, text } = await visit(work ? workPath('fr', work) : '')
  expect([status, text.includes('œuvre de remplissage')]).toEqual([200, true])
  const revisions = db.selectFrom('platform.revision').select('record_id').where('kind', '=', 'collections.work')
  expect((await revisions.execute()).filter(({ record_id }) => works.some(({ id }) => id === record_id))).toHaveLength(
    25,
  )
  const makers = await db.selectFrom('collections.person').select('birth_year').execute()
  expect(makers.some(({ birth_year }) => birth_year !== null)).toBe(true)
})
