import { expect, test } from 'vitest'
import { languages } from '../../../platform/languages.ts'
import { mapMessages } from './index.ts'

const holes = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

test.each(languages)('in %s the sentences of the map leave the same blanks to fill as in French', (language) => {
  const french = mapMessages('fr')
  const { explore, nearMe } = mapMessages(language)
  for (const [own, model] of [
    [explore, french.explore],
    [nearMe, french.nearMe],
  ] as const)
    for (const [name, sentence] of Object.entries(own))
      expect([name, holes(sentence)]).toEqual([
        name,
        holes(Object.entries(model).find(([key]) => key === name)?.[1] ?? ''),
      ])
})

test.each(languages)('in %s one museum is not several', (language) => {
  const { museums, departmentWithMuseums } = mapMessages(language)
  expect(museums(1)).toMatch(/^1\u00A0\p{L}+$/u)
  expect(museums(2)).not.toBe(museums(1).replace('1', '2'))
  expect(departmentWithMuseums('Gers', 7)).toBe(`Gers, ${museums(7)}`)
})
