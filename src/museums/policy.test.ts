import { expect, test } from 'vitest'
import { type Role, stranger, type Visitor } from '../platform/visitor.ts'
import { canEditMuseum, canKeepMuseums, sourceOf } from './policy.ts'

const lavoir = { id: '0000000001' }
const member = (...roles: Role[]): Visitor => ({ kind: 'member', person_id: '1', name: 'Ada', roles })
const operator: Visitor = { kind: 'operator', name: 'Fernand' }

test.each([
  ['a stranger', stranger, [false, false]],
  ['the operator of the command line', operator, [true, true]],
  ['a member without a role', member(), [false, false]],
  ['an administrator of the association', member({ museum_id: null, role: 'administrator' }), [true, true]],
  ['an editor of the association', member({ museum_id: null, role: 'editor' }), [true, false]],
  ['the lead of the museum', member({ museum_id: lavoir.id, role: 'lead' }), [true, false]],
  ['the lead of another museum', member({ museum_id: '0000000002', role: 'lead' }), [false, false]],
  ['somebody else of the museum', member({ museum_id: lavoir.id, role: 'reader' }), [false, false]],
  ['a museum’s own administrator', member({ museum_id: lavoir.id, role: 'administrator' }), [false, false]],
  ['a lead of nothing', member({ museum_id: null, role: 'lead' }), [false, false]],
] as const)('%s may write the museum’s record, and may say who is in the network: %s', (_, visitor, [edits, keeps]) => {
  expect([canEditMuseum(visitor, lavoir), canKeepMuseums(visitor)]).toEqual([edits, keeps])
})

test('the word of a museum’s own people is the museum’s, anyone else’s the association’s', () => {
  expect(sourceOf(member({ museum_id: lavoir.id, role: 'lead' }), lavoir)).toBe('museum')
  expect(sourceOf(member({ museum_id: '0000000002', role: 'lead' }), lavoir)).toBe('association')
  expect(sourceOf(member({ museum_id: null, role: 'editor' }), lavoir)).toBe('association')
  expect(sourceOf(operator, lavoir)).toBe('association')
})
