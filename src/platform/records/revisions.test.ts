import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, lavoir, operator } from '../../../test/scene/index.ts'
import { atomically } from '../database/connect.ts'
import { compareFields, listRevisions, recordRevision } from './revisions.ts'

test('only the fields that differ are told, as they were and as they became', () => {
  expect(compareFields({ phone: '1', street: 'a', email: null }, { phone: '2', street: 'a' })).toEqual({
    before: { phone: '1' },
    after: { phone: '2' },
  })
  expect(compareFields({ phone: '1' }, { phone: '1' })).toBeUndefined()
})

test('a field not given is left alone, one given as empty is emptied, and empty already is no change', () => {
  expect(compareFields({ phone: '1' }, { phone: undefined })).toBeUndefined()
  expect(compareFields({ phone: '1' }, { phone: null })).toEqual({ before: { phone: '1' }, after: { phone: null } })
  expect(compareFields({ phone: null }, { phone: null })).toBeUndefined()
  expect(compareFields({}, { phone: null })).toBeUndefined()
})

test('what went through PostgreSQL compares as equal to itself: lists, keys in another order, numbers, days', async () => {
  const value = fc.jsonValue({ maxDepth: 3, noUnicodeString: true })
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), value, { maxKeys: 8 }), async (after) => {
      fc.pre(!/\\u0000|-0[,}\]]/.test(JSON.stringify(after)))
      const number = await atomically(db, (trx) =>
        recordRevision(trx, { kind: 'tests.thing', record_id: 'x', who: operator, before: {}, after }),
      )
      const [stored] = await listRevisions(db, 'tests.thing', 'x', 1)
      expect(stored?.number).toBe(number)
      expect(compareFields(stored?.after ?? {}, JSON.parse(JSON.stringify(after)))).toBeUndefined()
    }),
    { numRuns: 40 },
  )
  const row = await db.selectFrom('museums.museum').selectAll().where('id', '=', lavoir.id).executeTakeFirstOrThrow()
  expect(compareFields(row, lavoir.fields)).toBeUndefined()
})

test('revisions of a record are numbered from one without a gap, each record on its own', async () => {
  const write = (record_id: string) =>
    atomically(db, (trx) =>
      recordRevision(trx, { kind: 'tests.thing', record_id, who: operator, before: {}, after: {} }),
    )
  expect([await write('a'), await write('a'), await write('b'), await write('a')]).toEqual([1, 2, 1, 3])
  const revisions = await listRevisions(db, 'tests.thing', 'a', 2)
  expect(revisions.map(({ number, who, state }) => ({ number, who, state }))).toEqual([
    { number: 3, who: 'Fernand', state: 'applied' },
    { number: 2, who: 'Fernand', state: 'applied' },
  ])
})
