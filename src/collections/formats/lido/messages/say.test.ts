import { expect, it } from 'vitest'
import { isFileReason } from '../../remarks/index.ts'
import { fr } from './fr.ts'
import { isLidoReason, sayLido } from './say.ts'

it('a remark says the line, the element and what was expected, in French and in English', () => {
  const remark = {
    place: 22,
    column: 'lido:repositoryWrap',
    severity: 'refused',
    reason: 'element-unexpected',
    facts: { parent: 'lido:descriptiveMetadata', expected: 'objectIdentificationWrap', spelling: '' },
  } as const
  expect(sayLido(remark, 'fr')).toBe(
    'Ligne 22\u00a0: l’élément «\u202flido:repositoryWrap\u202f» n’est pas permis ici, dans «\u202flido:descriptiveMetadata\u202f»\u202f; on y attend\u00a0: objectIdentificationWrap.',
  )
  expect(sayLido(remark, 'en')).toBe(
    'Line 22: the element “lido:repositoryWrap” is not allowed here, in “lido:descriptiveMetadata”; expected: objectIdentificationWrap.',
  )
})

it('a wrong value is quoted', () => {
  const remark = {
    place: 3,
    column: 'lido:titleSet',
    value: 'un',
    severity: 'refused',
    reason: 'attribute-value',
    facts: { attribute: 'lido:sortorder', expected: 'whole-number' },
  } as const
  expect(sayLido(remark, 'fr')).toBe(
    'Ligne 3\u00a0: l’attribut «\u202flido:sortorder\u202f» vaut «\u202fun\u202f»\u00a0: il doit être un nombre entier.',
  )
})

it('what is wrong with the whole file is said without a line', () => {
  const remark = { place: 1, severity: 'refused', reason: 'not-xml', facts: {}, whole: true } as const
  expect(sayLido(remark, 'en')).toBe('This file is not XML: a LIDO file begins with “<”.')
})

it('no reason is told in the words of another reader', () => {
  const reasons = Object.keys(fr).filter(isLidoReason)
  expect(reasons.length).toBeGreaterThan(15)
  expect(reasons.filter(isFileReason)).toEqual([])
  expect(sayLido({ place: 1, severity: 'refused', reason: 'no-rows' }, 'fr')).toBeUndefined()
})
