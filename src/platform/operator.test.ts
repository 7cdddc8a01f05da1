import { expect, test } from 'vitest'
import { operatorLanguage } from './operator.ts'
import { nameOf, stranger } from './visitor.ts'

test.each([
  [{ CIMAISE_LANG: 'fr', LANG: 'en_GB.UTF-8' }, 'fr'],
  [{ CIMAISE_LANG: 'en', LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LC_ALL: 'FR', LANG: 'en_GB' }, 'fr'],
  [{ LC_ALL: '', LANG: 'fr_CA' }, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'ca_ES' }, 'en'],
  [{}, 'en'],
] as const)('with %j the operator reads %s', (variables, language) => {
  expect(operatorLanguage(variables as NodeJS.ProcessEnv)).toBe(language)
})

test('whoever signs is named, and a stranger is not', () => {
  expect(nameOf(stranger)).toBe('stranger')
  expect(nameOf({ kind: 'operator', name: 'Fernand' })).toBe('Fernand')
})
