import { join } from 'node:path'
import { type Language, languages } from '../../src/platform/languages.ts'
import { root } from '../../src/platform/root.ts'
import { listFiles } from '../architecture/sources.ts'

/** Catalogues of the command line and its reports: operators read French or English. */
const forOperators =
  /^src\/(platform\/(postgres|command-line|backup)|museums\/(museofile|cli)|collections\/formats|cli)\//

export interface Catalogue {
  /** `src/web/messages`, or the file that holds all its languages. */
  readonly path: string
  readonly languages: readonly Language[]
  /** Languages whose file is missing. */
  readonly missing: readonly Language[]
  /** What each language says, by the path of its key. */
  readonly sentences: ReadonlyMap<Language, ReadonlyMap<string, Sentence>>
}

export type Sentence = string | ((...facts: never[]) => unknown)

export async function readCatalogues(): Promise<Catalogue[]> {
  const files = listFiles(['src'], /\/messages\/[a-z-]+\.ts$/).filter(
    (path) => !/\/(index|[a-z-]+\.test)\.ts$/.test(path),
  )
  const folders = [...new Set(files.map((path) => path.slice(0, path.lastIndexOf('/'))))]
  const inFolders = folders.map(async (folder) => {
    const wanted = forOperators.test(folder) ? (['fr', 'en'] as const) : languages
    const present = wanted.filter((language) => files.includes(`${folder}/${language}.ts`))
    const entries = present.map(
      async (language) => [language, await readFile(`${folder}/${language}.ts`, language)] as const,
    )
    return {
      path: folder,
      languages: present,
      missing: wanted.filter((language) => !present.includes(language)),
      sentences: new Map(await Promise.all(entries)),
    }
  })
  const inOneFile = files
    .filter((path) => !languages.some((language) => path.endsWith(`/${language}.ts`)))
    .map((path) => readWhole(path))
  return [...(await Promise.all(inFolders)), ...(await Promise.all(inOneFile)).flat()]
}

async function readFile(path: string, language: Language): Promise<ReadonlyMap<string, Sentence>> {
  const module: Record<string, unknown> = await import(join(root, path))
  const catalogue = module[language] ?? Object.values(module).find((value) => typeof value === 'object')
  return new Map(flatten(catalogue))
}

/** A file that holds every language: `{ fr: …, en: …, es: …, oc: …, ca: … }`. */
async function readWhole(path: string): Promise<Catalogue[]> {
  const module: Record<string, unknown> = await import(join(root, path))
  return Object.entries(module)
    .filter(([, value]) => typeof value === 'object' && value !== null && 'fr' in value && 'en' in value)
    .map(([name, value]) => {
      const spoken = value as Partial<Record<Language, unknown>>
      const present = languages.filter((language) => spoken[language] !== undefined)
      return {
        path: `${path} ${name}`,
        languages: present,
        missing: languages.filter((language) => !present.includes(language)),
        sentences: new Map(present.map((language) => [language, new Map(flatten(spoken[language]))])),
      }
    })
}

function flatten(value: unknown, path = ''): [string, Sentence][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value as Sentence]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => flatten(each, path ? `${path}.${key}` : key))
}

/** Any record: each of its properties is 3. */
const record = new Proxy({}, { get: (_record, key) => (key === Symbol.toPrimitive ? () => '3' : 3) })
const facts = [3, 'Lavaur', '2026-11-21', '14:30', ['mardi', 'jeudi'], undefined, record] as const
export type Facts = readonly (typeof facts)[number][]

/** Facts that a sentence can be made with: it says its types to TypeScript only, so the first that make sense are taken. */
export function findFacts(sentence: Sentence): Facts | undefined {
  if (typeof sentence === 'string') return []
  const choices = (length: number): Facts[] =>
    length === 0 ? [[]] : choices(length - 1).flatMap((first) => facts.map((fact) => [...first, fact]))
  return choices(Math.max(sentence.length, 1)).find((each) => makesSense(attempt(sentence, each)))
}

/** What is said, when a text or a list of texts comes out. */
export function sayWith(sentence: Sentence, given: Facts): string | undefined {
  return typeof sentence === 'string' ? sentence : attempt(sentence, given)
}

function attempt(sentence: (...given: never[]) => unknown, given: Facts): string | undefined {
  try {
    const said = sentence(...(given as unknown as never[]))
    if (typeof said === 'string') return said
    return Array.isArray(said) && said.every((each) => typeof each === 'string') ? said.join(' ') : undefined
  } catch {
    return undefined
  }
}

function makesSense(said: string | undefined): said is string {
  return said !== undefined && said !== '' && !/undefined|NaN|\[object|Invalid/.test(said)
}
