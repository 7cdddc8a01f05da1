import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/platform/root.ts'
import { listFiles } from '../architecture/sources.ts'
import { sameInFrench } from './same-in-french.ts'
import { type Catalogue, type Facts, findFacts, readCatalogues, sayWith } from './sentences.ts'

const catalogues = await readCatalogues()

test('there are catalogues to read', () => {
  expect(catalogues.length).toBeGreaterThan(3)
})

test('no language borrows the words of another', () => {
  const indexes = listFiles(['src'], /\/messages\/index\.ts$/)
  expect(indexes.length).toBeGreaterThan(2)
  const borrowed = indexes.filter((path) =>
    /\b(fr|en|es|oc|ca):\s*(?!\1\b)(fr|en|es|oc|ca)\b/.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(borrowed).toEqual([])
})

describe.each(catalogues.map((catalogue) => ({ name: catalogue.path, catalogue })))('$name', ({ catalogue }) => {
  test('speaks every language it should', () => {
    expect(catalogue.missing).toEqual([])
  })

  test('says the same things in each', () => {
    const keys = (language: 'fr' | 'en') => [...(catalogue.sentences.get(language)?.keys() ?? [])].sort()
    expect(keys('fr').length).toBeGreaterThan(0)
    for (const [language, sentences] of catalogue.sentences)
      expect({ language, keys: [...sentences.keys()].sort() }).toEqual({ language, keys: keys('fr') })
  })

  test('every sentence that is made from facts can be made', () => {
    // Those that choose by a reason know their reasons only: their own area tries them.
    const silent = sentencesOf(catalogue).filter(({ said, made }) => said === undefined && !made.includes('switch'))
    expect(silent.map(({ language, key }) => `${language} ${key}`)).toEqual([])
  })

  test('is translated, not copied', () => {
    const copied = sentencesOf(catalogue)
      .filter(
        ({ language, said, french, facts }) => language !== 'fr' && said === french && hasWords(said ?? '', facts),
      )
      .filter(({ language, said }) => !sameInFrench[language]?.includes(said ?? ''))
    expect(copied.map(({ language, key, said }) => `${language} ${key}: ${said}`)).toEqual([])
  })

  test('is typeset', () => {
    const wrong = sentencesOf(catalogue).flatMap(({ language, key, said = '' }) =>
      faultsOf(language, said).map((fault) => `${language} ${key}: ${fault}: ${said}`),
    )
    expect(wrong).toEqual([])
  })
})

interface Said {
  readonly language: string
  readonly key: string
  readonly facts: Facts
  readonly french: string | undefined
  readonly said: string | undefined
  /** Its source. */
  readonly made: string
}

/** Every sentence in every language, made from the same facts as the French one. */
function sentencesOf(catalogue: Catalogue): Said[] {
  const french = catalogue.sentences.get('fr')
  return [...catalogue.sentences].flatMap(([language, sentences]) =>
    [...sentences].map(([key, sentence]) => {
      const first = french?.get(key) ?? sentence
      const facts = findFacts(first) ?? []
      return {
        language,
        key,
        facts,
        french: sayWith(first, facts),
        said: sayWith(sentence, facts),
        made: String(sentence),
      }
    }),
  )
}

/** True when something is said beyond the facts, figures and signs. */
function hasWords(said: string, facts: Facts): boolean {
  const own = facts
    .flat()
    .reduce<string>((rest, fact) => rest.replaceAll(String(fact), ''), said.replace(/\{\w+\}/g, ''))
  return /\p{Letter}{2}/u.test(own)
}

function faultsOf(language: string, said: string): string[] {
  const faults: string[] = []
  // What is typed at a command line, and addresses, are quoted as they are.
  const text = said.replace(/https?:\/\/\S+|`[^`]*`|--[a-z-]+/g, 'x')
  if (/\p{Letter}'\p{Letter}/u.test(text)) faults.push('straight apostrophe')
  if (/\.\.\./.test(text)) faults.push('three points for an ellipsis')
  if (/ [;:!?»]|« /.test(text)) faults.push('a space that can break')
  if (/ {2}/.test(text)) faults.push('two spaces')
  if (language === 'fr') {
    if (/[^\u202f\s!?»)]([;!?»])(?=\s|$)/.test(text)) faults.push('no narrow space before ; ! ? »')
    if (/[^\u00a0\s]:(?=\s|$)/.test(text)) faults.push('no space before :')
    if (/«(?!\u202f)/.test(text)) faults.push('no narrow space after «')
  }
  return faults
}
