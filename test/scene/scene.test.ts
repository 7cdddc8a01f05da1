import { expect, test } from 'vitest'
import { editMuseum } from '../../src/museums/index.ts'
import { museumPath } from '../../src/museums/paths.ts'
import { Forbidden } from '../../src/platform/errors.ts'
import { brouillon, db, ines, lavoir, oscar, sel, setClock, verre, visit } from './index.ts'

test('what one test writes', async () => {
  expect(await editMuseum(db, ines, lavoir.id, { phone: '+33466999999' })).toBe('edited')
  expect((await visit(museumPath('fr', lavoir))).text).toContain('04 66 99 99 99')
})

test('… the next one does not see', async () => {
  expect((await visit(museumPath('fr', lavoir))).text).toContain('04 66 00 90 01')
})

test('Inès and Oscar each keep their own museum', async () => {
  await expect(editMuseum(db, oscar, lavoir.id, { phone: '+33466999999' })).rejects.toThrow(Forbidden)
  expect(await editMuseum(db, oscar, verre.id, { phone: '+33563999999' })).toBe('edited')
})

test('strangers find neither a draft nor a museum that left the network', async () => {
  expect((await visit(museumPath('fr', verre))).status).toBe(200)
  expect((await visit(museumPath('fr', brouillon))).status).toBe(404)
  expect((await visit(museumPath('fr', sel))).status).not.toBe(200)
})

test('the clock of the site is the test’s', async () => {
  const onSaturday = (await visit(museumPath('fr', lavoir))).text
  setClock('2026-11-23T10:30')
  const onMonday = (await visit(museumPath('fr', lavoir))).text
  expect(onSaturday).toContain('Aujourd’hui, samedi')
  expect(onMonday).toContain('Aujourd’hui, lundi Ouvre mercredi')
})
