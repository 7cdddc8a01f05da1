import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { db, ines, lavoir, operator, sel } from '../../../test/scene/index.ts'
import { atomically } from '../../platform/database/connect.ts'
import { Forbidden } from '../../platform/errors.ts'
import { stranger } from '../../platform/visitor.ts'
import { addTerm, addTerms, removeUnusedTerms } from './commands.ts'
import { readList } from './lists.ts'
import { countWorksOfTerms, findTermOfSlug, listTerms, type TermBranch } from './queries.ts'
import { writeTerms } from './seed.ts'
import { termIndex } from './term-index.ts'

const list = '0!\tmatière végétale\n1\tbois\n2\tchêne\n2\torme\n0\tpeinture\n1\tpeinture à l’huile\thuile\n'

beforeEach(async () => {
  await sql`truncate collections.term, collections.seed cascade`.execute(db)
  await atomically(db, (trx) => writeTerms(trx, readList('technique', list)))
})

let works = 0
async function addWork(words: readonly string[], work: { museum_id?: string; status?: string } = {}) {
  works += 1
  const id = `w${String(works).padStart(9, '0')}`
  await db
    .insertInto('collections.work')
    .values({ id, museum_id: work.museum_id ?? lavoir.id, status: work.status, slug: id, shown_title: id })
    .execute()
  const index = await termIndex(db)
  for (const [position, word] of words.entries())
    await db
      .insertInto('collections.work_term')
      .values({ work_id: id, term_id: index.match('technique', word)?.id ?? '', position })
      .execute()
}

const drawn = (branches: readonly TermBranch[]): unknown =>
  branches.map(({ label, works, children }) => (children.length ? [label, works, drawn(children)] : [label, works]))

test('a word that is a term already is that term; one that is none becomes one', async () => {
  const oil = await addTerm(db, operator, { vocabulary: 'technique', label: 'Huile' })
  expect(oil.label).toBe('peinture à l’huile')
  const added = await addTerm(db, ines, { vocabulary: 'technique', label: 'Frêne', parents: ['bois'] })
  expect(added).toMatchObject({ label: 'Frêne', slug: 'frene', official: false })
  expect((await addTerm(db, ines, { vocabulary: 'technique', label: 'FRENE' })).id).toBe(added.id)
  expect(await findTermOfSlug(db, 'technique', 'frene')).toMatchObject({
    id: added.id,
    label: 'Frêne',
    above: [{ label: 'matière végétale', assignable: false }, { label: 'bois' }],
  })
})

test('a stranger brings no term and takes none away', async () => {
  await expect(addTerm(db, stranger, { vocabulary: 'technique', label: 'craie' })).rejects.toThrow(Forbidden)
  await expect(atomically(db, (trx) => removeUnusedTerms(trx, stranger, ['x']))).rejects.toThrow(Forbidden)
})

test('two imports that bring the same word at once give it two addresses', async () => {
  const [one, other] = [await termIndex(db), await termIndex(db)]
  one.add('technique', 'craie')
  other.add('technique', 'craie')
  await atomically(db, (trx) => addTerms(trx, operator, one.added))
  await atomically(db, (trx) => addTerms(trx, operator, other.added))
  const rows = await db.selectFrom('collections.term').select('slug').where('label', '=', 'craie').execute()
  expect(rows.map(({ slug }) => slug).sort()).toEqual(['craie', 'craie-2'])
})

test('the terms of an import go with it: all that no work bears, never an official one', async () => {
  const index = await termIndex(db)
  const cedar = index.add('technique', 'cèdre', ['bois'])
  const lebanon = index.add('technique', 'cèdre du Liban', ['bois', 'cèdre'])
  const soap = index.add('technique', 'savon')
  await atomically(db, (trx) => addTerms(trx, operator, index.added))
  await addWork(['savon'])
  const oak = index.match('technique', 'chêne')
  const removed = await atomically(db, (trx) =>
    removeUnusedTerms(trx, operator, [cedar.id, lebanon.id, soap.id, oak?.id ?? '']),
  )
  expect(removed).toEqual([lebanon.id, cedar.id])
  expect(await findTermOfSlug(db, 'technique', 'savon')).toBeDefined()
  expect(await findTermOfSlug(db, 'technique', 'chene')).toBeDefined()
})

test('a term counts the works of its branch, each once, and those of no draft nor hidden museum', async () => {
  await addWork(['chêne', 'orme'])
  await addWork(['orme', 'huile'])
  await addWork(['bois'])
  await addWork(['chêne'], { status: 'draft' })
  await addWork(['chêne'], { museum_id: sel.id })
  expect(drawn(await listTerms(db, 'technique'))).toEqual([
    [
      'matière végétale',
      3,
      [
        [
          'bois',
          3,
          [
            ['chêne', 1],
            ['orme', 2],
          ],
        ],
      ],
    ],
    ['peinture', 1, [['peinture à l’huile', 1]]],
  ])
  const index = await termIndex(db)
  const counts = await countWorksOfTerms(db, 'technique')
  expect(counts.get(index.match('technique', 'bois')?.id ?? '')).toBe(3)
  expect(await listTerms(db, 'domain')).toEqual([])
})

test('an address that is none leads to no term', async () => {
  expect(await findTermOfSlug(db, 'technique', 'chocolat')).toBeUndefined()
  expect(await findTermOfSlug(db, 'domain', 'bois')).toBeUndefined()
})
