import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Language, languageOfPath, languages, prefixOf } from '../../src/platform/languages.ts'
import { root } from '../../src/platform/root.ts'
import { areaOf, sources } from './sources.ts'

type Builder = (...words: unknown[]) => unknown
/** Stands for a slug, an id, a format: whatever a builder puts into an address. */
const anything = new Proxy({}, { get: (_thing, key) => (key === Symbol.toPrimitive ? () => 'x' : 'x') })

async function addressesOf(path: string): Promise<string[]> {
  const module: Record<string, unknown> = await import(join(root, path))
  const built = Object.values(module).flatMap((each) =>
    typeof each === 'function' ? languages.map((language) => attempt(each as Builder, language)) : [each],
  )
  return built.filter((address): address is string => typeof address === 'string' && address.startsWith('/'))
}

/** A builder that chooses among words of its own makes nothing of ours: another of its area has the same first word. */
function attempt(build: Builder, language: Language): unknown {
  try {
    return build(language, anything, anything)
  } catch {
    return undefined
  }
}

const firstWord = (address: string, language: Language) =>
  address
    .slice(prefixOf(language).length)
    .split('/')[1]
    ?.replace(/\.\w+$/, '') ?? ''

test('two areas never claim the same first word of an address', async () => {
  const files = sources.filter(({ path }) => /^src\/[^/]+\/paths\.ts$/.test(path))
  expect(files.length).toBeGreaterThan(1)
  const claims = new Map<string, Set<string>>()
  for (const { path } of files)
    for (const address of await addressesOf(path)) {
      const word = `${languageOfPath(address)} ${firstWord(address, languageOfPath(address))}`
      claims.set(word, (claims.get(word) ?? new Set()).add(areaOf(path) ?? path))
    }
  expect(claims.size).toBeGreaterThan(20)
  const contested = [...claims].filter(([, claimants]) => claimants.size > 1)
  expect(contested.map(([word, claimants]) => `${word}: ${[...claimants].join(', ')}`)).toEqual([])
})
