import { expect, test } from 'vitest'
import { db, lavoir, operator, sel, verre } from '../../../test/scene/index.ts'
import { searchOf } from '../../../test/scene/site.ts'
import { atomically } from '../../platform/database/connect.ts'
import type { SearchDesk } from '../../search/index.ts'
import { listTerms } from '../vocabularies/index.ts'
import { readList } from '../vocabularies/lists.ts'
import { writeTerms } from '../vocabularies/seed.ts'
import { addWorks, withdrawWork } from '../works/index.ts'
import { usedTerms } from './used-terms.ts'

const work = (museum: { id: string }, techniques: string) => ({
  museum_id: museum.id,
  written: { title: techniques, techniques, domains: 'peinture' },
})
const search = searchOf(() => db)
const left: SearchDesk = { ...search, settled: async () => false }

const list = '0!\tmatière\n1\thuile\n1!\ttextile\n2\ttoile\n2\tsoie\n2\tlaine\n'

/** Headings over terms, works that bear two of one branch, a word of no list, a museum that is not shown, a work withdrawn. */
async function hang() {
  await atomically(db, (trx) => writeTerms(trx, readList('technique', list)))
  const ids = await addWorks(db, operator, [
    work(lavoir, 'huile ; toile'),
    work(verre, 'toile ; soie'),
    work(verre, 'peinture à la cendre de lessive'),
    work(sel, 'toile'),
    work(lavoir, 'soie'),
  ])
  await withdrawWork(db, operator, ids.at(-1) ?? '')
}

test('the index counts the works of each branch as PostgreSQL does, those of headings too', async () => {
  await hang()
  const expected = await listTerms(db, 'technique')
  expect(expected.some(({ assignable, works }) => !assignable && works > 0)).toBe(true)
  expect(await usedTerms.technique(db, search)).toEqual(expected)
  expect(await usedTerms.domain(db, search)).toEqual(await listTerms(db, 'domain'))
  expect(await usedTerms.subject(db, search)).toEqual([])
})

test('an index that is not in step is not asked', async () => {
  const withoutWorks = await usedTerms.technique(db, left)
  await hang()
  const stale = { ...left, index: { ...search.index, search: () => Promise.reject(new Error('it was asked')) } }
  expect(await usedTerms.technique(db, stale)).toEqual(await listTerms(db, 'technique'))
  expect(withoutWorks).toEqual([])
})

test('periods stand in the order of time', async () => {
  await addWorks(
    db,
    operator,
    ['2e moitié 19e siècle', '1er siècle av JC', '17e siècle'].map((creation_period) => ({
      museum_id: lavoir.id,
      written: { title: 'Battoir', creation_period },
    })),
  )
  const tree = await usedTerms.period(db, search)
  expect(tree.map(({ label }) => label)).toEqual(['1er siècle av JC', '17e siècle', '2e moitié 19e siècle'])
})
