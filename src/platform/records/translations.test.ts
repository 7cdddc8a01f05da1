import { expect, test } from 'vitest'
import { db, lavoir, visit } from '../../../test/scene/index.ts'
import { saveTranslation, translateFields } from './translations.ts'

const french = lavoir.fields.description ?? ''
const english = 'A covered wash-house of 1836, its beetles, its barrows and the voices of the women who worked there.'
const record = { kind: 'museums.museum', record_id: lavoir.id }
const write = (options: { state: 'draft' | 'done'; text?: string; french?: string }) =>
  saveTranslation(db, {
    ...record,
    field: 'description',
    language: 'en',
    text: options.text ?? english,
    french: options.french ?? french,
    state: options.state,
  })
const read = async (language: 'fr' | 'en' | 'oc', fields: Record<string, string | null> = { description: french }) =>
  (await translateFields(db, { ...record, language, fields })).description

test('without a translation, the French is shown, said to be French and marked as such', async () => {
  expect(await read('en')).toEqual({ text: french, language: 'fr', state: 'absent' })
  const { body } = await visit('/en/museums/musee-du-lavoir')
  expect(body).toContain('lang="fr"><p class="lead">Un lavoir couvert')
  expect(body).toContain('This text is available in French only.')
})

test('a draft is not shown', async () => {
  await write({ state: 'draft' })
  expect(await read('en')).toEqual({ text: french, language: 'fr', state: 'draft' })
  expect((await visit('/en/museums/musee-du-lavoir')).body).not.toContain(english)
})

test('a finished translation is shown in its language, and nowhere else', async () => {
  await write({ state: 'done' })
  expect(await read('en')).toEqual({ text: english, language: 'en', state: 'done' })
  expect(await read('oc')).toEqual({ text: french, language: 'fr', state: 'absent' })
  expect(await read('fr')).toEqual({ text: french, language: 'fr', state: 'done' })
  const { body } = await visit('/en/museums/musee-du-lavoir')
  expect(body).toContain(english)
  expect(body).not.toContain('Un lavoir couvert')
})

test('when the French has changed since, the translation is shown still, and known to be stale', async () => {
  await write({ state: 'done', french: 'Ce que la page disait avant.' })
  expect(await read('en')).toEqual({ text: english, language: 'en', state: 'stale' })
})

test('translated again, the second text takes the place of the first', async () => {
  await write({ state: 'draft', text: 'First try' })
  await write({ state: 'done' })
  expect(await read('en')).toMatchObject({ text: english, state: 'done' })
})

test('an empty field is nothing in any language, even where a translation of an old text is left', async () => {
  await write({ state: 'done' })
  expect(await read('en', { description: null })).toBeUndefined()
  expect(await read('en', { description: '' })).toBeUndefined()
})
