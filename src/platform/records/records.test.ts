import { expect, test } from 'vitest'
import { db, ines, lavoir, operator } from '../../../test/scene/index.ts'
import { stranger } from '../visitor.ts'
import { recordAct } from './audit.ts'
import { isId, newId } from './ids.ts'

test('an id is ten signs that nobody mixes up, never twice the same', () => {
  const ids = Array.from({ length: 2000 }, newId)
  expect(new Set(ids).size).toBe(2000)
  for (const id of ids) expect([id, isId(id), /[ilou]/.test(id)]).toEqual([id, true, false])
})

test.each(['', '012345678', '01234567890', '012345678I', '01234567\u00009', 'ABCDEFGHJK', '0123456789\n', '../../etc'])(
  '%j is no id',
  (word) => expect(isId(word)).toBe(false),
)

test('the audit trail says who did what to which record, and when', async () => {
  await recordAct(db, ines, { act: 'publish', kind: 'museums.museum', record_id: lavoir.id, detail: { from: 'draft' } })
  await recordAct(db, operator, { act: 'import-museofile' })
  await recordAct(db, stranger, { act: 'report' })
  const acts = await db.selectFrom('platform.act').selectAll().orderBy('id').execute()
  expect(acts.map(({ who, act, kind, record_id, detail }) => [who, act, kind, record_id, detail])).toEqual([
    ['Inès Cabanel', 'publish', 'museums.museum', lavoir.id, { from: 'draft' }],
    ['Fernand', 'import-museofile', null, null, {}],
    ['stranger', 'report', null, null, {}],
  ])
})
