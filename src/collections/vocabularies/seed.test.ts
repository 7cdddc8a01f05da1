import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { db, lavoir } from '../../../test/scene/index.ts'
import { atomically } from '../../platform/database/connect.ts'
import { isId } from '../../platform/records/ids.ts'
import { readList, readLists } from './lists.ts'
import { seedVocabularies, writeTerms } from './seed.ts'
import { vocabularies } from './vocabulary.ts'

const write = (text: string) => atomically(db, (trx) => writeTerms(trx, readList('technique', text)))
const techniques = () =>
  db
    .selectFrom('collections.term')
    .select(['id', 'label', 'slug', 'path', 'official', 'synonyms'])
    .where('vocabulary', '=', 'technique')
    .orderBy('slug')
    .execute()
const bear = async (term_id: string) => {
  const work = { id: 'w000000001', museum_id: lavoir.id, slug: 'lessive', shown_title: 'Lessive' }
  await db.insertInto('collections.work').values(work).execute()
  await db.insertInto('collections.work_term').values({ work_id: work.id, term_id, position: 0 }).execute()
}

/** Whatever the stage was given, these begin with nothing. */
beforeEach(async () => {
  await sql`truncate collections.term, collections.seed cascade`.execute(db)
})

test('every official term has an id of its own, the same in every installation, and an address of its own', () => {
  const terms = readLists()
  expect(terms.length).toBeGreaterThan(25_000)
  expect(new Set(terms.map(({ vocabulary }) => vocabulary))).toEqual(new Set(vocabularies))
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  expect(terms.filter(({ id }) => !isId(id))).toEqual([])
  expect(new Set(terms.map(({ vocabulary, slug }) => `${vocabulary} ${slug}`)).size).toBe(terms.length)
  expect(terms.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
  expect(terms.find(({ label }) => label === "peinture à l'huile")).toMatchObject({ id: expect.any(String) })
  const ids = new Set(terms.map(({ id }) => id))
  expect(
    terms.filter(({ parent_id, path, id }) => (parent_id && !ids.has(parent_id)) || !path.endsWith(`${id}/`)),
  ).toEqual([])
})

test('the lists enter an empty database whole, and a second time change nothing', async () => {
  expect(await seedVocabularies(db)).toBe('seeded')
  const { count } = await db
    .selectFrom('collections.term')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(readLists().length)
  expect(await seedVocabularies(db)).toBe('unchanged')
})

test('the same lists written again move no row', async () => {
  const list = '0\tbois\n1\tchêne\tchene\n0\tpierre\n1\tchêne\n'
  await write(list)
  const before = await techniques()
  const changes = () => db.selectFrom('platform.change').select('id').where('kind', '=', 'term').execute()
  const told = (await changes()).length
  await write(list)
  expect(await techniques()).toEqual(before)
  expect((await changes()).length).toBe(told)
  expect(before.map(({ label, slug }) => [label, slug])).toEqual([
    ['bois', 'bois'],
    ['chêne', 'chene'],
    ['chêne', 'chene-pierre'],
    ['pierre', 'pierre'],
  ])
})

test('a list that changes brings its new terms and takes away those that no work bears', async () => {
  await write('0\tbois\n1\tchêne\n1\torme\n1\tnoyer\n')
  const orme = (await techniques()).find(({ label }) => label === 'orme')
  await bear(orme?.id ?? '')
  await write('0\tbois\n1\tchêne\tchene vert\n1\tfrêne\n')
  expect((await techniques()).map(({ label, official, synonyms }) => [label, official, synonyms])).toEqual([
    ['bois', true, []],
    ['chêne', true, ['chene vert']],
    ['frêne', true, []],
    ['orme', false, []],
  ])
})

test('what a museum brought keeps its words and its address when the lists come to the same word', async () => {
  const own = {
    id: 'm000000001',
    vocabulary: 'technique',
    label: 'Béton',
    label_key: 'beton',
    slug: 'beton',
    path: 'm000000001/',
  }
  await db.insertInto('collections.term').values(own).execute()
  await write('0\tbéton\n1\tbéton armé\n')
  expect((await techniques()).map(({ label, slug, official }) => [label, slug, official])).toEqual([
    ['Béton', 'beton', false],
    ['béton', 'beton-2', true],
    ['béton armé', 'beton-arme', true],
  ])
})

test('two terms may exchange their addresses', async () => {
  await write('0\tbois\n1\tdoré\n0\tmétal\n1\tdoré\n')
  await write('0\tmétal\n1\tdoré\n0\tbois\n1\tdoré\n')
  expect((await techniques()).map(({ label, slug }) => [label, slug]).sort()).toEqual([
    ['bois', 'bois'],
    ['doré', 'dore'],
    ['doré', 'dore-bois'],
    ['métal', 'metal'],
  ])
})
