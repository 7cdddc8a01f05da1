import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

function marked(text: string, typed: string, unfinished = false): string {
  let shown = ''
  let last = 0
  for (const { start, end } of highlight(text, typed, 'fr', { unfinished })) {
    shown += `${text.slice(last, start)}[${text.slice(start, end)}]`
    last = end
  }
  return shown + text.slice(last)
}

test.each([
  ['La Grande Lessive', 'lessives', 'La Grande [Lessive]'],
  ['Les chevaux de l’écurie', 'cheval écuries', 'Les [chevaux] de l’[écurie]'],
  ['Cœur d’Ingres', 'coeur ingres', '[Cœur] d’[Ingres]'],
  ['Vue de Nîmes', 'de nimes', 'Vue de [Nîmes]'],
  ['XIXe siècle', '19e', '[XIXe] siècle'],
  ['La Grande Lessive', '"grande lessive" -la', 'La [Grande] [Lessive]'],
  ['La Grande Lessive', '', 'La Grande Lessive'],
])('%s, for « %s »: %s', (text, typed, shown) => {
  expect(marked(text, typed)).toBe(shown)
})

test('an unfinished word marks what begins so', () => {
  expect(marked('La Grande Lessive', 'less', true)).toBe('La Grande [Lessive]')
  expect(marked('La Grande Lessive', 'less')).toBe('La Grande Lessive')
})
